import type { Day, Instant } from './common';

/** What a coordination office is waited for (domain §5: the office has a clock too). */
export type OfficeWaitKind =
  | 'letter-to-sign'
  | 'talk-to-hold'
  | 'prompt-leaving'
  | 'answer-to-accept'
  | 'clock-aside'
  | 'case-to-accept'
  | 'request-to-decide'
  | 'completion-to-review'
  | 'completion-to-close'
  | 'coordination-to-accept'
  | 'coordination-to-decide'
  | 'coordination-to-rule'
  | 'coordination-to-supplement';

export interface OfficeWait {
  readonly kind: OfficeWaitKind;
  /** Of the thing that is decided, with the version that this row shows; null where it is not decided by version. */
  readonly id: string;
  readonly version: number | null;
  /** Whose decision it is. */
  readonly office: string;
  /** True: another office, below this one, left it lying past its day. */
  readonly lapsed: boolean;
  readonly taskId: string | null;
  readonly number: string | null;
  readonly heading: string;
  /** The unit that it is about. */
  readonly unit: string | null;
  readonly since: Instant;
  /** The last day on which the office is in time; null where it has no clock. */
  readonly dueOn: Day | null;
  /** What was asked or said, in its own words. */
  readonly note: string | null;
}

/** GET /api/office-desk — oldest clock first. */
export interface OfficeDeskAnswer {
  readonly items: readonly OfficeWait[];
  /** There is more of some kind than is shown. */
  readonly more: boolean;
}
