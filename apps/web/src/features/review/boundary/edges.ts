import type { Span } from '@lianban/contract';
import type { Item } from '../items';

/** What a boundary may be drawn around: the whole task, or the clause that names its units. */
export type Drawn = 'span' | 'clauseSpan';
export type Edge = 'start' | 'end';

/** Where a stretch may begin and end. Offsets into the plan's text, ascending. */
export interface Stops {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A line with something on it, without the space around it. */
export const paragraphStops = (text: string): Stops => stopsOf(text, /[^\s][^\n]*/g);

/** From one mark to the next: a clause often stands in the middle of a paragraph. */
export const sentenceStops = (text: string, [from, to]: Span): Stops => {
  const { starts, ends } = stopsOf(
    text.slice(from, to),
    /[^\s。；;（）()【】〔〕[\]][^\n。；;（）()【】〔〕[\]]*/g,
  );
  return { starts: starts.map((at) => at + from), ends: ends.map((at) => at + from) };
};

function stopsOf(text: string, stretch: RegExp): Stops {
  const spans = [...text.matchAll(stretch)].map((match): Span => [
    match.index,
    match.index + match[0].trimEnd().length,
  ]);
  return { starts: spans.map(([from]) => from), ends: spans.map(([, to]) => to) };
}

/**
 * Moves one edge to the next stop before (-1) or behind (1) it. What would leave `within`, or leave nothing, stays.
 */
export function moveEdge(span: Span, edge: Edge, step: 1 | -1, { starts, ends }: Stops, within: Span): Span {
  const [from, to] = span;
  const at = edge === 'start' ? from : to;
  const stops = edge === 'start' ? starts : ends;
  const next = step > 0 ? stops.find((stop) => stop > at) : stops.findLast((stop) => stop < at);
  if (next === undefined || next < within[0] || next > within[1]) return span;
  const moved: Span = edge === 'start' ? [next, to] : [from, next];
  return moved[0] < moved[1] ? moved : span;
}

/** Without the space at its ends; null where nothing is left. */
export function trimmed(text: string, [from, to]: Span): Span | null {
  const words = text.slice(from, to);
  const lead = words.length - words.trimStart().length;
  return words.trim() === '' ? null : [from + lead, from + words.trimEnd().length];
}

/** How far an item's text may reach before it runs into its neighbours. */
export function roomOf(items: readonly Item[], { id, span }: Item, length: number): Span {
  const others = items.filter((other) => other.id !== id);
  const before = others.filter((other) => other.span[1] <= span[0]).map((other) => other.span[1]);
  const behind = others.filter((other) => other.span[0] >= span[1]).map((other) => other.span[0]);
  return [Math.max(0, ...before), Math.min(length, ...behind)];
}

/** The first other item that a stretch would run into, and did not lie over before. */
export const ranInto = (items: readonly Item[], { id, span: was }: Item, span: Span): Item | null =>
  items.find((other) => other.id !== id && overlap(other.span, span) && !overlap(other.span, was)) ?? null;

const overlap = (one: Span, other: Span): boolean => one[0] < other[1] && other[0] < one[1];

export const isInside = (inner: Span, outer: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** Where the second of two tasks may begin: at a paragraph, or, in a text of one, at a sentence. */
export function splitPlaces(text: string, span: Span): readonly number[] {
  const inside = (at: number): boolean => at > span[0] && at < span[1];
  const paragraphs = paragraphStops(text).starts.filter(inside);
  return paragraphs.length > 0 ? paragraphs : sentenceStops(text, span).starts.filter(inside);
}
