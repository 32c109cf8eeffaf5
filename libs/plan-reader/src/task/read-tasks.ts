import { findDeadline } from '../detail/deadline';
import { findTargets } from '../detail/targets';
import type { Item } from '../outline/outline';
import type { ReadGroup, ReadTask, ReadUnit, Span } from '../reading';
import type { LeadRule } from '../rule/lead-rule';
import { assignRoles } from '../rule/roles';
import { type NamedUnit, resolveUnits } from '../unit/resolve';
import type { Standing } from '../unit/tier';
import { type Columns } from '../table/columns';
import { draftsOfTable } from '../table/rows';
import { type Draft, draftsOf, followsClause } from './draft';

/** What the document says for all of its tasks. */
export interface Document {
  text: string;
  groups: ReadGroup[];
  leadRule: LeadRule | null;
  /** Units called responsible lead where no other is named. */
  responsibleLead: boolean;
  standing: Standing;
  year: number | null;
}

export function readTasks(document: Document, items: Item[]): ReadTask[] {
  let columns: Columns | null = null;
  const last = items.findLast((item) => item.numbering !== null);
  const endsWithText = textFollows(document.text, items);
  return items.flatMap((item) => {
    const drafts = draftsOf(document.text, item, item !== last || endsWithText);
    for (const part of item.parts) {
      if (part.kind !== 'table') continue;
      const read = draftsOfTable(document.text, item, part, columns);
      columns = read.columns ?? columns;
      drafts.push(...read.drafts);
    }
    return drafts.sort((a, b) => a.span[0] - b.span[0]).map((draft) => toTask(document, draft));
  });
}

/** Whether 标题（责任单位：…） with its text below is this document's way: else what follows the last item closes the document. */
function textFollows(text: string, items: Item[]): boolean {
  const following = items.map((item) => followsClause(text, item)).filter((each) => each !== null);
  return following.filter(Boolean).length * 2 > following.length;
}

/** A draft with its units named, placed and given their parts. */
export function toTask(document: Document, draft: Draft): ReadTask {
  const { text } = document;
  const named: NamedUnit[] = [];
  const deadlines: Span[] = [];
  let openEnded = false;
  for (const { reading, base, same } of draft.readings) {
    const shift = (at: number) => at + base;
    const moved = {
      ...reading,
      segments: reading.segments.map((segment) => ({
        ...segment,
        names: segment.names.map((name) => ({ ...name, from: shift(name.from), to: shift(name.to) })),
      })),
    };
    const units = resolveUnits(text, moved, document.groups, document.standing);
    named.push(
      ...(same
        ? units.map((unit) => ({
            ...unit,
            printed: text.slice(...same),
            from: same[0],
            to: same[1],
            implied: true,
          }))
        : units),
    );
    deadlines.push(...reading.deadlines.map(([from, to]): Span => [shift(from), shift(to)]));
    openEnded ||= reading.openEnded;
  }
  const { basis, roles } = assignRoles(named, document.leadRule, document.responsibleLead);
  const units = named.map((unit, at): ReadUnit => ({
    printed: unit.printed,
    name: unit.name,
    role: roles[at] ?? 'responsible',
    tier: unit.tier,
    inherited: false,
    certainty: unit.implied ? 'implied' : 'stated',
    span: [unit.from, unit.to],
    ...(unit.verb ? { verb: unit.verb } : {}),
  }));
  return {
    path: draft.path,
    number: draft.number,
    heading: draft.heading,
    paragraph: draft.paragraph,
    body: draft.bodySpan ? text.slice(...draft.bodySpan) : '',
    clause: draft.clause ?? text.slice(...draft.clauseSpan).replace(/\n/g, ''),
    openEnded,
    leadBasis: basis,
    units,
    deadline: findDeadline(
      text,
      draft.deadline ? [draft.deadline] : deadlines,
      draft.bodySpan,
      document.year,
    ),
    targets: findTargets(text, draft.bodySpan),
    span: draft.span,
    headingSpan: draft.headingSpan,
    bodySpan: draft.bodySpan,
    clauseSpan: draft.clauseSpan,
    source: null,
  };
}
