import { clocksOfConsequence, followTask, isEnded, type TaskConsequence } from '@lianban/rules';
import type { Tx } from '../../store/store';
import { below } from '../below';
import { partiesOf } from '../parties';
import { affectClocks, keepParts, partsOf, type Part } from '../parts';
import type { TaskRow } from '../task.entity';
import { keep } from '../task.standing';
import { tell } from '../told';
import { overtake } from './overtaken';
import type { HeldRequest } from './request.access';

/** 撤销: the task ends, and everything below it with it; each is told of to its own units. Nothing is deleted. */
export async function cancelAll(tx: Tx, { task, request }: HeldRequest): Promise<Part[]> {
  const changed = await end(tx, task, 'cancelled', request.ground);
  await cancelBelow(tx, task, request.ground);
  return changed;
}

/** Everything below a task that has ended ends as well. */
export async function cancelBelow(tx: Tx, task: TaskRow, note: string | null): Promise<void> {
  for (const one of await below(tx, task)) {
    if (isEnded(one.state)) continue;
    const parties = (await partiesOf(tx.rows, one.id))!;
    const changed = await end(tx, one, 'cancelled', note);
    await tell(tx, { name: 'task.cancelled', task: one, parties, changed, note });
  }
}

/** Ends a task: clocks stop, and what was asked about it is decided by that. */
export async function end(
  tx: Tx,
  task: TaskRow,
  what: TaskConsequence,
  note: string | null,
): Promise<Part[]> {
  task.state = followTask(task, what) ?? task.state;
  task.closedAt = tx.now;
  task.reviewOn = null;
  const changed = affectClocks(await partsOf(tx, task.id), clocksOfConsequence(what), tx.now);
  await keepParts(tx, changed);
  await overtake(tx, { taskId: task.id }, note);
  await keep(tx, task);
  return changed;
}
