import type { Part } from './words';

/** What a move still lacks, by name; every missing one is told in one answer (domain §3, column "requires"). */
export type LackCode =
  // 立项 and 交办
  | 'one-lead'
  | 'units-resolved'
  | 'units-named'
  | 'due-or-period'
  | 'standard'
  | 'second-person'
  | 'confirmed'
  // 办结
  | 'parts-done'
  | 'evidence'
  | 'subtasks-open'
  | 'requests-open'
  | 'first-review'
  | 'other-reviewer'
  | 'not-submitter'
  | 'new-limit'
  | 'notice-ended'
  // 延期, 异议, 分解, 汇总, 调整
  | 'due-date'
  | 'before-due'
  | 'extensions-left'
  | 'later-date'
  | 'within-objection-days'
  | 'other-unit'
  | 'another-person'
  | 'not-beyond-parent'
  | 'not-before-below'
  | 'unit-below'
  | 'reports-answered'
  | 'period-open'
  | 'something-changed'
  | 'after-today'
  // 提请协调
  | 'coordination-open'
  | 'consultation-open'
  | 'consultation-runs'
  | 'upper-office'
  | 'skip-reason'
  | 'counterpart'
  | 'upper-office-first'
  | 'minutes'
  | 'minutes-file'
  // a date that a newer calendar would move
  | 'date-to-confirm';

export interface Lack {
  readonly code: LackCode;
  /** Names that fill the sentence: the units not done, the wordings not resolved, the date that binds. */
  readonly names?: readonly string[];
}

export const lack = (code: LackCode, when: boolean, names?: readonly string[]): Lack[] =>
  when ? [names?.length ? { code, names } : { code }] : [];

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

export interface SubmitFacts {
  /** Every part but the lead's. */
  readonly others: readonly {
    readonly name: string;
    readonly done: boolean;
    readonly dissented: boolean;
    readonly silent: boolean;
  }[];
  /** Files with accepted reports or handed in with the completion report. */
  readonly files: number;
  /** Headings of what the lead broke down and is not yet ended. */
  readonly openSubtasks: readonly string[];
  readonly openRequests: number;
  /** 提请协调 that has not ended. */
  readonly openCoordination: number;
}

/** 申请办结: nothing closes over a part that is neither done, nor dissents, nor is deemed silent. */
export function lacksToSubmit({
  others,
  files,
  openSubtasks,
  openRequests,
  openCoordination,
}: SubmitFacts): Lack[] {
  const open = others
    .filter((unit) => !unit.done && !unit.dissented && !unit.silent)
    .map((unit) => unit.name);
  return [
    ...lack('parts-done', open.length > 0, open),
    ...lack('evidence', files === 0),
    ...lack('subtasks-open', openSubtasks.length > 0, openSubtasks),
    ...lack('requests-open', openRequests > 0),
    ...lack('coordination-open', openCoordination > 0),
  ];
}

export interface ReviewFacts {
  readonly submittedBy: string | null;
  readonly reviewedBy: string | null;
}

/** First review: by one officer who did not submit. */
export function lacksToReview(task: ReviewFacts, personId: string): Lack[] {
  return lack('not-submitter', task.submittedBy === personId);
}

/** 公示: after the first review. */
export const lacksToPublish = (task: ReviewFacts): Lack[] => lack('first-review', !task.reviewedBy);

/** 退回重办: not by the submitter, and with a new limit where the part has one. */
export function lacksToReturn(
  task: ReviewFacts & { readonly dueOn: string | null },
  newDueOn: string | null,
  personId: string,
): Lack[] {
  return [...lacksToReview(task, personId), ...lack('new-limit', task.dueOn !== null && newDueOn === null)];
}

/** 销号: a first review, and a second by another person; neither of them submitted (submitter ≠ first ≠ second). */
export function lacksToClose(
  task: ReviewFacts & { readonly noticeUntil: string | null; readonly openRequests: number },
  personId: string,
  today: string,
): Lack[] {
  return [
    ...lack('first-review', !task.reviewedBy),
    ...lack('other-reviewer', task.reviewedBy === personId),
    ...lack('not-submitter', task.submittedBy === personId),
    ...lack('requests-open', task.openRequests > 0),
    ...lack('notice-ended', task.noticeUntil !== null && today <= task.noticeUntil, [task.noticeUntil ?? '']),
  ];
}

/** 归档: the closing file is complete. */
export const lacksToArchive = ({ files }: { readonly files: number }): Lack[] =>
  lack('evidence', files === 0);
