import { clocksOfConsequence, followTask, isEnded, type TaskConsequence } from '@lianban/rules';
import { In } from 'typeorm';
import type { Tx } from '../../store/store';
import { below } from '../below';
import { partiesOf } from '../parties';
import { affectClocks, keepParts, partsOf, type Part } from '../parts';
import { RequestRow } from '../request.entity';
import type { TaskRow } from '../task.entity';
import { keep } from '../task.standing';
import { tell } from '../told';
import type { HeldRequest } from './request.access';

/** 撤销: the task ends, and everything below it with it; each is told of to its own units. Nothing is deleted. */
export async function cancelAll(tx: Tx, { task, request }: HeldRequest): Promise<Part[]> {
  const changed = await end(tx, task, 'cancelled');
  await cancelBelow(tx, task, request.ground);
  return changed;
}

/** Everything below a task that has ended ends as well. */
export async function cancelBelow(tx: Tx, task: TaskRow, note: string | null): Promise<void> {
  for (const one of await below(tx, task)) {
    if (isEnded(one.state)) continue;
    const parties = (await partiesOf(tx.rows, one.id))!;
    const changed = await end(tx, one, 'cancelled');
    await tell(tx, { name: 'task.cancelled', task: one, parties, changed, note });
  }
}

/** Ends a task: clocks stop, and what was asked about it is decided by that. */
export async function end(tx: Tx, task: TaskRow, what: TaskConsequence): Promise<Part[]> {
  task.state = followTask(task, what) ?? task.state;
  task.closedAt = tx.now;
  const changed = affectClocks(await partsOf(tx, task.id), clocksOfConsequence(what), tx.now);
  await keepParts(tx, changed);
  await tx.rows.update(
    RequestRow,
    { taskId: task.id, state: In(['asked', 'consented']) },
    { state: 'refused', decidedAt: tx.now, note: null },
  );
  await keep(tx, task);
  return changed;
}
