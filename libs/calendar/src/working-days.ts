import { type Calendar, type DayRule, ruleIn } from './calendar';
import { type Day, dayNumbered, dayOf, numberOf } from './day';
import type { Region } from './region';
import { shipped } from './shipped';
import { tallyOf } from './tally';

/** Why a day is a working day in a region or is not. @throws RangeError when the day or region is malformed. */
export function ruleFor(day: Day, region: Region, calendar: Calendar = shipped): DayRule {
  return ruleIn(calendar, day, region);
}

/** Whether a day is worked in a region. */
export function isWorkingDay(day: Day, region: Region, calendar: Calendar = shipped): boolean {
  return ruleFor(day, region, calendar).working;
}

/**
 * The due day of a budget of working days. The day on which the act is done is not counted; the due day
 * ends at 24:00 Asia/Shanghai, see `endOfDay` (domain §4). With a budget of 0 the start itself is due, or the
 * next working day when it is closed.
 * @param start an instant, or the day of the act
 * @param budget working days, a whole number from 0 to 10,000
 */
export function dueAfter(
  start: Date | Day,
  budget: number,
  region: Region,
  calendar: Calendar = shipped,
): Day {
  requireBudget(budget);
  const from = typeof start === 'string' ? start : dayOf(start);
  if (budget === 0) return dueOnOrNext(from, region, calendar);
  return dayNumbered(tallyOf(calendar, region).workingDayAfter(numberOf(from), budget));
}

/** A fixed date as a due day: the day itself, or the next working day when it is closed (domain §4). */
export function dueOnOrNext(day: Day, region: Region, calendar: Calendar = shipped): Day {
  return dayNumbered(tallyOf(calendar, region).workingDayAfter(numberOf(day) - 1, 1));
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, region: Region, calendar: Calendar = shipped): number {
  return tallyOf(calendar, region).working(numberOf(from), numberOf(to));
}

/** Forty years: a longer budget is a slip of the pen, and counting it would only cost time. */
const LONGEST_BUDGET = 10_000;

/** @throws RangeError when a number is no count of working days. */
export function requireBudget(budget: number): number {
  if (!Number.isSafeInteger(budget) || budget < 0 || budget > LONGEST_BUDGET)
    throw new RangeError(
      `${budget} is not a number of working days; use a whole number from 0 to ${LONGEST_BUDGET}.`,
    );
  return budget;
}
