import type { Calendar } from './calendar';
import type { Clock, Suspension } from './clock';
import { type Day, dayOf, numberOf } from './day';
import type { Region } from './region';
import { type Tally, tallyOf } from './tally';
import { requireBudget } from './working-days';

/** Days that do not count, as numbers: `from` included, `to` not. */
export interface Pause {
  from: number;
  to: number;
}

/** Where a clock leads, as far as its ledger was known at a moment. Days are numbers as given by `numberOf`. */
export interface Course {
  start: number;
  originalDue: number;
  due: number;
  /** Sorted, apart from each other. */
  pauses: readonly Pause[];
  /** The first day whose rule the due day depends on: a budget counts every day, a date only itself. */
  restsOnFrom: number;
  tally: Tally;
}

/**
 * Follows a clock's ledger up to an instant, entry by entry in the order of the grants, so that an extension
 * by a date knows the suspensions before it and a later suspension moves that date too.
 * @throws RangeError when the clock is not sound: a sentence that says what is wrong.
 */
export function courseOf(clock: Clock, at: Date, region: Region, calendar: Calendar): Course {
  const tally = tallyOf(calendar, region);
  const start = startOf(clock);
  const originalDue = originalDueOf(clock, start, tally);
  let pauses: readonly Pause[] = [];
  let due = originalDue;
  let restsOnFrom = 'dueOn' in clock.limit ? numberOf(clock.limit.dueOn) : start + 1;
  for (const entry of ledgerUntil(clock, at)) {
    if ('from' in entry) {
      const counted = countedBetween(tally, pauses, start, due);
      pauses = withPause(pauses, pauseOf(entry, at));
      const shifted = counted > 0 ? countedDayAfter(tally, pauses, start, counted) : due;
      // A date that was kept may be a closed day: counted from the start it would come out before itself.
      if (shifted > due) [due, restsOnFrom] = [shifted, Math.min(restsOnFrom, numberOf(entry.from))];
    } else if ('limitOn' in entry) {
      restsOnFrom = numberOf(entry.limitOn);
      due = entry.exact ? restsOnFrom : countedDayAfter(tally, pauses, restsOnFrom - 1, 1);
    } else if ('days' in entry) {
      due = countedDayAfter(tally, pauses, due, requireBudget(entry.days));
    } else {
      const date = numberOf(entry.dueOn);
      const later = countedDayAfter(tally, pauses, date - 1, 1);
      if (later > due) [due, restsOnFrom] = [later, date];
    }
  }
  return { start, originalDue, due, pauses, restsOnFrom, tally };
}

/** Working days outside the pauses after `from` up to and including `to`; negative when `to` is earlier. */
export function countedBetween(tally: Tally, pauses: readonly Pause[], from: number, to: number): number {
  if (to < from) return 0 - countedBetween(tally, pauses, to, from);
  let counted = tally.working(from, to);
  for (const pause of pauses) {
    const first = Math.max(pause.from, from + 1);
    const last = Math.min(pause.to - 1, to);
    if (first <= last) counted -= tally.working(first - 1, last);
  }
  return counted;
}

/** Calendar days outside the pauses after `from` up to and including `to`; 0 when `to` is earlier. */
export function daysOutside(pauses: readonly Pause[], from: number, to: number): number {
  const lost = pauses.map((pause) => Math.min(pause.to - 1, to) - Math.max(pause.from, from + 1) + 1);
  return Math.max(0, to - from) - lost.reduce((sum, days) => sum + Math.max(0, days), 0);
}

/** The nth working day outside the pauses after a day; the day itself when n is 0. */
function countedDayAfter(tally: Tally, pauses: readonly Pause[], from: number, n: number): number {
  let lost = 0;
  let day = tally.workingDayAfter(from, n);
  for (const pause of pauses) {
    if (n === 0 || day < pause.from) break;
    const first = Math.max(pause.from, from + 1);
    if (pause.to <= first) continue;
    lost += tally.working(first - 1, pause.to - 1);
    day = tally.workingDayAfter(from, n + lost);
  }
  return day;
}

function originalDueOf({ limit }: Clock, start: number, tally: Tally): number {
  if ('dueOn' in limit) return tally.workingDayAfter(numberOf(limit.dueOn) - 1, 1);
  const budget = requireBudget(limit.budget);
  return budget === 0 ? tally.workingDayAfter(start - 1, 1) : tally.workingDayAfter(start, budget);
}

function ledgerUntil({ suspensions, extensions, limits = [] }: Clock, at: Date) {
  return [...suspensions.map(requireSuspension), ...extensions, ...limits]
    .filter(({ grantedAt }) => grantedAt <= at)
    .sort((a, b) => a.grantedAt.getTime() - b.grantedAt.getTime());
}

function requireSuspension(suspension: Suspension): Suspension {
  const { grantedAt, from, to } = suspension;
  if (to <= from) throw new RangeError(`A suspension from ${from} needs a review date after it, not ${to}.`);
  if (from < dayOf(grantedAt))
    throw new RangeError(
      `A suspension granted on ${dayOf(grantedAt)} cannot begin on ${from}: time once used stays used. Extend instead.`,
    );
  return suspension;
}

/** A suspension's pause; once it was lifted, the day of lifting is its last, as the day of an act never counts. */
function pauseOf({ from, to, resumedAt }: Suspension, at: Date): Pause {
  const lifted = resumedAt && resumedAt <= at ? numberOf(dayOf(resumedAt)) + 1 : Infinity;
  return { from: numberOf(from), to: Math.min(numberOf(to), lifted) };
}

function withPause(pauses: readonly Pause[], pause: Pause): Pause[] {
  if (pause.to <= pause.from) return [...pauses];
  const apart = pauses.filter(({ from, to }) => to < pause.from || pause.to < from);
  const touching = pauses.filter((other) => !apart.includes(other));
  const whole = {
    from: Math.min(pause.from, ...touching.map(({ from }) => from)),
    to: Math.max(pause.to, ...touching.map(({ to }) => to)),
  };
  return [...apart, whole].sort((a, b) => a.from - b.from);
}

function startOf({ start }: Clock): number {
  return numberOf(typeof start === 'string' ? start : dayOf(start));
}

/** The moment at which a clock is looked at: `now`, or when it stopped if that was earlier. */
export function momentOf({ stoppedAt }: Clock, now: Date): { at: Date; today: Day } {
  const at = stoppedAt && stoppedAt < now ? stoppedAt : now;
  return { at, today: dayOf(at) };
}
