const OPENERS = '（(〔［[【〖';
const CLOSERS = '）)〕］]】〗';

export interface Bracket {
  /** Of the opening bracket, and past the closing one. */
  outer: [from: number, to: number];
  inner: [from: number, to: number];
  closed: boolean;
}

/** Outermost brackets in `text` from `from` on. Kinds may be mixed, （…), as they are in print; one left open runs to the end. */
export function brackets(text: string, from = 0): Bracket[] {
  const found: Bracket[] = [];
  let depth = 0;
  let start = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (OPENERS.includes(character)) {
      if (depth === 0) start = at;
      depth += 1;
    } else if (depth > 0 && CLOSERS.includes(character)) {
      depth -= 1;
      if (depth === 0) found.push({ outer: [start, at + 1], inner: [start + 1, at], closed: true });
    }
  }
  if (depth > 0) found.push({ outer: [start, text.length], inner: [start + 1, text.length], closed: false });
  return found;
}

export function isOpener(character: string): boolean {
  return character !== '' && OPENERS.includes(character);
}

export function isCloser(character: string): boolean {
  return character !== '' && CLOSERS.includes(character);
}
