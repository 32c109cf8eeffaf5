import type { PlanAnswer } from '@lianban/contract';

/** What a dispatch of all that is registered would send, before it is sent. */
export interface Notices {
  readonly tasks: number;
  readonly units: number;
  /** One a unit a task. */
  readonly notices: number;
}

export function noticesOf({ drafts, tasks }: Pick<PlanAnswer, 'drafts' | 'tasks'>): Notices {
  const waiting = new Set(tasks.filter(({ state }) => state === 'registered').map(({ id }) => id));
  const named = (drafts ?? [])
    .filter(({ taskId }) => taskId && waiting.has(taskId))
    .map(({ units }) => new Set(units.flatMap(({ unit }) => (unit ? [unit.id] : []))));
  return {
    tasks: waiting.size,
    units: new Set(named.flatMap((ids) => [...ids])).size,
    notices: named.reduce((sum, ids) => sum + ids.size, 0),
  };
}
