import { additionsFor, type Calendar, type DayRule, ruleOn } from './calendar';
import type { Clock } from './clock';
import { courseOf } from './course';
import { type Day, dayNumbered } from './day';
import type { Region } from './region';

/** A clock with what tells it apart and the region that its unit lies in. */
export interface CountedClock {
  id: string;
  clock: Clock;
  region: Region;
}

/** A due day that a change of calendar would move, and the days on its way that changed. */
export interface MovedDate {
  id: string;
  before: Day;
  after: Day;
  because: { day: Day; before: DayRule; after: DayRule }[];
}

/**
 * The due days that would move if one calendar took another's place, for the office to confirm (domain §4).
 * It only lists: nothing moves. Clocks that have stopped are left out, for their dates are history.
 */
export function moved(
  clocks: readonly CountedClock[],
  before: Calendar,
  after: Calendar,
  now: Date,
): MovedDate[] {
  return clocks.flatMap(({ id, clock, region }) => {
    if (clock.stoppedAt && clock.stoppedAt <= now) return [];
    const was = courseOf(clock, now, region, before);
    const is = courseOf(clock, now, region, after);
    if (was.due === is.due) return [];
    const because = changedDays(was.start, Math.max(was.due, is.due), region, before, after);
    return [{ id, before: dayNumbered(was.due), after: dayNumbered(is.due), because }];
  });
}

function changedDays(from: number, to: number, region: Region, before: Calendar, after: Calendar) {
  const additions = { before: additionsFor(before, region), after: additionsFor(after, region) };
  const changed: MovedDate['because'] = [];
  for (let number = from; number <= to; number += 1) {
    const was = ruleOn(before, number, additions.before);
    const is = ruleOn(after, number, additions.after);
    if (was.working !== is.working) changed.push({ day: dayNumbered(number), before: was, after: is });
  }
  return changed;
}
