import { type Day, fallsOnWeekend, isDay, numberOf } from './day';
import { type Region, requireRegion } from './region';

/** Days in a row that are closed for one holiday, both ends included. */
export interface HolidayRange {
  name: string;
  from: Day;
  to: Day;
}

/** A day of the weekend that is worked to make up for a holiday (调休上班日). */
export interface MakeUpDay {
  name: string;
  day: Day;
}

/** What one notice says of one year, as kept in a data file. */
export interface Notice {
  year: number;
  /** The notice's number (文号), or the rule it was derived from while there is no notice. */
  source: string;
  /** The day it was issued. Absent when there is no notice yet, or its date is not known. */
  issuedOn?: Day;
  /** True until the notice itself has been read: the days may still change. */
  provisional: boolean;
  /** What a reader should know of these data: what is not verified, and why. */
  note?: string;
  holidays: readonly HolidayRange[];
  makeUpDays: readonly MakeUpDay[];
}

/** The notices of a region, which add to the State Council's for all regions in it. */
export interface RegionalNotices {
  region: Region;
  name: string;
  /** The region's own rule that lets it close days. */
  authority: string;
  years: readonly Notice[];
}

/** Everything a calendar is built from. Plain data: it can be kept beside the clocks counted with it. */
export interface CalendarData {
  /** Names this state of the data; changes whenever a day in it changes. */
  edition: string;
  national: readonly Notice[];
  regional: readonly RegionalNotices[];
}

/**
 * What is wrong with a notice, a sentence each; empty when nothing is. A notice may reach into the last
 * days of the year before (元旦 often does), never further.
 */
export function faultsOf(notice: Notice): string[] {
  const about = `${notice.year} (${notice.source})`;
  const faults: string[] = [];
  const ranges = notice.holidays.map((holiday) => ({ ...holiday }));
  for (const { name, from, to } of [
    ...ranges,
    ...notice.makeUpDays.map((d) => ({ ...d, from: d.day, to: d.day })),
  ]) {
    if (!isDay(from) || !isDay(to)) faults.push(`${about}: ${name} has a date that does not exist.`);
    else if (to < from) faults.push(`${about}: ${name} ends on ${to}, before it begins on ${from}.`);
    else if (from < `${notice.year - 1}-12-25` || to > `${notice.year}-12-31`)
      faults.push(`${about}: ${name} lies outside the year.`);
  }
  if (faults.length > 0) return faults;
  for (const { name, day } of notice.makeUpDays) {
    if (!fallsOnWeekend(numberOf(day)))
      faults.push(`${about}: ${day} makes up for ${name} but is no weekend day.`);
    if (ranges.some(({ from, to }) => from <= day && day <= to))
      faults.push(`${about}: ${day} is both closed and made up.`);
  }
  return faults;
}

/** @throws RangeError that lists every fault of the data. */
export function requireSound(data: CalendarData): CalendarData {
  const faults = [...data.national, ...data.regional.flatMap(({ years }) => years)].flatMap(faultsOf);
  for (const { region } of data.regional) requireRegion(region);
  if (faults.length > 0) throw new RangeError(`The calendar data are not sound. ${faults.join(' ')}`);
  return data;
}
