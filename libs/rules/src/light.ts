import { daysBetween, workingDaysBetween, type Day, type Region } from '@lianban/calendar';
import type { AssignmentState, Light, TaskState } from './words';

/** What the light of one part is worked out from (domain §4). Days are Asia/Shanghai. */
export interface LightFacts {
  readonly taskState: TaskState;
  readonly state: AssignmentState;
  readonly dispatchedOn: Day | null;
  readonly dueOn: Day | null;
  /** The percentage of the latest accepted report; 0 where there is none. */
  readonly percentage: number;
  readonly region: Region;
}

export type LightReason =
  'closed' | 'done' | 'not-dispatched' | 'overdue' | 'behind' | 'due-soon' | 'on-course' | 'no-due-date';

export interface Lit {
  readonly light: Light;
  readonly reason: LightReason;
  /** Working days left (negative: past), points behind: what the reason counts. */
  readonly count: number;
}

/** ⚙ domain §4. */
const FAR_BEHIND = 30;
const BEHIND = 10;
const SOON = 5;
const NEARLY = 80;

/** Points behind the straight line from dispatch to due date; 0 on or before it. */
export function pointsBehind(facts: LightFacts, today: Day): number {
  if (!facts.dueOn || !facts.dispatchedOn) return 0;
  const whole = daysBetween(facts.dispatchedOn, facts.dueOn);
  const gone = Math.min(Math.max(daysBetween(facts.dispatchedOn, today), 0), whole);
  const line = whole <= 0 ? 100 : (100 * gone) / whole;
  return Math.max(0, Math.round(line - facts.percentage));
}

/**
 * 红黄绿灯 of one part on a day, with the reason that the tooltip states. Always derived, never stored: the same
 * function serves list, export, API and tooltip.
 */
export function lightOf(facts: LightFacts, today: Day): Lit {
  if (facts.taskState === 'closed') return { light: 'blue', reason: 'closed', count: 0 };
  if (!facts.dispatchedOn) return { light: 'grey', reason: 'not-dispatched', count: 0 };
  if (facts.state === 'done') return { light: 'green', reason: 'done', count: 0 };
  if (!facts.dueOn) return { light: 'green', reason: 'no-due-date', count: 0 };

  if (isOverdue(facts, today)) {
    return { light: 'red', reason: 'overdue', count: workingDaysBetween(facts.dueOn, today, facts.region) };
  }
  const behind = pointsBehind(facts, today);
  if (behind > FAR_BEHIND) return { light: 'red', reason: 'behind', count: behind };
  const left = workingDaysBetween(today, facts.dueOn, facts.region);
  if (left <= SOON && facts.percentage < NEARLY) return { light: 'yellow', reason: 'due-soon', count: left };
  if (behind >= BEHIND) return { light: 'yellow', reason: 'behind', count: behind };
  return { light: 'green', reason: 'on-course', count: left };
}

/** 逾期: the due day has ended (24:00 Asia/Shanghai) and the part is not done. Derived, never stored. */
export function isOverdue(facts: Pick<LightFacts, 'taskState' | 'state' | 'dueOn'>, today: Day): boolean {
  if (!facts.dueOn || facts.state === 'done' || facts.taskState === 'closed') return false;
  return today > facts.dueOn;
}

const GRAVITY: Record<Light, number> = { red: 4, yellow: 3, green: 2, grey: 1, blue: 0 };

/** The light of the whole is that of its worst part, so that one red city shows. */
export function worstLight(lights: readonly Lit[]): Lit | null {
  return lights.reduce<Lit | null>(
    (worst, lit) => (!worst || GRAVITY[lit.light] > GRAVITY[worst.light] ? lit : worst),
    null,
  );
}

/** Roll-up of a task: the mean of its parts' accepted percentages, rounded down so that 100 means all of it. */
export function rollUp(percentages: readonly number[]): number {
  if (percentages.length === 0) return 0;
  return Math.floor(percentages.reduce((sum, one) => sum + one, 0) / percentages.length);
}
