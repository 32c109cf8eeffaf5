import chineseDays from 'chinese-days';

/**
 * Days as the model counts them: one after another, by a calendar that is not the product's own. The units of the play
 * lie in 湖南, which adds no holidays to the State Council's.
 */
export type Day = string;

const HOURS = 3_600_000;

/** The day in Shanghai of an instant. */
export const dayOf = (at: Date): Day => new Date(at.getTime() + 8 * HOURS).toISOString().slice(0, 10);

export const next = (day: Day, days = 1): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOURS).toISOString().slice(0, 10);

/** 《全国年节及纪念日放假办法》 for the year whose notice is not out: no day is made up for at a weekend before it is. */
const STATUTORY_2027 = [
  ['2027-01-01', 1],
  ['2027-02-05', 6],
  ['2027-04-05', 1],
  ['2027-05-01', 4],
  ['2027-06-09', 1],
  ['2027-09-15', 1],
  ['2027-10-01', 5],
] as const;
const known = new Map<Day, boolean>(
  STATUTORY_2027.flatMap(([from, days]) =>
    Array.from({ length: days }, (_, n) => [next(from, n), false] as const),
  ),
);

export function works(day: Day): boolean {
  let answer = known.get(day);
  if (answer === undefined) known.set(day, (answer = chineseDays.isWorkday(day)));
  return answer;
}

/** The day itself where it is worked, else the first worked one after it. */
export function workedOrNext(day: Day): Day {
  let at = day;
  while (!works(at)) at = next(at);
  return at;
}

/** The nth worked day after a day. */
export function worked(after: Day, count: number): Day {
  let at = after;
  for (let left = count; left > 0;) {
    at = next(at);
    if (works(at)) left -= 1;
  }
  return at;
}
