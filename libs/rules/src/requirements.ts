import type { Part } from './words';

/** What a move still lacks, by name; every missing one is told in one answer (domain §3, column "requires"). */
export type LackCode =
  | 'one-lead'
  | 'units-resolved'
  | 'units-named'
  | 'due-or-period'
  | 'standard'
  | 'second-person'
  | 'confirmed'
  | 'parts-done'
  | 'first-review'
  | 'other-reviewer'
  | 'not-submitter';

export interface Lack {
  readonly code: LackCode;
  /** Names that fill the sentence: the units not done, the wordings not resolved. */
  readonly names?: readonly string[];
}

export interface DraftFacts {
  readonly units: readonly {
    readonly printed: string;
    readonly unitId: string | null;
    readonly part: Part;
  }[];
  readonly dueOn: string | null;
  readonly reportingPeriod: string | null;
  readonly standard: string | null;
}

const lack = (code: LackCode, when: boolean, names?: readonly string[]): Lack[] =>
  when ? [names?.length ? { code, names } : { code }] : [];

/** 立项: exactly one lead of record, every unit in the register, a due date or a period, a standard of completion. */
export function lacksToRegister(draft: DraftFacts): Lack[] {
  const unresolved = draft.units.filter((unit) => !unit.unitId).map((unit) => unit.printed);
  const leads = new Set(
    draft.units.filter((unit) => unit.part === 'lead').map((unit) => unit.unitId ?? unit.printed),
  );
  return [
    ...lack('units-named', draft.units.length === 0),
    ...lack('one-lead', leads.size !== 1),
    ...lack('units-resolved', unresolved.length > 0, unresolved),
    ...lack('due-or-period', !draft.dueOn && !draft.reportingPeriod),
    ...lack('standard', !draft.standard?.trim()),
  ];
}

/** 立项确认: by a second person of the office. */
export function lacksToConfirm(task: { registeredBy: string }, personId: string): Lack[] {
  return lack('second-person', task.registeredBy === personId);
}

export function lacksToDispatch(task: { confirmed: boolean }): Lack[] {
  return lack('confirmed', !task.confirmed);
}

/** 申请办结: nothing closes over a part that is not done. */
export function lacksToSubmit(others: readonly { readonly name: string; readonly done: boolean }[]): Lack[] {
  const open = others.filter((unit) => !unit.done).map((unit) => unit.name);
  return lack('parts-done', open.length > 0, open);
}

export interface ReviewFacts {
  readonly submittedBy: string | null;
  readonly reviewedBy: string | null;
}

/** First review: by one officer who did not submit. */
export function lacksToReview(task: ReviewFacts, personId: string): Lack[] {
  return lack('not-submitter', task.submittedBy === personId);
}

/** 销号: a first review, and a second by another person; neither of them submitted (submitter ≠ first ≠ second). */
export function lacksToClose(task: ReviewFacts, personId: string): Lack[] {
  return [
    ...lack('first-review', !task.reviewedBy),
    ...lack('other-reviewer', task.reviewedBy === personId),
    ...lack('not-submitter', task.submittedBy === personId),
  ];
}
