import { followTask, lack, stop, type Lack } from '@lianban/rules';
import type { Tx } from '../../store/store';
import { UnitRow } from '../../units/unit.entity';
import { clockOfPart, keepParts, partsOf, setClock, type Part } from '../parts';
import { giveParts } from '../task.actions';
import { TaskUnitRow } from '../task.entity';
import { keep } from '../task.standing';
import { overtake } from './overtaken';
import type { HeldRequest } from './request.access';

/** Asked again when it is granted: the unit proposed still stands, and was not given a part of the task meanwhile. */
export async function lacksToReassign(tx: Tx, { request, parts }: HeldRequest): Promise<Lack[]> {
  const { proposedUnitId } = request.facts;
  const proposed = await tx.rows.findOneByOrFail(UnitRow, { id: proposedUnitId });
  const taken = parts.some(({ unitId }) => unitId === proposedUnitId);
  return lack('other-unit', taken || proposed.endedOn !== null);
}

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
  await overtake(tx, { taskId: task.id, assignmentId: left.id }, request.ground);
  const named = { taskId: task.id, unitId: left.unitId };
  await tx.rows.update(TaskUnitRow, named, { unitId: request.facts.proposedUnitId! });

  const registered = left.part === 'lead' ? followTask(task, 'lead-reassigned') : null;
  if (registered) {
    task.state = registered;
    task.confirmedAt = null;
    task.confirmedBy = null;
  } else if (task.state !== 'registered') {
    // While it waits for another lead nothing is given: its next dispatch goes to whoever lacks a part.
    await giveParts(tx, task);
  }
  await keep(tx, task);
  return [
    left,
    ...(await partsOf(tx, task.id)).filter(({ unitId }) => unitId === request.facts.proposedUnitId),
  ];
}
