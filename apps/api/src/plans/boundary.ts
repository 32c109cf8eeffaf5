import type { Span } from '@lianban/contract';
import { Refusal } from '@lianban/rules';

/** Where a draft stands in its plan's text. */
export interface Place {
  readonly heading: string;
  readonly span: Span;
  /** Empty, [n, n], where the draft has no clause. */
  readonly clauseSpan: Span;
}

/**
 * What a person's hand may draw: inside the text, the clause inside the draft, and over no other draft that it did
 * not lie over before.
 *
 * @param others the spans of the plan's other drafts
 * @throws Refusal body-malformed that names the field and what is wrong with it
 */
export function requirePlace(text: string, before: Place, after: Place, others: readonly Span[]): void {
  const refuse = (field: string, rule: string): never => {
    throw new Refusal('body-malformed', { fields: [{ field, rule }] });
  };
  const [from, to] = after.span;
  const [clauseFrom, clauseTo] = after.clauseSpan;
  if (from >= to || to > text.length || !text.slice(from, to).trim()) refuse('span', 'isInText');
  if (clauseFrom > clauseTo) refuse('clauseSpan', 'isInText');
  if (clauseFrom < from || clauseTo > to) refuse('clauseSpan', 'isInSpan');
  if (others.some((other) => overlap(other, after.span) && !overlap(other, before.span))) {
    refuse('span', 'overlapsNoOther');
  }
}

const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

const OPENING = /[（(〔[【]\s*$/;
const CLOSING = /^\s*[）)〕\]】]?\s*[。；;]?/;
/** The number before a heading: its brackets, digits and dots take no more room than this. */
const NUMBER_ROOM = 20;

/**
 * The body of a draft, cut from the text: all of its span but the heading, where it is set off, and the clause with
 * its brackets.
 *
 * @param headed whether the heading is set off from the body; else it is the body's own first phrase
 */
export function bodyOf(text: string, { heading, span, clauseSpan }: Place, headed: boolean): string {
  const start = headed ? afterHeading(text, heading, span) : span[0];
  const [clauseFrom, clauseTo] = clauseSpan;
  if (clauseFrom === clauseTo) return text.slice(start, span[1]).trim();
  const before = text.slice(start, Math.max(start, clauseFrom)).replace(OPENING, '').trim();
  const after = text.slice(Math.max(start, clauseTo), span[1]).replace(CLOSING, '').trim();
  return [before, after].filter((part) => part !== '').join('\n');
}

function afterHeading(text: string, heading: string, [from, to]: Span): number {
  const at = text.indexOf(heading, from);
  if (heading === '' || at < 0 || at - from > NUMBER_ROOM || at + heading.length > to) return from;
  const gap = /^[\s。：:]*/.exec(text.slice(at + heading.length, to))?.[0].length ?? 0;
  return at + heading.length + gap;
}
