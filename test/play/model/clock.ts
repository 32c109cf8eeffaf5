import { next, workedOrNext, works, type Day } from './days';

/** What happened to one part's clock, and since when it counts. */
export type Entry =
  | { readonly kind: 'pause'; readonly since: Date; readonly from: Day; to: Day; readonly granted: boolean }
  | { readonly kind: 'extension' | 'limit'; readonly since: Date; readonly on: Day };

export interface ModelClock {
  readonly start: Day;
  readonly original: Day | null;
  readonly entries: readonly Entry[];
  /** Where it stands, it knows nothing of what came later. */
  readonly stoppedAt: Date | null;
}

const ORDER = { pause: 0, extension: 1, limit: 2 } as const;

/** The due day, found by walking through the days once for each entry (domain §4). */
export function dueOf(clock: ModelClock): Day | null {
  if (!clock.original) return null;
  let due = clock.original;
  const still: Entry[] = [];
  const { stoppedAt } = clock;
  const entries = clock.entries
    .filter(({ since }) => !stoppedAt || since <= stoppedAt)
    .sort((a, b) => a.since.getTime() - b.since.getTime() || ORDER[a.kind] - ORDER[b.kind]);
  for (const entry of entries) {
    if (entry.kind === 'limit') due = firstRunning(entry.on, still);
    else if (entry.kind === 'extension') {
      const later = firstRunning(entry.on, still);
      if (later > due) due = later;
    } else {
      const left = running(clock.start, due, still);
      still.push(entry);
      if (left > 0) due = afterRunning(clock.start, left, still);
    }
  }
  return due;
}

const stands = (day: Day, still: readonly Entry[]): boolean =>
  still.some((entry) => entry.kind === 'pause' && entry.from <= day && day < entry.to);

const runs = (day: Day, still: readonly Entry[]): boolean => works(day) && !stands(day, still);

/** Worked days after `from`, up to `to`, on which the clock runs. */
function running(from: Day, to: Day, still: readonly Entry[]): number {
  let count = 0;
  for (let day = next(from); day <= to; day = next(day)) if (runs(day, still)) count += 1;
  return count;
}

function afterRunning(from: Day, count: number, still: readonly Entry[]): Day {
  let day = from;
  for (let left = count; left > 0;) {
    day = next(day);
    if (runs(day, still)) left -= 1;
  }
  return day;
}

function firstRunning(day: Day, still: readonly Entry[]): Day {
  let at = workedOrNext(day);
  while (!runs(at, still)) at = next(at);
  return at;
}
