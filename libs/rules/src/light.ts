import type { ClockState } from '@lianban/calendar';
import type { AssignmentState, Light, TaskState } from './words';

/** What the light of one part is worked out from (domain §4). */
export interface LightFacts {
  readonly taskState: TaskState;
  readonly state: AssignmentState;
  readonly dispatched: boolean;
  /** How the part's clock stands; null where no date is due. */
  readonly clock: Pick<ClockState, 'gone' | 'whole' | 'remaining' | 'overdue'> | null;
  /** Whether today lies in a suspension. */
  readonly paused: boolean;
  /** The percentage of the latest accepted report; 0 where there is none. */
  readonly percentage: number;
  /** Reporting periods missed in a row. */
  readonly missed: number;
}

export type LightReason =
  | 'closed'
  | 'cancelled'
  | 'suspended'
  | 'done'
  | 'not-dispatched'
  | 'overdue'
  | 'behind'
  | 'missed'
  | 'due-soon'
  | 'on-course'
  | 'no-due-date';

export interface Lit {
  readonly light: Light;
  readonly reason: LightReason;
  /** Working days left (overdue: gone past), points behind, periods missed: what the reason counts. */
  readonly count: number;
}

/** ⚙ domain §4. */
const FAR_BEHIND = 30;
const BEHIND = 10;
export const DUE_SOON = 5;
const NEARLY = 80;
const MISSED_TOO_OFTEN = 2;

/** Points behind the straight line from dispatch to due date, suspensions left out; 0 on or before it. */
export function pointsBehind({ clock, percentage }: Pick<LightFacts, 'clock' | 'percentage'>): number {
  if (!clock) return 0;
  const line = clock.whole <= 0 ? 100 : (100 * clock.gone) / clock.whole;
  return Math.max(0, Math.round(line - percentage));
}

const OF_THE_TASK: Partial<Record<TaskState, Lit>> = {
  closed: { light: 'blue', reason: 'closed', count: 0 },
  archived: { light: 'blue', reason: 'closed', count: 0 },
  cancelled: { light: 'grey', reason: 'cancelled', count: 0 },
  suspended: { light: 'grey', reason: 'suspended', count: 0 },
};

/**
 * 红黄绿灯 of one part, with the reason that the tooltip states. Always derived, never stored: the same function
 * serves list, export, API and tooltip.
 */
export function lightOf(facts: LightFacts): Lit {
  const standing = lightStanding(facts);
  if (standing) return standing;

  const { clock, missed } = facts;
  const behind = pointsBehind(facts);
  if (clock?.overdue) return { light: 'red', reason: 'overdue', count: Math.max(0, -clock.remaining) };
  if (behind > FAR_BEHIND) return { light: 'red', reason: 'behind', count: behind };
  if (missed >= MISSED_TOO_OFTEN) return { light: 'red', reason: 'missed', count: missed };
  if (clock && clock.remaining <= DUE_SOON && facts.percentage < NEARLY) {
    return { light: 'yellow', reason: 'due-soon', count: clock.remaining };
  }
  if (behind >= BEHIND) return { light: 'yellow', reason: 'behind', count: behind };
  if (missed > 0) return { light: 'yellow', reason: 'missed', count: missed };
  return clock
    ? { light: 'green', reason: 'on-course', count: clock.remaining }
    : { light: 'green', reason: 'no-due-date', count: 0 };
}

/** The light of a part whose clock does not matter: of most, in an office of some years; null where it does. */
export function lightStanding({
  taskState,
  dispatched,
  state,
  paused,
}: Pick<LightFacts, 'taskState' | 'dispatched' | 'state' | 'paused'>): Lit | null {
  const ofTheTask = OF_THE_TASK[taskState];
  if (ofTheTask) return ofTheTask;
  if (!dispatched) return { light: 'grey', reason: 'not-dispatched', count: 0 };
  if (state === 'done') return { light: 'green', reason: 'done', count: 0 };
  if (paused) return { light: 'grey', reason: 'suspended', count: 0 };
  return null;
}

const GRAVITY: Record<Light, number> = { red: 4, yellow: 3, green: 2, grey: 1, blue: 0 };

/** The light of the whole is that of its worst part, so that one red city shows. */
export function worstLight(lights: readonly Lit[]): Lit | null {
  return lights.reduce<Lit | null>(
    (worst, lit) => (!worst || GRAVITY[lit.light] > GRAVITY[worst.light] ? lit : worst),
    null,
  );
}

export interface Weighed {
  readonly percentage: number;
  readonly weight: number;
}

/** Roll-up of a task: the weighted mean of its parts' accepted percentages, rounded down so that 100 means all of it. */
export function rollUp(parts: readonly Weighed[]): number {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  if (weight === 0) return 0;
  return Math.floor(parts.reduce((sum, part) => sum + part.percentage * part.weight, 0) / weight);
}
