const LOW_LEAD = 0x81;
const HIGH = 0xfe;

let toChar: Map<number, string> | null = null;
let toBytes: Map<string, number> | null = null;

/** Both directions of GBK's two-byte plane, private characters included, built once from the platform's own decoder. */
function tables(): { toChar: Map<number, string>; toBytes: Map<string, number> } {
  if (toChar && toBytes) return { toChar, toBytes };
  toChar = new Map();
  toBytes = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = LOW_LEAD; lead <= HIGH; lead += 1) {
    for (let trail = 0x40; trail <= HIGH; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length !== 1 || character === '\ufffd') continue;
      toChar.set(lead * 256 + trail, character);
      if (!toBytes.has(character)) toBytes.set(character, lead * 256 + trail);
    }
  }
  // Decoders before GB18030-2005 gave private characters for FE50 to FEA0; text made by them still holds these.
  for (let code = 0xe815; code <= 0xe864; code += 1) {
    const trail = 0x50 + (code - 0xe815);
    toBytes.set(String.fromCharCode(code), 0xfe00 + (trail >= 0x7f ? trail + 1 : trail));
  }
  return { toChar, toBytes };
}

/** The character of two bytes, or null. */
export function characterOf(lead: number, trail: number): string | null {
  return tables().toChar.get(lead * 256 + trail) ?? null;
}

/** The bytes of a character: one for ASCII, two otherwise; null where GBK has none. */
export function bytesOf(character: string): number[] | null {
  const code = character.charCodeAt(0);
  if (character.length === 1 && code < 0x80) return [code];
  const pair = tables().toBytes.get(character);
  return pair === undefined ? null : [pair >> 8, pair & 0xff];
}
