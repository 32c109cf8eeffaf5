import type { ClauseReading } from '../clause/grammar';
import type { Item } from '../outline/outline';
import type { Span } from '../reading';
import { firstPhrase } from './phrase';
import { type Closing, closingsOf, stretchesOf } from './stretches';

/** A task's place in the text, before its units are resolved. Offsets are the text's. */
export interface Draft {
  path: string[];
  number: string;
  heading: string;
  headingSpan: Span;
  paragraph: boolean;
  bodySpan: Span | null;
  clauseSpan: Span;
  span: Span;
  readings: DraftReading[];
  /** A table's cells, said as a clause; null where the text itself is the clause. */
  clause: string | null;
  /** A table's own cell for the time. */
  deadline: Span | null;
}

export interface DraftReading {
  reading: ClauseReading;
  base: number;
  /** The table column it was read from. */
  column?: string;
  /** 同上: where that is printed; the units are those of the row above. */
  same?: Span;
}

/** The tasks of a numbered item: one, or one for each stretch that a clause closes. */
export function draftsOf(text: string, item: Item, textFollows = true): Draft[] {
  const closings = closingsOf(item);
  const [only] = closings;
  if (only && closings.length === 1 && item.numbering) return [wholeItem(text, item, only, textFollows)];
  return stretchesOf(item, closings).map((stretch) => {
    const found = firstPhrase(text, stretch.from, stretch.to);
    // A clause straight behind the item's own heading, with another to follow: the heading is all there is to say.
    const bare = found.from >= found.to;
    const [from, to] = item.headingSpan;
    const phrase = bare ? { from, to, bodyFrom: stretch.to } : found;
    const heading = text.slice(phrase.from, phrase.to);
    return {
      path: bare ? item.path : [...item.path, heading],
      number: item.numbering?.number ?? '',
      heading,
      headingSpan: [phrase.from, phrase.to],
      paragraph: true,
      bodySpan: trimmed(text, phrase.bodyFrom, stretch.to),
      clauseSpan: stretch.closing.inner,
      span: [phrase.from, stretch.closing.outer[1]],
      readings: readingsOf(stretch.closing),
      clause: null,
      deadline: null,
    };
  });
}

/** Whether text follows a clause that stands right behind its heading: null where the item is of another kind. */
export function followsClause(text: string, item: Item): boolean | null {
  const [only, ...others] = closingsOf(item);
  if (!only || others.length > 0 || !item.numbering) return null;
  const first = item.parts[0];
  const from = first?.kind === 'text' ? first.span[0] + first.from : only.outer[0];
  if (trimmed(text, from, only.outer[0])) return null;
  return trimmed(text, pastMarks(text, only.outer[1]), lastTextEnd(item, only.outer[1])) !== null;
}

function wholeItem(text: string, item: Item, closing: Closing, textFollows: boolean): Draft {
  const first = item.parts[0];
  const from = first && first.kind === 'text' ? first.span[0] + first.from : closing.outer[0];
  // 1. 标题（责任单位：…）, its text below: the clause closes the heading and the text follows.
  const before = trimmed(text, from, closing.outer[0]);
  const after =
    before || !textFollows
      ? null
      : trimmed(text, pastMarks(text, closing.outer[1]), lastTextEnd(item, closing.outer[1]));
  const bodySpan = before ?? after;
  return {
    path: item.path,
    number: item.numbering?.number ?? '',
    heading: item.heading,
    headingSpan: item.headingSpan,
    paragraph: false,
    bodySpan,
    clauseSpan: closing.inner,
    span: [item.span[0], Math.max(closing.outer[1], bodySpan?.[1] ?? 0)],
    readings: readingsOf(closing),
    clause: null,
    deadline: null,
  };
}

/** 资金保障（省财政厅牵头）：设立…: the colon belongs to neither. */
function pastMarks(text: string, at: number): number {
  while (/[：:，,。；;\s]/.test(text[at] ?? '')) at += 1;
  return at;
}

function lastTextEnd(item: Item, from: number): number {
  let end = from;
  for (const part of item.parts) if (part.kind === 'text') end = Math.max(end, part.span[1]);
  return end;
}

function readingsOf(closing: Closing): Draft['readings'] {
  return closing.clauses.map(({ clause, base }) => ({ reading: clause.reading, base }));
}

function trimmed(text: string, from: number, to: number): Span | null {
  let a = from;
  let b = to;
  while (a < b && /[\s]/.test(text[a] ?? '')) a += 1;
  while (b > a && /\s/.test(text[b - 1] ?? '')) b -= 1;
  return b > a ? [a, b] : null;
}
