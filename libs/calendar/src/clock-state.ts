import type { Calendar } from './calendar';
import type { Clock, ClockState } from './clock';
import { countedBetween, courseOf, daysOutside, momentOf } from './course';
import { dayNumbered, numberOf } from './day';
import type { Region } from './region';
import { shipped } from './shipped';

/**
 * How a clock stands at a moment. Pass any past moment to see it as it stood then: entries that were granted
 * later are left out (domain §4).
 * @throws RangeError when the clock or the region is not sound.
 */
export function clockState(
  clock: Clock,
  now: Date,
  region: Region,
  calendar: Calendar = shipped,
): ClockState {
  const moment = momentOf(clock, now);
  const course = courseOf(clock, moment.at, region, calendar);
  const { start, originalDue, due, pauses, tally } = course;
  const today = numberOf(moment.today);
  return {
    startedOn: dayNumbered(start),
    originalDueOn: dayNumbered(originalDue),
    dueOn: dayNumbered(due),
    used: Math.max(0, countedBetween(tally, pauses, start, today - 1)),
    remaining: countedBetween(tally, pauses, Math.max(today, start), due),
    gone: daysOutside(pauses, start, Math.min(today, due)),
    whole: daysOutside(pauses, start, due),
    suspended: pauses.some(({ from, to }) => from <= today && today < to),
    overdue: today > due,
    provisional: tally.provisional(Math.min(course.restsOnFrom, due), due),
  };
}
