import type { PlanFinding, Span } from '@lianban/contract';
import type { Part } from '@lianban/rules';
import { unitMarks, type Item } from './items';

/** A stretch of text in which nothing changes: the same item, clause, unit and finding from end to end. */
export interface Piece {
  readonly text: string;
  readonly itemId: string | null;
  readonly clause: boolean;
  readonly unit: { readonly part: Part; readonly known: boolean } | null;
  readonly finding: string | null;
}

export interface Paragraph {
  /** Offset into the plan's text of its first character, in UTF-16 code units. */
  readonly from: number;
  readonly pieces: readonly Piece[];
  /** The items that any of it belongs to. */
  readonly itemIds: readonly string[];
}

type Mark =
  | { readonly kind: 'item'; readonly span: Span; readonly itemId: string }
  | { readonly kind: 'clause'; readonly span: Span; readonly itemId: string }
  | { readonly kind: 'unit'; readonly span: Span; readonly part: Part; readonly known: boolean }
  | { readonly kind: 'finding'; readonly span: Span; readonly message: string };

/** The plan's text cut into paragraphs, and those at every place where something begins or ends. */
export function paragraphsOf(
  text: string,
  items: readonly Item[],
  findings: readonly PlanFinding[],
): Paragraph[] {
  const lines = linesOf(text);
  const marksAt = lines.map((): Mark[] => []);
  for (const mark of marksOf(items, findings)) {
    for (let line = lineAt(lines, mark.span[0]); line < lines.length; line++) {
      const [from] = lines[line] ?? [Infinity];
      if (from >= mark.span[1]) break;
      marksAt[line]?.push(mark);
    }
  }
  return lines.map((line, index) => paragraphOf(text, line, marksAt[index] ?? []));
}

function marksOf(items: readonly Item[], findings: readonly PlanFinding[]): Mark[] {
  return [
    ...items.flatMap((item): Mark[] => [
      { kind: 'item', span: item.span, itemId: item.id },
      { kind: 'clause', span: item.clauseSpan, itemId: item.id },
      ...unitMarks(item).map((unit): Mark => ({ kind: 'unit', ...unit })),
    ]),
    ...findings.flatMap(({ span, message }): Mark[] => (span ? [{ kind: 'finding', span, message }] : [])),
  ].filter(({ span: [from, to] }) => to > from);
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    lines.push([from, to]);
    from = to + 1;
  }
  return lines;
}

/** The last line that begins at or before an offset. */
function lineAt(lines: readonly Span[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.[0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function paragraphOf(text: string, [from, to]: Span, marks: readonly Mark[]): Paragraph {
  const inside = (offset: number): boolean => offset > from && offset < to;
  const cuts = [from, ...marks.flatMap(({ span }) => span.filter(inside)), to];
  const places = [...new Set(cuts)].sort((one, other) => one - other);
  const pieces = places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? to;
    const over = marks.filter(({ span }) => span[0] <= start && span[1] >= end);
    return pieceOf(text.slice(start, end), over);
  });
  const itemIds = pieces.flatMap(({ itemId }) => (itemId ? [itemId] : []));
  return { from, pieces, itemIds: [...new Set(itemIds)] };
}

function pieceOf(text: string, over: readonly Mark[]): Piece {
  const shortest = <K extends Mark['kind']>(kind: K): Extract<Mark, { kind: K }> | null =>
    over
      .filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind)
      .reduce<Extract<Mark, { kind: K }> | null>(
        (best, mark) => (!best || length(mark) < length(best) ? mark : best),
        null,
      );
  const clause = shortest('clause');
  const unit = shortest('unit');
  return {
    text,
    itemId: clause?.itemId ?? shortest('item')?.itemId ?? null,
    clause: clause !== null,
    unit: unit && { part: unit.part, known: unit.known },
    finding: shortest('finding')?.message ?? null,
  };
}

const length = ({ span: [from, to] }: Mark): number => to - from;
