import { additionsFor, type Calendar, type DayRule, ruleOn } from './calendar';
import type { Clock } from './clock';
import { courseOf, momentOf } from './course';
import { type Day, dayNumbered } from './day';
import type { Region } from './region';
import { shipped } from './shipped';

/** One day on the way from a clock's start to its due day. */
export interface ExplainedDay {
  day: Day;
  counted: boolean;
  /** What decided: the day of the act, a pause, or the rule of the day itself. */
  because: 'start-day' | 'suspended' | 'working' | 'closed';
  rule: DayRule;
  /** Counted days so far, this one included. */
  running: number;
  /** Set on the two days that the list is about; on a clock that never moved they are the same day. */
  originalDue: boolean;
  due: boolean;
}

/**
 * Why a clock is due when it is: each day from its start to its due day, whether it counted, and by which
 * rule (domain §4), as far as the clock's ledger was known at `now`. When a fixed date had passed before the
 * start, the start day alone.
 * @throws RangeError when the clock or the region is not sound.
 */
export function explain(
  clock: Clock,
  now: Date,
  region: Region,
  calendar: Calendar = shipped,
): ExplainedDay[] {
  const { start, originalDue, due, pauses } = courseOf(clock, momentOf(clock, now).at, region, calendar);
  const additions = additionsFor(calendar, region);
  const days: ExplainedDay[] = [];
  let running = 0;
  for (let number = start; number <= Math.max(start, due); number += 1) {
    const rule = ruleOn(calendar, number, additions);
    const paused = pauses.some(({ from, to }) => from <= number && number < to);
    const because =
      number === start ? 'start-day' : !rule.working ? 'closed' : paused ? 'suspended' : 'working';
    if (because === 'working') running += 1;
    days.push({
      day: dayNumbered(number),
      counted: because === 'working',
      because,
      rule,
      running,
      originalDue: number === originalDue,
      due: number === due,
    });
  }
  return days;
}
