import { isDay, isIssuer } from '../front/words';
import { readNumbering } from '../outline/numbering';

const PAGE_NUMBER =
  /^(?:[-—–―－·.\s]*\d{1,4}[-—–―－·.\s]*|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/;
const DOT_LEADER = /(?:[.．…·•]\s?){3,}\s*[（(]?\d{1,4}[)）]?$/;
const CONTENTS = /^目\s*[录次]$/;
const TRAILING_PAGE = /\s\d{1,4}$/;
const CAPTION = /^图\s*\d{1,3}(?:[-—.]\d{1,3})?\s*[^。，；]{2,40}$/;
const FOOTNOTE = /^[⁰¹²³⁴-⁹]\s*\S/;

/** A line that only a page carries (its number, a dot leader of the table of contents). */
export function isPageFurniture(line: string): boolean {
  return PAGE_NUMBER.test(line) || DOT_LEADER.test(line);
}

/** A figure's caption or a footnote, set in the middle of a paragraph by the page. */
export function isAside(line: string): boolean {
  return CAPTION.test(line) || FOOTNOTE.test(line);
}

/**
 * Lines that repeat as a page's head or foot: short, three times or more, without a stop, and numbered by nothing.
 * A table's header repeated on each page is not text and never comes here.
 */
export function runningHeads(lines: string[]): Set<string> {
  const times = new Map<string, number>();
  for (const line of lines) {
    if (line.length >= 4 && line.length <= 40) times.set(line, (times.get(line) ?? 0) + 1);
  }
  const heads = new Set<string>();
  for (const [line, count] of times) {
    if (count >= 3 && !/[。；：:;）)]$/.test(line) && !readNumbering(line) && !/[:：]/.test(line))
      heads.add(line);
  }
  return heads;
}

/**
 * The table of contents: from 目录 to the line before its first heading is seen again.
 * Returns the lines' indexes; a contents page whose headings never repeat is kept, for it may be the document.
 */
export function contentsLines(lines: string[]): Set<number> {
  const found = new Set<number>();
  const from = lines.findIndex((line) => CONTENTS.test(line));
  if (from < 0) return found;
  const heading = (line: string) =>
    line.replace(DOT_LEADER, '').replace(TRAILING_PAGE, '').replace(/\s/g, '');
  let first = from + 1;
  while (first < lines.length && !lines[first]) first += 1;
  const again = (candidate: number) => {
    const wanted = heading(lines[candidate] ?? '');
    if (wanted.length < 3) return -1;
    for (let n = candidate + 1; n < Math.min(lines.length, candidate + 400); n += 1) {
      if (heading(lines[n] ?? '') === wanted) return n;
    }
    return -1;
  };
  let to = again(first);
  for (let next = first + 1; to < 0 && next < first + 4; next += 1) to = again(next);
  if (to < 0) return found;
  for (let n = from; n < to; n += 1) {
    const line = lines[n] ?? '';
    // A sentence is never a line of the contents: what was taken so far is all there is.
    if (line.length > 60 && /[。；]/.test(line)) break;
    found.add(n);
  }
  return found;
}

/** Ministries that sign together are at most so many. */
const MOST_SIGNERS = 20;

/** A signature's lines, the issuers above a day: they go on with nothing. */
export function signatureLines(lines: string[]): Set<number> {
  const found = new Set<number>();
  lines.forEach((line, at) => {
    if (!isDay(line)) return;
    let first = at - 1;
    for (; first >= 0 && at - first <= MOST_SIGNERS * 2; first -= 1) {
      const above = lines[first] ?? '';
      if (above && !isIssuer(above)) break;
      if (above) found.add(first);
    }
    found.add(at);
  });
  return found;
}
