import { additionsFor, type Calendar, ruleOn } from './calendar';
import { numberOf, yearOf } from './day';
import type { Region } from './region';

/**
 * Running totals of a year's days: entry 0 is 0, entry n what the first n days of the year hold. A list of a
 * thousand tasks asks for thousands of spans, so a span must not cost a step for each of its days.
 */
interface YearTotals {
  first: number;
  working: Uint16Array;
  provisional: Uint16Array;
}

/** Counts days of a calendar in one region. Days are numbers as given by `numberOf`, of the years 1992 to 2199. */
export interface Tally {
  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  working(from: number, to: number): number;
  /** Whether any day from `from` to `to`, both included, follows from a rule that may still change. */
  provisional(from: number, to: number): boolean;
  /** The nth working day after a day; the day itself when n is 0. */
  workingDayAfter(from: number, n: number): number;
}

/** Before 1992 Shanghai had summer time; far years are slips of the pen that would only cost time to count. */
const FIRST_YEAR = 1992;
const LAST_YEAR = 2199;

const tallies = new WeakMap<Calendar, Map<string, Tally>>();

/** The tally of a region, kept as long as its calendar is: regions with the same additions share one. */
export function tallyOf(calendar: Calendar, region: Region): Tally {
  const additions = additionsFor(calendar, region);
  const key = additions.map((addition) => addition.region).join();
  let kept = tallies.get(calendar);
  if (!kept) tallies.set(calendar, (kept = new Map<string, Tally>()));
  let tally = kept.get(key);
  if (!tally) kept.set(key, (tally = newTally(calendar, additions)));
  return tally;
}

function newTally(calendar: Calendar, additions: Calendar['regional']): Tally {
  const years = new Map<number, YearTotals>();
  const totalsOf = (year: number): YearTotals => {
    let totals = years.get(year);
    if (year < FIRST_YEAR || year > LAST_YEAR || Number.isNaN(year))
      throw new RangeError(
        `Working days are counted from ${FIRST_YEAR} to ${LAST_YEAR}, not in the year ${year}.`,
      );
    if (!totals) years.set(year, (totals = countYear(calendar, additions, year)));
    return totals;
  };

  const between = (kind: 'working' | 'provisional', from: number, to: number): number => {
    if (to < from) return 0 - between(kind, to, from); // never the number -0
    let sum = 0;
    const last = yearOf(to);
    for (let year = yearOf(from); year <= last; year += 1) {
      const { first, [kind]: totals } = totalsOf(year);
      const length = totals.length - 1;
      const upTo = (day: number) => totals[Math.min(Math.max(day - first + 1, 0), length)] ?? 0;
      sum += upTo(to) - upTo(from);
    }
    return sum;
  };

  return {
    working: (from, to) => between('working', from, to),
    provisional: (from, to) => between('provisional', from - 1, to) > 0,
    workingDayAfter(from, n) {
      if (n === 0) return from;
      let left = n;
      for (let year = yearOf(from); ; year += 1) {
        const { first, working } = totalsOf(year);
        const before = working[Math.max(from - first + 1, 0)] ?? 0;
        const inYear = (working[working.length - 1] ?? 0) - before;
        if (left <= inYear) return first + firstReaching(working, before + left) - 1;
        left -= inYear;
      }
    },
  };
}

function countYear(calendar: Calendar, additions: Calendar['regional'], year: number): YearTotals {
  const first = numberOf(`${String(year).padStart(4, '0')}-01-01`);
  const length = numberOf(`${String(year + 1).padStart(4, '0')}-01-01`) - first;
  const working = new Uint16Array(length + 1);
  const provisional = new Uint16Array(length + 1);
  for (let n = 0; n < length; n += 1) {
    const rule = ruleOn(calendar, first + n, additions);
    working[n + 1] = (working[n] ?? 0) + Number(rule.working);
    provisional[n + 1] = (provisional[n] ?? 0) + Number(rule.provisional);
  }
  return { first, working, provisional };
}

/** The least index at which rising totals reach a value (binary search). */
function firstReaching(totals: Uint16Array, value: number): number {
  let low = 0;
  let high = totals.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((totals[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
