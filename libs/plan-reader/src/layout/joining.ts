import { type NumberKind, readNumbering } from '../outline/numbering';
import { findLabels } from '../clause/labels';
import { shapeOf } from '../unit/shape';
import { columns, endsSentence, goesOn, leavesOpen, startsBlock } from './line-shape';

/** A paragraph that runs to this many characters without a stop was cut by its page, not ended by its writer. */
const LONG_WITHOUT_STOP = 30;
/** No line that holds a unit or two is longer. */
const LONGEST_UNIT = 40;
/** Verbs that cannot end a heading: 1．培育 / “千亿级”园区。 */
const TRANSITIVE =
  /(?:培育|打造|建设|推进|推动|加强|加快|完善|实施|构建|提升|发展|优化|强化|深化|健全|建立|开展|促进|支持)$/;

/** The width that lines are broken at, in columns; null where the text is not hard-wrapped. */
export function wrapWidth(lines: string[]): number | null {
  return commonWidth(lines) ?? edgeOf(lines);
}

/** A short document has few full lines; but none is longer than the edge, and those at it stop in mid-sentence. */
function edgeOf(lines: string[]): number | null {
  const edge = Math.max(0, ...lines.map(columns));
  if (edge < 40 || edge > 100) return null;
  const full = lines.filter((line) => columns(line) >= edge - 4);
  const cut = full.filter((line) => !endsSentence(line));
  return full.length >= 2 && cut.length * 3 >= full.length * 2 ? edge : null;
}

/** Most lines of a long document are of one width. */
function commonWidth(lines: string[]): number | null {
  const widths = lines.map(columns).filter((width) => width >= 24);
  if (widths.length < 12) return null;
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const width of counts.keys()) {
    let near = 0;
    for (let by = -3; by <= 1; by += 1) near += counts.get(width + by) ?? 0;
    if (near > most || (near === most && width > best)) {
      most = near;
      best = width;
    }
  }
  return best <= 140 && most * 2 > widths.length ? best : null;
}

/** Whether `next` goes on with the paragraph that ends in `line`. `paragraph` is all of it so far. */
export function continues(
  paragraph: string,
  line: string,
  next: string,
  width: number | null,
  runIn: Set<NumberKind>,
): boolean {
  if (goesOn(paragraph) && !(paragraph.endsWith('—') && next.startsWith('——')))
    return !/^第.{1,3}[章节]/.test(next);
  if (leavesOpen(paragraph) && readNumbering(next) === null && !paragraph.endsWith('。')) return true;
  if (endsInLabel(paragraph)) return readNumbering(next) === null;
  if (width !== null) {
    if (startsBlock(next)) return false;
    const full = columns(line) >= width - 3;
    if (full) return !endsParagraph(paragraph);
    if (endsParagraph(paragraph) || /[；;：:]$/.test(paragraph)) return false;
    // A line of prose may fall short of the edge (figures do not break); a heading has no stop in it.
    if ((/[。，；、]/.test(paragraph) || runsIn(paragraph, runIn)) && columns(line) >= width * 0.6)
      return true;
    return bareNumber(paragraph) || (leavesOpen(paragraph) && columns(line) >= width - 8);
  }
  if (bareNumber(paragraph)) return !startsBlock(next);
  if (startsBlock(next) || endsSentence(paragraph)) return false;
  const numbering = readNumbering(paragraph);
  if (numbering) {
    const rest = paragraph.slice(numbering.length);
    if (runsIn(paragraph, runIn) || (rest.length <= 4 && TRANSITIVE.test(rest))) return true;
    // Text that has begun, 标题。正文…, and stops in mid-sentence was cut by a page.
    return leavesOpen(paragraph) || /。/.test(rest) || (rest.length >= LONG_WITHOUT_STOP && /，/.test(rest));
  }
  return leavesOpen(paragraph) || (paragraph.length >= LONG_WITHOUT_STOP && /[，。；、]/.test(paragraph));
}

/** 配合单位：市财政局 / 各区人民政府: a list of units, one a line, goes on where its label stands above it. */
export function continuesList(paragraph: string, next: string, width: number | null): boolean {
  if (width !== null || next.length > LONGEST_UNIT || startsBlock(next) || endsSentence(paragraph))
    return false;
  const [label] = findLabels(paragraph, 0, Math.min(paragraph.length, LONGEST_UNIT));
  const named =
    label !== undefined && label.span[0] <= 1 && label.role !== 'deadline' && label.role !== 'ignore';
  return named && isUnits(paragraph.slice(label.span[1])) && isUnits(next);
}

function isUnits(list: string): boolean {
  const names = list.split(/[、，,；;\n]/);
  return names.every((name) => ['unit', 'collective'].includes(shapeOf(name.trim())));
}

/** The kinds of number whose headings this document ends with a stop: a line without one is not yet the heading. */
export function runInKinds(lines: string[]): Set<NumberKind> {
  const counts = new Map<NumberKind, [stopped: number, all: number]>();
  for (const line of lines) {
    const kind = readNumbering(line)?.kind;
    if (!kind) continue;
    const count = counts.get(kind) ?? [0, 0];
    counts.set(kind, [count[0] + (/[。！？]/.test(line) ? 1 : 0), count[1] + 1]);
  }
  return new Set(
    [...counts].filter(([, [stopped, all]]) => all >= 4 && stopped * 10 >= all * 8).map(([kind]) => kind),
  );
}

function runsIn(paragraph: string, runIn: Set<NumberKind>): boolean {
  const kind = readNumbering(paragraph)?.kind;
  return kind !== undefined && runIn.has(kind) && !/[。！？]/.test(paragraph);
}

/** 责任单位： with its units in the next line. */
function endsInLabel(paragraph: string): boolean {
  if (!/[：:】]$/.test(paragraph)) return false;
  const label = findLabels(paragraph, Math.max(0, paragraph.length - 20), paragraph.length).at(-1);
  // 各区安委会，市安委会各成员单位： calls those it is written to; a label opens its sentence.
  return (
    label?.span[1] === paragraph.length &&
    /(?:^|[。；;：:）)】”—\s])$/.test(paragraph.slice(0, label.span[0]))
  );
}

/** A number alone on its line: its heading stands in the next. */
function bareNumber(paragraph: string): boolean {
  const numbering = readNumbering(paragraph);
  return numbering !== null && numbering.length >= paragraph.length;
}

/** In hard-wrapped text a colon or semicolon at the edge is an accident of the edge; a full stop is taken at its word. */
function endsParagraph(paragraph: string): boolean {
  return /[。！？!?][”’"'）)》】〕\]]*$/.test(paragraph) || /[）)】〕\]]$/.test(paragraph);
}

/**
 * Two parts of a paragraph as one. A character printed twice at a page break (粤港澳大湾区 / 区建设) is dropped when the
 * rest of the document writes it once.
 */
export function joinParts(head: string, tail: string, elsewhere: (phrase: string) => boolean): string {
  const last = head.at(-1) ?? '';
  if (/[\u4e00-\u9fff]/.test(last) && tail.startsWith(last)) {
    const once = head.slice(-2) + tail.slice(1, 3);
    const twice = head.slice(-2) + tail.slice(0, 2);
    if (once.length >= 4 && !elsewhere(twice) && elsewhere(once)) return head + tail.slice(1);
  }
  // A word was broken between words; a figure was broken in itself.
  const latin = /[A-Za-z]$/.test(head) && /^[A-Za-z]/.test(tail);
  return head + (latin ? ' ' : '') + tail;
}
