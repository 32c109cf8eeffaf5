import { performance } from 'node:perf_hooks';

export interface Figures {
  readonly count: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
}

/**
 * `connections` callers, each of which asks anew as soon as it was answered, until every item was asked for once or
 * `seconds` are over.
 *
 * @param warm how many of the first answers are not counted
 */
export async function load<T>(
  items: readonly T[],
  connections: number,
  seconds: number,
  warm: number,
  ask: (item: T, connection: number) => Promise<void>,
): Promise<Figures> {
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  let next = 0;
  let from = 0;
  const caller = async (_: unknown, connection: number): Promise<void> => {
    while (next < items.length && performance.now() < until) {
      const at = next++;
      const asked = performance.now();
      await ask(items[at]!, connection);
      if (at < warm) continue;
      from ||= asked;
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  const elapsed = (performance.now() - from) / 1000;
  times.sort((a, b) => a - b);
  return {
    count: times.length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    perSecond: times.length / elapsed,
  };
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
