import { followTask, stop } from '@lianban/rules';
import type { Tx } from '../../store/store';
import { clockOfPart, keepParts, partsOf, setClock, type Part } from '../parts';
import { giveParts } from '../task.actions';
import { TaskUnitRow } from '../task.entity';
import { keep } from '../task.standing';
import type { HeldRequest } from './request.access';

/**
 * 改派: the part goes to the unit proposed. A participant's is given at once; for a new lead the task is registered
 * anew, confirmed by a second person and dispatched again, so that at every instant there is one lead of record.
 */
export async function reassign(tx: Tx, { task, part, request }: HeldRequest): Promise<Part[]> {
  const left = part!;
  left.state = 'reassigned';
  left.reassignedAt = tx.now;
  setClock(left, stop(clockOfPart(left), tx.now), tx.now);
  await keepParts(tx, [left]);
  const named = { taskId: task.id, unitId: left.unitId };
  await tx.rows.update(TaskUnitRow, named, { unitId: request.facts.proposedUnitId! });

  const registered = left.part === 'lead' ? followTask(task, 'lead-reassigned') : null;
  if (registered) {
    task.state = registered;
    task.confirmedAt = null;
    task.confirmedBy = null;
  } else await giveParts(tx, task);
  await keep(tx, task);
  return [
    left,
    ...(await partsOf(tx, task.id)).filter(({ unitId }) => unitId === request.facts.proposedUnitId),
  ];
}
