import type { Actor } from '@lianban/rules';
import type { Tx } from '../../store/store';
import { AssignmentRow } from '../../tasks/assignment.entity';
import { place } from '../../tasks/break-down.actions';
import { partiesOf } from '../../tasks/parties';
import { TaskRow } from '../../tasks/task.entity';
import { UnitRow } from '../../units/unit.entity';
import type { Commitment } from './letter.entity';

/** What a unit took upon itself in a talk becomes a subtask of its part, on itself (domain §5, S4). */
export async function placeCommitments(
  tx: Tx,
  actor: Actor,
  commitments: readonly Commitment[],
): Promise<void> {
  for (const { assignmentId, heading, dueOn } of commitments) {
    const found = await tx.rows.findOneByOrFail(AssignmentRow, { id: assignmentId });
    const task = await tx.rows.findOneOrFail(TaskRow, {
      where: { id: found.taskId },
      lock: { mode: 'pessimistic_write' },
    });
    const unit = await tx.rows.findOneByOrFail(UnitRow, { id: found.unitId });
    const parties = (await partiesOf(tx.rows, task.id))!;
    const number = 1 + (await tx.rows.countBy(TaskRow, { parentId: task.id, kind: 'subtask' }));
    const assignment = Object.assign(found, { unit });
    const wanted = { heading, unitId: unit.id, unit, needsConsent: false, number, ...(dueOn && { dueOn }) };
    await place(tx, actor, { task, parties, assignment }, wanted);
  }
}
