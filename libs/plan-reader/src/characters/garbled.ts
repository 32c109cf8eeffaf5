import { bytesOf, characterOf } from './gbk';

/** Marks around a damaged place, kept until the text is laid out. Noncharacters: no document holds them. */
export const DAMAGE_OPEN = '\ufdd0';
export const DAMAGE_CLOSE = '\ufdd1';
export const DAMAGE_LOST = '\ufdd2';

const UNKNOWN = -1;
const UNTOLD = '□';
const LONGEST_RUN = 26;
/** A document damaged in more places than this is reported, not repaired. */
const MOST_REPAIRS = 300;
const WHERE = /\?/g;
const ANNOTATION = /^\?[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*\)/;
/** Half-width marks that a careless conversion made of two bytes A3 xx, whichever characters the bytes were of. */
const FOLDED = /^\?([?!,:;()])/;
/** A reading after the place, or the rest of a tag whose first character was taken for a byte. */
const SKIPPED = /^(?:[（(][a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*[）)]|\/(?:p|div|span|td|li)>)/;
const ODD = /[\ue000-\uf8ff]/;
const HAN = /[\u3400-\u9fff]/;
const MARK = /[\s,.:;!?()\u2014\u2018-\u201d\u3000-\u303f\uff00-\uff5e]/;

/** How often two characters stand side by side in the document's sound text. */
export type Neighbours = (pair: string) => number;

/**
 * Text whose GBK bytes fell out of step: a byte pair was taken for a mark, or an annotation was put between the two
 * bytes of a character, and the bytes after it were paired wrongly until an odd one set them right. The bytes are
 * put back; the one byte that was lost outright is chosen so that the characters beside it are found side by side
 * elsewhere in the document. What cannot be told so is marked lost, not guessed.
 */
export function repairGarbled(text: string, neighbours: Neighbours): string {
  let out = '';
  let at = 0;
  let tried = 0;
  for (const match of text.matchAll(WHERE)) {
    if (match.index < at || !suspicious(text, match.index)) continue;
    tried += 1;
    const repair =
      tried > MOST_REPAIRS
        ? null
        : (bestRepair(text, match.index, neighbours, false) ??
          bestRepair(text, match.index, neighbours, true));
    const lostTo = repair ? repair.to : endOfGarble(text, match.index);
    const content = repair
      ? repair.text + (repair.text.includes(UNTOLD) ? DAMAGE_LOST : '')
      : text.slice(match.index, lostTo) + DAMAGE_LOST;
    out += text.slice(at, match.index) + DAMAGE_OPEN + content + DAMAGE_CLOSE;
    at = lostTo;
  }
  return out + text.slice(at);
}

/** A half-width question mark after a Chinese character that no question ends with. */
function suspicious(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text.slice(at, at + 12);
  if (!HAN.test(before) && !/[、。，,“”（(—]/.test(before)) return false;
  return FOLDED.test(after) || ANNOTATION.test(after) || (ODD.test(after) && HAN.test(before));
}

interface Repair {
  text: string;
  to: number;
  score: number;
}

/** With `partly`, a byte that nothing tells is left as □ where all others fall into place. */
function bestRepair(text: string, at: number, neighbours: Neighbours, partly: boolean): Repair | null {
  const start = openings(text, at);
  let best: Repair | null = null;
  for (const opening of start) {
    const bytes = [...opening.bytes];
    for (let to = opening.to; to <= Math.min(text.length, at + LONGEST_RUN); to += 1) {
      if (to > opening.to || opening.complete) {
        // An odd byte brings the pairs back into step: the first place where all bytes pair up is where it ends.
        const repair = readBytes(text, at, to, bytes, neighbours, partly);
        if (repair && (!best || repair.score > best.score)) best = repair;
        if (repair) break;
      }
      const next = text.slice(to).match(ANNOTATION);
      if (next) {
        bytes.push(UNKNOWN);
        to += next[0].length - 1;
        continue;
      }
      const character = text[to] ?? '';
      if (character === '?') bytes.push(UNKNOWN);
      else {
        const more = bytesOf(character);
        if (!more || character === '\n') break;
        bytes.push(...more);
      }
    }
  }
  return best;
}

interface Opening {
  bytes: number[];
  to: number;
  complete: boolean;
}

/** How a damaged place may begin: a mark made of A3 xx, or an annotation inside a character. */
function openings(text: string, at: number): Opening[] {
  const found: Opening[] = [];
  const rest = text.slice(at, at + 12);
  const folded = FOLDED.exec(rest);
  if (folded?.[1])
    found.push({ bytes: [UNKNOWN, 0xa3, folded[1].charCodeAt(0) + 0x80], to: at + 2, complete: false });
  const annotation = ANNOTATION.exec(rest);
  if (annotation) found.push({ bytes: [UNKNOWN], to: at + annotation[0].length, complete: false });
  return found;
}

/** The bytes as characters, unknown ones chosen by the company they keep; null where that leaves any doubt. */
function readBytes(
  text: string,
  from: number,
  to: number,
  bytes: number[],
  neighbours: Neighbours,
  partly: boolean,
): Repair | null {
  if (bytes.length % 2 !== 0) return null;
  const skipped = SKIPPED.exec(text.slice(to, to + 12))?.[0] ?? '';
  const tag = skipped.startsWith('/');
  const beyond = tag ? '\n' : (text[to + skipped.length] ?? '');
  let read = '';
  let score = 0;
  let before = text[from - 1] ?? '';
  for (let n = 0; n < bytes.length; n += 2) {
    const lead = bytes[n] ?? 0;
    const trail = bytes[n + 1] ?? 0;
    const following = n + 2 < bytes.length ? characterOf(bytes[n + 2] ?? 0, bytes[n + 3] ?? 0) : beyond;
    const unknown = lead === UNKNOWN || trail === UNKNOWN;
    const character = !unknown
      ? characterOf(lead, trail)
      : partly
        ? UNTOLD
        : choose(lead, trail, before, following, neighbours);
    if (!character || ODD.test(character)) return null;
    score += character === UNTOLD || before === UNTOLD ? 0 : company(before, character, neighbours);
    read += character;
    before = character;
  }
  score += company(before, beyond, neighbours);
  return score > (partly ? -3 : 0) ? { text: read, to: tag ? to + skipped.length : to, score } : null;
}

/** Credit for two characters side by side: much where the document has the pair, a little doubt where it has each. */
function company(before: string, character: string, neighbours: Neighbours): number {
  const weight = neighbours(before + character);
  if (weight > 0) return 2 + Math.log(weight);
  return MARK.test(character) || neighbours(`${character}*`) > 0 ? -0.5 : -3;
}

function choose(
  lead: number,
  trail: number,
  before: string,
  following: string | null,
  neighbours: Neighbours,
): string | null {
  let best: string | null = null;
  let most = 0;
  for (let value = 0x40; value <= 0xfe; value += 1) {
    const character =
      lead === UNKNOWN ? characterOf(value, trail === UNKNOWN ? 0 : trail) : characterOf(lead, value);
    if (!character) continue;
    // Where neither pair is known, the commoner character is likelier.
    const weight =
      neighbours(before + character) +
      (following ? 2 * neighbours(character + following) : 0) +
      neighbours(`${character}*`) / 10_000;
    if (weight > most) {
      most = weight;
      best = character;
    }
  }
  return best;
}

function endOfGarble(text: string, at: number): number {
  let to = at + 1;
  while (to < text.length && (text[to] === '?' || ODD.test(text[to] ?? ''))) to += 1;
  return to;
}
