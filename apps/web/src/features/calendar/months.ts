/** A month with the place of its first day in the week, Monday 0. */
export interface Month<T> {
  readonly offset: number;
  readonly days: readonly T[];
}

/** The days of a year by month, in their order. */
export function monthsOf<T extends { readonly day: string }>(days: readonly T[]): Month<T>[] {
  const months = new Map<string, T[]>();
  for (const day of days) {
    const month = day.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return [...months.values()].map((held) => ({ offset: weekday(held[0]!.day), days: held }));
}

const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
