import { addDays, dayNumbered, dayOf, isDay, type Day } from '@lianban/calendar';
import type { ReportingPeriod } from './words';

/** A period by name: `2026-W10` (ISO 8601 week), `2026-03`, `2026-Q1`. */
export type PeriodKey = string;

export interface PeriodSpan {
  readonly key: PeriodKey;
  /** First and last day, both included. */
  readonly from: Day;
  readonly to: Day;
}

const day = (year: number, month: number, date: number): Day =>
  dayNumbered(Date.UTC(year, month - 1, date) / 86_400_000);

/** The period of this kind that a day lies in. */
export function periodOf(kind: ReportingPeriod, on: Day): PeriodSpan {
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  if (kind === 'weekly') return weekOf(on);
  if (kind === 'monthly')
    return { key: on.slice(0, 7), from: day(year, month, 1), to: day(year, month + 1, 0) };
  const quarter = Math.ceil(month / 3);
  return {
    key: `${year}-Q${quarter}`,
    from: day(year, quarter * 3 - 2, 1),
    to: day(year, quarter * 3 + 1, 0),
  };
}

/** ISO 8601: weeks begin on Monday, and belong to the year of their Thursday. */
function weekOf(on: Day): PeriodSpan {
  const weekday = (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = addDays(on, -weekday);
  const year = addDays(from, 3).slice(0, 4);
  const first = addDays(`${year}-01-04`, -((new Date(`${year}-01-04T00:00:00Z`).getUTCDay() + 6) % 7));
  const days = (Date.parse(`${from}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000;
  const week = String(Math.round(days / 7) + 1).padStart(2, '0');
  return { key: `${year}-W${week}`, from, to: addDays(from, 6) };
}

const NAMED = /^\d{4}-(?:W(?:0[1-9]|[1-4]\d|5[0-3])|Q[1-4]|0[1-9]|1[0-2])$/;

export const isPeriodKey = (text: string): boolean => NAMED.test(text) && isDay(`${text.slice(0, 4)}-01-01`);

export interface PeriodFacts {
  readonly kind: ReportingPeriod;
  readonly dispatchedAt: Date;
  /** When each report left the unit. */
  readonly reportedAt: readonly Date[];
  /** Days on which the part stood still, the last one not included: such a period is not owed. */
  readonly pauses: readonly { readonly from: Day; readonly to: Day }[];
  /** When the part was done; nothing is owed after it. */
  readonly doneAt: Date | null;
}

/**
 * The periods that ended before today and that nobody reported on, oldest first. Owed are whole periods: the one in
 * which the task was dispatched only where it was dispatched on its first day. One report serves the week, the month
 * and the quarter that it lies in.
 */
export function missedPeriods(facts: PeriodFacts, now: Date): PeriodSpan[] {
  const today = dayOf(now);
  const reported = facts.reportedAt.filter((at) => at <= now).map(dayOf);
  const done = facts.doneAt && facts.doneAt <= now ? dayOf(facts.doneAt) : null;
  const missed: PeriodSpan[] = [];
  let period = periodOf(facts.kind, dayOf(facts.dispatchedAt));
  if (period.from < dayOf(facts.dispatchedAt)) period = periodOf(facts.kind, addDays(period.to, 1));
  while (period.to < today && !(done && done <= period.to)) {
    const { from, to } = period;
    const told = reported.some((on) => from <= on && on <= to);
    const stood = facts.pauses.some((pause) => pause.from <= to && from < pause.to);
    if (!told && !stood) missed.push(period);
    period = periodOf(facts.kind, addDays(to, 1));
  }
  return missed;
}

/**
 * How many periods in a row were missed up to now: what the light counts (domain §4). A report ends the row: who has
 * caught up is not behind for what was missed before, though the fact stays with its date.
 */
export function missedInARow(facts: PeriodFacts, now: Date): number {
  const latest = facts.reportedAt
    .filter((at) => at <= now)
    .map(dayOf)
    .sort()
    .at(-1);
  return missedPeriods(facts, now).filter(({ to }) => !latest || latest <= to).length;
}
