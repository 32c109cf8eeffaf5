/**
 * Days and instants. A day is a date of the trade, written `YYYY-MM-DD`, as everyone in Asia/Shanghai
 * reads it; an instant is a `Date`. The two meet only here (domain §4).
 *
 * Asia/Shanghai has been UTC+8 all year since the last summer time ended on 1991-09-15, so eight hours
 * are added instead of asking the platform's time zone data, which differs from browser to browser.
 */

/** A date in Asia/Shanghai, `YYYY-MM-DD`, for instance `2026-02-17`. Days compare as strings. */
export type Day = string;

const MS_PER_DAY = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a real date in the form `YYYY-MM-DD` (`2026-02-30` is not). */
export function isDay(text: string): boolean {
  if (!DAY_FORM.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Days that were worked out already, both ways: a list of a thousand tasks asks for the same few hundred. */
const numbers = new Map<Day, number>();
const days = new Map<number, Day>();
/** Some fifty years; whoever asks for more begins anew. */
const KEPT = 20_000;

function keep<K, V>(known: Map<K, V>, key: K, value: V): V {
  if (known.size >= KEPT) known.clear();
  known.set(key, value);
  return value;
}

/**
 * The number of a day: days since 1970-01-01.
 * @throws RangeError when the text is not a date in the form `YYYY-MM-DD`.
 */
export function numberOf(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  if (!isDay(day)) throw new RangeError(`“${day}” is not a date; write it as YYYY-MM-DD, e.g. 2026-02-17.`);
  return keep(numbers, day, Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);
}

/** The day with a number given by `numberOf`. */
export function dayNumbered(number: number): Day {
  return days.get(number) ?? keep(days, number, new Date(number * MS_PER_DAY).toISOString().slice(0, 10));
}

/** The day in Asia/Shanghai at an instant. @throws RangeError when the instant is an invalid `Date`. */
export function dayOf(instant: Date): Day {
  const ms = instant.getTime();
  if (Number.isNaN(ms)) throw new RangeError('The instant is an invalid Date; it has no day.');
  return dayNumbered(Math.floor((ms + SHANGHAI_OFFSET_MS) / MS_PER_DAY));
}

/** The instant when a day begins: 00:00 Asia/Shanghai. */
export function startOfDay(day: Day): Date {
  return new Date(numberOf(day) * MS_PER_DAY - SHANGHAI_OFFSET_MS);
}

/** The instant when a day ends: 24:00 Asia/Shanghai, which is also when the next day begins. */
export function endOfDay(day: Day): Date {
  return new Date((numberOf(day) + 1) * MS_PER_DAY - SHANGHAI_OFFSET_MS);
}

/** The day so many calendar days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return dayNumbered(numberOf(day) + days);
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** Whether a numbered day is a Saturday or Sunday: 1970-01-01 was a Thursday. */
export function fallsOnWeekend(number: number): boolean {
  const fromMonday = (((number + 3) % 7) + 7) % 7;
  return fromMonday >= 5;
}

/** The calendar year of a numbered day. */
export function yearOf(number: number): number {
  return new Date(number * MS_PER_DAY).getUTCFullYear();
}
