import { clocksOfConsequence, followTask } from '@lianban/rules';
import type { Tx } from '../../store/store';
import { below } from '../below';
import { affectClocks, followLeads, keepParts, partsOfMany, type Part } from '../parts';
import { keep } from '../task.standing';
import type { HeldRequest } from './request.access';

/** 暂缓: the clocks of the task and of everything below it stand still until the review date. */
export async function suspendAll(tx: Tx, { task, request }: HeldRequest): Promise<Part[]> {
  const { reviewOn } = request.facts;
  task.state = followTask(task, 'suspended') ?? task.state;
  task.reviewOn = reviewOn!;
  const parts = await partsOfMany(tx, [task.id, ...(await below(tx, task)).map(({ id }) => id)]);
  const changed = affectClocks(parts, clocksOfConsequence('suspended'), tx.now, reviewOn);
  await keepParts(tx, changed);
  await followLeads(tx, task, changed);
  await keep(tx, task);
  return changed.filter(({ taskId }) => taskId === task.id);
}
