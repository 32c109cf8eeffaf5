import { dayOf, dueAfter, type Day, type Region } from '@lianban/calendar';
import { isOverdue } from './light';
import { isLive } from './task-life';
import type { AssignmentState, TaskState, Tier } from './words';

/** ⚙ domain §3: a receipt is deemed given after this many working days. */
export const ACKNOWLEDGE_WITHIN = 1;
/** ⚙ domain §3: the office reviews a completion report within this many working days. */
export const REVIEW_WITHIN = 5;
/** ⚙ domain §5, S5: the upper office accepts a raised case within this many working days. */
export const ACCEPT_CASE_WITHIN = 2;

/** One unit's part as the clock sees it. */
export interface Waiting {
  readonly state: AssignmentState;
  readonly taskState: TaskState;
  readonly tier: Tier;
  readonly dispatchedAt: Date;
  readonly dueOn: Day | null;
  readonly region: Region;
}

/** S5 提级督办, the rung on which a provincial office takes over what a municipal part blocks. */
export const ELEVATE = 'S5';

/** 视为签收: is the receipt deemed given at `now`? */
export function deemedReceived(waiting: Waiting, now: Date): boolean {
  if (waiting.state !== 'pending' || !isLive(waiting.taskState)) return false;
  return dayOf(now) > dueAfter(waiting.dispatchedAt, ACKNOWLEDGE_WITHIN, waiting.region);
}

/**
 * What the clock does at `now` with a part that is waiting: a municipal part that is overdue is raised to the
 * provincial office (domain §5, S5). Asked again when it fires: the task may have moved since.
 */
export function elevationAt(waiting: Waiting, now: Date): { readonly raiseTo: Tier } | 'leave' {
  // What lies with the office for review is no longer late through the unit's fault.
  if (!isLive(waiting.taskState) || waiting.taskState === 'under-review') return 'leave';
  if (waiting.tier !== 'municipal' || !isOverdue(waiting, dayOf(now))) return 'leave';
  return { raiseTo: 'provincial' };
}
