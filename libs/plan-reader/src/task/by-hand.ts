import { findClauses } from '../clause/find-clauses';
import { readClause } from '../clause/grammar';
import type { Front } from '../front/issue';
import { readStanding } from '../front/standing';
import type { LeadBasis, ReadUnit, Span } from '../reading';
import { findLeadRule, responsibleLead } from '../rule/lead-rule';
import { findGroups } from '../unit/groups';
import { firstPhrase } from './phrase';
import { toTask } from './read-tasks';

/** A clause that a person marked, read as the document's own rules have it. */
export interface ClauseAt {
  /** Without the brackets and blanks around it. */
  clause: string;
  span: Span;
  openEnded: boolean;
  leadBasis: LeadBasis;
  /** As printed in the clause; units that a rule of the document adds are not among them. */
  units: ReadUnit[];
}

/**
 * Reads one clause in the document that it stands in: its groups, its rule for leads and its tier count as they do
 * where the whole document is read.
 *
 * @param text the document's text as `readPlan` gave it
 * @param front what its head says, as `readPlan` gave it
 */
export function readClauseAt(text: string, marked: Span, front: Front): ClauseAt {
  const span = withoutBrackets(text, marked);
  const document = {
    text,
    groups: findGroups(text),
    leadRule: findLeadRule(text),
    responsibleLead: responsibleLead(text),
    standing: readStanding(front, text),
    year: null,
  };
  const { clause, openEnded, leadBasis, units } = toTask(document, {
    path: [],
    number: '',
    heading: '',
    headingSpan: span,
    paragraph: false,
    bodySpan: null,
    clauseSpan: span,
    span,
    readings: [{ reading: readClause(text, ...span), base: 0 }],
    clause: null,
    deadline: null,
  });
  return { clause, span, openEnded, leadBasis, units };
}

/** What a stretch of text begins with and what closes it, where a person cut it off. */
export interface Stretch {
  heading: Span;
  /** From the first clause in it to the last; null where there is none. */
  clause: Span | null;
}

export function readStretch(text: string, [from, to]: Span): Stretch {
  const phrase = firstPhrase(text, from, to);
  const inners: Span[] = [];
  let at = from;
  for (const line of text.slice(from, to).split('\n')) {
    for (const { inner } of findClauses(line, 0)) inners.push([at + inner[0], at + inner[1]]);
    at += line.length + 1;
  }
  const first = inners[0];
  const last = inners.at(-1);
  return {
    heading: [phrase.from, Math.max(phrase.from, phrase.to)],
    clause: first && last ? [first[0], last[1]] : null,
  };
}

const OPENING = '（(〔[【';
const CLOSING = '）)〕]】';

function withoutBrackets(text: string, [from, to]: Span): Span {
  let a = from;
  let b = to;
  while (a < b && /\s/.test(text[a] ?? '')) a += 1;
  while (b > a && /[\s。；;]/.test(text[b - 1] ?? '')) b -= 1;
  if (b - a > 2 && OPENING.includes(text[a] ?? '') && CLOSING.includes(text[b - 1] ?? ''))
    return [a + 1, b - 1];
  return [a, b];
}
