import { dayOf, dueAfter, type Day, type Region } from '@lianban/calendar';
import { isLive } from './task-life';
import type { AssignmentState, TaskState } from './words';

/** ⚙ domain §3: a receipt is deemed given after this many working days. */
export const ACKNOWLEDGE_WITHIN = 1;
/** ⚙ domain §3: the office reviews a completion report within this many working days. */
export const REVIEW_WITHIN = 5;
/** ⚙ domain §3: who was called to say that its part is done, and is silent this many working days, is deemed to be. */
export const SILENT_AFTER = 7;
/** ⚙ domain §5, S5: the upper office accepts a raised case within this many working days. */
export const ACCEPT_CASE_WITHIN = 2;

/** One unit's part as the clock sees it. */
export interface Waiting {
  readonly state: AssignmentState;
  readonly taskState: TaskState;
  readonly region: Region;
  /** By when the receipt is due; null where none is owed, or only the unit itself can give it. */
  readonly acknowledgeBy: Day | null;
  /** When the lead called for the part to be reported done; null where it did not. */
  readonly calledAt: Date | null;
  readonly lead: boolean;
  readonly dissented: boolean;
  readonly silent: boolean;
}

/** S5 提级督办, the rung on which a provincial office takes over what a municipal part blocks. */
export const ELEVATE = 'S5';

/** 视为签收: is the receipt deemed given at `now`? */
export function deemedReceived(waiting: Waiting, now: Date): boolean {
  if (!waiting.acknowledgeBy || !isLive(waiting.taskState)) return false;
  return dayOf(now) > waiting.acknowledgeBy;
}

/** 视为无异议: is a participant that was called deemed silent at `now`? */
export function deemedSilent(waiting: Waiting, now: Date): boolean {
  const { calledAt, lead, state, dissented, silent, taskState } = waiting;
  if (!calledAt || lead || dissented || silent || state === 'done' || state === 'reassigned') return false;
  if (taskState !== 'in-progress' && taskState !== 'returned') return false;
  return dayOf(now) > dueAfter(calledAt, SILENT_AFTER, waiting.region);
}
