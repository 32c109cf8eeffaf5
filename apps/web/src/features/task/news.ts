import type { TaskAnswer, TimelineEntry } from '@lianban/contract';

export interface News {
  /** What others did, latest last; at most the few that one can read in passing. */
  readonly told: readonly TimelineEntry[];
  /** How many more there were. */
  readonly more: number;
}

const AT_MOST = 2;

/**
 * What others did to a task between two readings of it. One's own moves are no news; the clock's are. Timelines only
 * grow, so what is new is what the reader had not seen.
 */
export function newsOf(
  before: Pick<TaskAnswer, 'timeline'>,
  now: Pick<TaskAnswer, 'timeline'>,
  personId: string,
): News {
  const seen = new Set(before.timeline.map(({ id }) => id));
  const fresh = now.timeline.filter(({ id, by }) => !seen.has(id) && by?.id !== personId);
  return { told: fresh.slice(-AT_MOST), more: Math.max(0, fresh.length - AT_MOST) };
}
