import { type Day, fallsOnWeekend, numberOf, yearOf } from './day';
import { type CalendarData, type Notice, requireSound } from './notice';
import { liesIn, placeOf, type Region, requireRegion } from './region';

/** Which rule made a day a working day or closed it. */
export type DayRuleKind = 'weekday' | 'weekend' | 'holiday' | 'make-up' | 'regional-holiday';

/** Why a day is a working day or is not (domain §4: every date can say why). */
export interface DayRule {
  working: boolean;
  rule: DayRuleKind;
  /** The holiday that the day belongs to or makes up for: 春节, 壮族三月三. */
  name?: string;
  /** The notice that says so: 国办发明电〔2025〕7号. */
  source?: string;
  /** True when the notice for the day is not out or not read yet: the rule may change. */
  provisional: boolean;
}

/** Rules for the days that notices name, in one region or nationwide. */
type NamedDays = ReadonlyMap<number, DayRule>;

/**
 * Working days as a value: made from data, never changed. Two calendars can be held side by side to see
 * what a new notice would move. Ask it through `ruleFor` and the functions beside it.
 */
export interface Calendar {
  readonly data: CalendarData;
  readonly national: NamedDays;
  readonly noticedYears: ReadonlySet<number>;
  /** The smallest region first, so that a city's own rule is asked before its province's. */
  readonly regional: readonly { region: Region; days: NamedDays }[];
}

/** @throws RangeError that lists every fault of the data. */
export function calendarOf(data: CalendarData): Calendar {
  requireSound(data);
  return {
    data,
    national: namedDays(data.national, 'holiday'),
    noticedYears: new Set(data.national.filter(({ provisional }) => !provisional).map(({ year }) => year)),
    regional: data.regional
      .map(({ region, years }) => ({ region, days: namedDays(years, 'regional-holiday') }))
      .sort((a, b) => placeOf(b.region).length - placeOf(a.region).length),
  };
}

/** The regions whose additions hold in a region, the smallest first. */
export function additionsFor(calendar: Calendar, region: Region): Calendar['regional'] {
  requireRegion(region);
  return calendar.regional.filter((addition) => liesIn(region, addition.region));
}

/** The rule for a numbered day, given the additions that hold. */
export function ruleOn(calendar: Calendar, number: number, additions: Calendar['regional']): DayRule {
  // A region may close a day that the country makes up, as 广西 did on 2017-04-01, so it is asked first.
  for (const { days } of additions) {
    const rule = days.get(number);
    if (rule) return rule;
  }
  const named = calendar.national.get(number);
  if (named) return named;
  const provisional = !calendar.noticedYears.has(yearOf(number));
  return fallsOnWeekend(number)
    ? { working: false, rule: 'weekend', provisional }
    : { working: true, rule: 'weekday', provisional };
}

/** The rule that makes a day a working day in a region, or closes it. */
export function ruleIn(calendar: Calendar, day: Day, region: Region): DayRule {
  return ruleOn(calendar, numberOf(day), additionsFor(calendar, region));
}

function namedDays(notices: readonly Notice[], closed: DayRuleKind): NamedDays {
  const days = new Map<number, DayRule>();
  for (const { source, provisional, holidays, makeUpDays } of notices) {
    for (const { name, from, to } of holidays) {
      for (let day = numberOf(from); day <= numberOf(to); day += 1)
        days.set(day, { working: false, rule: closed, name, source, provisional });
    }
    for (const { name, day } of makeUpDays)
      days.set(numberOf(day), { working: true, rule: 'make-up', name, source, provisional });
  }
  return days;
}
