import type { Lit } from '@lianban/rules';
import type { Day } from './common';

/** What waits for one person: each list names what has to be done next. */
export type BoxKind =
  | 'to-review-drafts'
  | 'to-rule'
  | 'to-consent'
  | 'to-confirm'
  | 'to-dispatch'
  | 'to-acknowledge'
  | 'to-receive'
  | 'to-check'
  | 'due-soon'
  | 'to-report'
  | 'sent-back'
  | 'to-accept'
  | 'to-consolidate'
  | 'to-submit'
  | 'to-decide'
  | 'to-close'
  | 'to-consult'
  | 'to-answer'
  | 'to-archive'
  | 'raised'
  | 'letter';

export interface BoxEntry {
  readonly kind: BoxKind;
  /** Where it is dealt with. */
  readonly planId: string;
  readonly taskId: string | null;
  readonly number: string;
  readonly heading: string;
  readonly unitName: string | null;
  readonly dueOn: Day | null;
  readonly lit: Lit | null;
}

export interface BoxGroup {
  readonly kind: BoxKind;
  readonly total: number;
  /** The first of them, oldest due date first. */
  readonly entries: readonly BoxEntry[];
}

export interface Box {
  readonly groups: readonly BoxGroup[];
}
