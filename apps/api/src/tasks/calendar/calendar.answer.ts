import { addDays, NATIONWIDE, ruleFor, shippedData } from '@lianban/calendar';
import type { CalendarAnswer } from '@lianban/contract';

/** The years of which the product ships a notice, or what stands in for one that is not out. */
export const YEARS = shippedData.national.map(({ year }) => year);

/** Regions that the shipped data know to close days of their own. */
export const REGIONS = shippedData.regional.map(({ region, name }) => ({ region, name }));

/** Each day of a year in a region with the rule that makes it a working day, or closes it. */
export function calendarAnswer(year: number, region: string = NATIONWIDE): CalendarAnswer {
  const days: CalendarAnswer['days'][number][] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    days.push({ day, ...ruleFor(day, region) });
  }
  return { edition: shippedData.edition, year, region, years: YEARS, regions: REGIONS, days };
}
