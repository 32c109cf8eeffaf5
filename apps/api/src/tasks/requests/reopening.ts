import { dayOf, dueOnOrNext, NATIONWIDE } from '@lianban/calendar';
import { followTask, lacksAhead, lacksUnderParent, type Lack } from '@lianban/rules';
import type { Tx } from '../../store/store';
import { keepParts, type Part } from '../parts';
import { leadOf, workAgain } from '../review.actions';
import type { TaskRow } from '../task.entity';
import { keep } from '../task.standing';
import { boundOf } from './extension';
import type { HeldRequest } from './request.access';

/** A new limit lies ahead and not beyond what binds from above; asked again when it is granted. */
export async function lacksToReopen(tx: Tx, task: TaskRow, newDueOn: string | null): Promise<Lack[]> {
  const beyond = newDueOn ? lacksUnderParent(newDueOn, await boundOf(tx, task)) : [];
  return [...lacksAhead(newDueOn, dayOf(tx.now)), ...beyond];
}

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
