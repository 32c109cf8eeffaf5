import type { FoundClause } from '../clause/find-clauses';
import type { Item, TextPart } from '../outline/outline';
import type { Span } from '../reading';
import { findLabels } from '../clause/labels';

/** Clauses that follow one another with nothing between (牵头单位：… / 配合单位：…) close one stretch of text. */
export interface Closing {
  outer: Span;
  inner: Span;
  clauses: { clause: FoundClause; base: number }[];
}

/** A stretch of an item's own text and the clause that closes it, in the document's offsets. */
export interface Stretch {
  from: number;
  to: number;
  closing: Closing;
  /** The stretch opens its paragraph. */
  opensParagraph: boolean;
}

export function closingsOf(item: Item): Closing[] {
  const closings: Closing[] = [];
  let edge = -1;
  for (const part of item.parts) {
    if (part.kind !== 'text') {
      edge = -1;
      continue;
    }
    const base = part.span[0];
    const clauses = part.clauses.length > 0 ? part.clauses : timeOnly(part);
    for (const clause of clauses) {
      const outer: Span = [base + clause.outer[0], base + clause.outer[1]];
      const inner: Span = [base + clause.inner[0], base + clause.inner[1]];
      const last = closings.at(-1);
      if (last && edge >= 0 && gapIsEmpty(item, edge, outer[0])) {
        last.outer = [last.outer[0], outer[1]];
        // A time in brackets of its own adds its date and leaves the clause what it is.
        const apart = clause.reading.segments.length === 0 && clause.outer[0] < clause.inner[0];
        if (!apart) last.inner = [last.inner[0], inner[1]];
        last.clauses.push({ clause, base });
      } else {
        closings.push({ outer, inner, clauses: [{ clause, base }] });
      }
      edge = outer[1];
    }
  }
  return closings.filter(({ clauses }) => clauses.some(({ clause }) => clause.reading.segments.length > 0));
}

/** 完成时限：2023年底, alone on its line: no clause by itself, part of the one beside it. */
function timeOnly(part: TextPart): FoundClause[] {
  const [label] = findLabels(part.text, part.from, part.text.length);
  if (
    !label ||
    label.span[0] > part.from + 1 ||
    (label.role !== 'deadline' && label.role !== 'ignore') ||
    part.text.length > 80
  )
    return [];
  const inner: [number, number] = [part.from, part.text.length];
  return [
    {
      outer: inner,
      inner,
      reading: {
        segments: [],
        labels: [label],
        marked: false,
        openEnded: false,
        deadlines: label.role === 'deadline' ? [inner] : [],
        rule: null,
      },
    },
  ];
}

function gapIsEmpty(item: Item, from: number, to: number): boolean {
  for (const part of item.parts) {
    if (part.kind !== 'text') continue;
    const a = Math.max(from, part.span[0] + part.from);
    const b = Math.min(to, part.span[1]);
    if (b > a && /[^\s。；;，,]/.test(part.text.slice(a - part.span[0], b - part.span[0]))) return false;
  }
  return true;
}

/** The stretches of an item's text between its clauses. */
export function stretchesOf(item: Item, closings: Closing[]): Stretch[] {
  const texts = item.parts.filter((part): part is TextPart => part.kind === 'text');
  const start = texts[0] ? texts[0].span[0] + texts[0].from : item.headingSpan[1];
  let from = start;
  return closings.map((closing, at) => {
    const first = at === 0 && closings.length > 1 ? afterOpening(texts, from, closing.outer[0]) : from;
    const stretch: Stretch = {
      from: first,
      to: closing.outer[0],
      closing,
      opensParagraph: texts.some((part) => part.span[0] + part.from === first && part.from === 0),
    };
    from = skipGap(texts, closing.outer[1]);
    return stretch;
  });
}

/** Of several paragraphs before the first of several clauses, the first is an introduction and no task's. */
function afterOpening(texts: TextPart[], from: number, to: number): number {
  const before = texts.filter((part) => part.span[0] + part.from < to && part.span[1] > from);
  const own = before.filter((part) =>
    /\S/.test(part.text.slice(part.from, Math.min(part.text.length, to - part.span[0]))),
  );
  const second = own[1];
  return second ? second.span[0] + second.from : from;
}

function skipGap(texts: TextPart[], at: number): number {
  for (const part of texts) {
    if (part.span[1] <= at) continue;
    return Math.max(at, part.span[0] + part.from);
  }
  return at;
}
