import { dueOnOrNext, NATIONWIDE } from '@lianban/calendar';
import { followTask } from '@lianban/rules';
import type { Tx } from '../../store/store';
import { keepParts, type Part } from '../parts';
import { leadOf, workAgain } from '../review.actions';
import { keep } from '../task.standing';
import type { HeldRequest } from './request.access';

/** 回头看: the task is worked on again, one cycle more; everything that was stays. */
export async function reopenTask(tx: Tx, held: HeldRequest): Promise<Part[]> {
  const { task, parts, request } = held;
  const { newDueOn } = request.facts;
  task.state = followTask(task, 'reopened') ?? task.state;
  task.cycle += 1;
  task.closedAt = null;
  const region = leadOf(parts).unit.region ?? NATIONWIDE;
  const changed = workAgain(tx, held, parts, newDueOn ? dueOnOrNext(newDueOn, region) : null);
  await keepParts(tx, changed);
  await keep(tx, task);
  return changed;
}
