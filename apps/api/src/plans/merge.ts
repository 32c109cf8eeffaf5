import { LIMITS } from '@lianban/contract';
import type { DraftRow, DraftUnitRow } from './draft.entity';

const joined = (parts: readonly (string | null)[], mark: string): string =>
  [...new Set(parts.map((part) => part?.trim() ?? ''))].filter((part) => part !== '').join(mark);

/** What a draft says once the one that follows it went into it. What the first has settled stands. */
export function fieldsTogether(first: DraftRow, next: DraftRow): Partial<DraftRow> {
  const [clauseFirst, clauseNext] = [first, next].map((draft) => draft.clauseTo > draft.clauseFrom);
  return {
    body: joined([first.body, isHeadless(next) ? next.body : `${next.heading}\n${next.body}`], '\n'),
    clause: joined([first.clause, next.clause], '；'),
    spanFrom: Math.min(first.spanFrom, next.spanFrom),
    spanTo: Math.max(first.spanTo, next.spanTo),
    clauseFrom: clauseFirst ? first.clauseFrom : next.clauseFrom,
    clauseTo: clauseNext ? next.clauseTo : first.clauseTo,
    openEnded: first.openEnded || next.openEnded,
    deadline: first.deadline ?? next.deadline,
    targets: [...first.targets, ...next.targets],
    dueOn: first.dueOn ?? (first.reportingPeriod ? null : next.dueOn),
    reportingPeriod: first.reportingPeriod ?? (first.dueOn ? null : next.reportingPeriod),
    standard: joined([first.standard, next.standard], '；').slice(0, LIMITS.standard) || null,
  };
}

/** The heading is the body's own first phrase: it would be said twice. */
const isHeadless = (draft: DraftRow): boolean => draft.body.startsWith(draft.heading);

/**
 * The units of both in order; one that both name is kept once and its second row set aside. There is one lead of
 * record: the leads of the second lead with it (domain §1).
 */
export function unitsTogether(
  draftId: string,
  own: readonly DraftUnitRow[],
  others: readonly DraftUnitRow[],
): DraftUnitRow[] {
  const meant = (unit: DraftUnitRow): string => unit.unitId ?? unit.name;
  const named = new Set(own.filter((unit) => !unit.setAside).map(meant));
  const led = own.some((unit) => !unit.setAside && unit.part === 'lead');
  const last = Math.max(0, ...own.map((unit) => unit.position));
  return others
    .toSorted((a, b) => a.position - b.position)
    .map((unit, at) => {
      const repeated = named.has(meant(unit));
      if (!unit.setAside) named.add(meant(unit));
      return {
        ...unit,
        draftId,
        position: last + at + 1,
        part: led && unit.part === 'lead' ? 'co-lead' : unit.part,
        setAside: unit.setAside || repeated,
      };
    });
}
