import { may, Refusal, type Actor, type Parties, type Permission } from '@lianban/rules';
import type { Tx } from '../store/store';
import { UnitRow } from '../units/unit.entity';
import { AssignmentRow } from './assignment.entity';
import { partiesOfPart, requireReadable } from './parties';
import type { Part } from './parts';
import { taskAnswer } from './task.answer';
import { TaskRow } from './task.entity';

export interface HeldTask {
  readonly task: TaskRow;
  readonly parties: Parties;
}

/**
 * The task, locked for change, if `actor` may do `permission` to it and means the version that it has.
 *
 * @param version as the caller saw it; null where the caller is a list and means whatever is current
 */
export async function requireTask(
  tx: Tx,
  actor: Actor,
  taskId: string,
  permission: Permission,
  version: number | null,
): Promise<HeldTask> {
  const task = await lockTask(tx, taskId);
  const parties = await requireReadable(tx.rows, actor, taskId);
  if (!task) throw new Refusal('not-found', { id: taskId });
  if (!may(actor, permission, parties)) throw new Refusal('not-allowed', { permission });
  if (version !== null && version !== task.version) await refuseStale(tx, actor, taskId);
  return { task, parties };
}

export interface HeldAssignment extends HeldTask {
  readonly assignment: Part;
}

/**
 * One unit's part, locked for change together with its task. The task is always locked first, so that two moves on
 * one task wait for each other instead of for ever.
 */
export async function requireAssignment(
  tx: Tx,
  actor: Actor,
  assignmentId: string,
  permission: Permission,
  version: number,
): Promise<HeldAssignment> {
  const found = await tx.rows.findOneBy(AssignmentRow, { id: assignmentId });
  if (!found) throw new Refusal('not-found', { id: assignmentId });
  const task = await lockTask(tx, found.taskId);
  const readable = await requireReadable(tx.rows, actor, found.taskId);
  // Read again under the lock: what was found before it may have changed meanwhile.
  const assignment = await tx.rows.findOneBy(AssignmentRow, { id: assignmentId });
  if (!task || !assignment) throw new Refusal('not-found', { id: assignmentId });
  const unit = await tx.rows.findOneByOrFail(UnitRow, { id: assignment.unitId });
  const parties = await partiesOfPart(tx.rows, readable, unit.id);
  if (!may(actor, permission, parties)) throw new Refusal('not-allowed', { permission });
  if (version !== assignment.version) await refuseStale(tx, actor, task.id);
  // Who hears of it are the parties of the whole task.
  return { task, assignment: Object.assign(assignment, { unit }), parties: readable };
}

export const lockTask = (tx: Tx, id: string): Promise<TaskRow | null> =>
  tx.rows.findOne(TaskRow, { where: { id }, lock: { mode: 'pessimistic_write' } });

export async function refuseStale(tx: Tx, actor: Actor, taskId: string): Promise<never> {
  throw new Refusal('stale-version', { current: await taskAnswer(tx.rows, actor, taskId, tx.now) });
}
