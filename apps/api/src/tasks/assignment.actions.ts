import { Injectable } from '@nestjs/common';
import type { DissentBody } from '@lianban/contract';
import { followTask, requireAssignmentMove, type Actor, type AssignmentMove } from '@lianban/rules';
import { Store, type Tx } from '../store/store';
import { keepParts, type Part } from './parts';
import { requireAssignment, type HeldAssignment } from './task.access';
import type { TaskRow } from './task.entity';
import { keep, partStandingOf } from './task.standing';
import { tell } from './told';

/** What a unit says of its own part (domain §3): that it has received it, and that it disagrees. */
@Injectable()
export class AssignmentActions {
  constructor(private readonly store: Store) {}

  /** 签收: by the liaison of the unit, for its own assignment. The lead's receipt sets the task going. */
  acknowledge(actor: Actor, assignmentId: string, version: number): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await requireOpen(tx, actor, assignmentId, 'acknowledge', version);
      const { assignment, task, parties } = held;
      receive(assignment, 'acknowledged');
      assignment.acknowledgedAt = tx.now;
      assignment.acknowledgedBy = actor.personId;
      await keepParts(tx, [assignment]);
      await setGoing(tx, task, assignment);
      const { unitId } = assignment;
      const facts = { assignmentId };
      await tell(tx, {
        name: 'assignment.acknowledged',
        task,
        parties,
        changed: [assignment],
        unitId,
        facts,
      });
      return task.id;
    });
  }

  /** 不同意见: a participant's recorded disagreement; it travels with the completion report. */
  dissent(actor: Actor, assignmentId: string, version: number, body: DissentBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await requireOpen(tx, actor, assignmentId, 'dissent', version);
      const { assignment, task, parties } = held;
      assignment.dissent = body.text.trim();
      assignment.dissentedAt = tx.now;
      assignment.dissentedBy = actor.personId;
      await keepParts(tx, [assignment]);
      const { unitId, dissent: note } = assignment;
      const facts = { assignmentId };
      await tell(tx, {
        name: 'assignment.dissented',
        task,
        parties,
        changed: [assignment],
        unitId,
        note,
        facts,
      });
      return task.id;
    });
  }
}

/** The part, held for change, if `actor` may make `move` with it and the move is open. */
export async function requireOpen(
  tx: Tx,
  actor: Actor,
  assignmentId: string,
  move: AssignmentMove,
  version: number,
): Promise<HeldAssignment> {
  const held = await requireAssignment(tx, actor, assignmentId, `assignment.${move}`, version);
  requireAssignmentMove(await partStandingOf(tx, held.task, held.assignment), move);
  return held;
}

/** The receipt of the part and of every edition so far, given or deemed. What is under way stays where it is. */
export function receive(part: Part, as: 'acknowledged' | 'deemed'): void {
  if (part.state === 'pending' || part.state === 'deemed') part.state = as;
  part.knownEdition = part.owedEdition;
  part.acknowledgeBy = null;
}

/** The lead's receipt, given or deemed, moves the task to in-progress. */
export async function setGoing(tx: Tx, task: TaskRow, part: Part): Promise<void> {
  const state = part.part === 'lead' ? followTask(task, 'lead-received') : null;
  if (!state) return;
  task.state = state;
  await keep(tx, task);
}
