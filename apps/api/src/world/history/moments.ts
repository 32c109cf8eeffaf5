import { addDays, dayOf, isWorkingDay, startOfDay, type Day } from '@lianban/calendar';

/** Working days of 广西, which keeps its own holidays beside the nation's. */
const REGION = '450000';

/** How many working days of history the world has. */
export const PAST = 30;

/** The working days before today, the latest last: the days on which the cast has been at work. */
export function pastWorkingDays(now: Date): Day[] {
  const days: Day[] = [];
  for (let day = addDays(dayOf(now), -1); days.length < PAST; day = addDays(day, -1)) {
    if (isWorkingDay(day, REGION)) days.unshift(day);
  }
  return days;
}

/** Minutes from midnight in Nanning: `clockAt(9, 30)`. */
export const clockAt = (hour: number, minute = 0): number => hour * 60 + minute;

export const momentOf = (day: Day, minute: number): Date =>
  new Date(startOfDay(day).getTime() + minute * 60_000);

/** The last day of the month that is `months` after the one of `day`. */
export function endOfMonth(day: Day, months: number): Day {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
}

/** The last day of the quarter that is `quarters` after the one of `day`. */
export function endOfQuarter(day: Day, quarters: number): Day {
  const month = Number(day.slice(5, 7));
  return endOfMonth(day, ((3 - (month % 3)) % 3) + 3 * quarters);
}
