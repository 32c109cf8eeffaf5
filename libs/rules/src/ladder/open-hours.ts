import { addDays, dayOf, isWorkingDay, startOfDay, type Region } from '@lianban/calendar';
import type { LadderRules } from './ladder-rules';

const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3));

/**
 * The first moment from `at` on at which a message may leave: in the open hours of a working day (domain §5: quiet
 * hours and holidays hold messages back, not the truth).
 */
export function nextOpen(
  at: Date,
  { openFrom, openUntil }: Pick<LadderRules, 'openFrom' | 'openUntil'>,
  region: Region,
): Date {
  const momentOn = (day: string, hour: string): Date =>
    new Date(startOfDay(day).getTime() + minutesOf(hour) * 60_000);
  let day = dayOf(at);
  if (at >= momentOn(day, openUntil)) day = addDays(day, 1);
  while (!isWorkingDay(day, region)) day = addDays(day, 1);
  const opens = momentOn(day, openFrom);
  return at > opens ? at : opens;
}
