import { Injectable } from '@nestjs/common';
import type { CoordinateBody } from '@lianban/contract';
import { mayCoordinate, Refusal, type Actor } from '@lianban/rules';
import { In } from 'typeorm';
import { Store, type Tx } from '../store/store';
import { ConsultationRow, CoordinationRow } from '../tasks/coordination.entity';
import { keepParts, partsOf } from '../tasks/parts';
import { requireAssignment } from '../tasks/task.access';
import { UnitRow } from '../units/unit.entity';
import { coordinationParties } from './coordination.parties';
import { goTo } from './standing';
import { tellOf } from './told';

/** 提请协调: the head of a unit says what blocks its part, what it proposes, and whom it needs (domain §5, C1). */
@Injectable()
export class AskingForHelp {
  constructor(private readonly store: Store) {}

  /**
   * Begins at C1: a participant's waits for the lead to consult; of the lead's own the others are consulted at once.
   *
   * @returns the request's id
   */
  ask(actor: Actor, assignmentId: string, version: number, body: CoordinateBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await requireAssignment(tx, actor, assignmentId, 'coordination.ask', version);
      const { task, assignment } = held;
      const standing = { state: assignment.state, taskState: task.state, taskKind: task.kind };
      if (!mayCoordinate(standing)) {
        throw new Refusal('assignment-cannot-move', {
          state: assignment.state,
          move: 'coordinate',
          open: [],
        });
      }
      await requireNeeded(tx, body.neededIds);
      const asked = await tx.rows.countBy(CoordinationRow, { taskId: task.id });
      const others = (await partsOf(tx, task.id)).filter(({ id }) => id !== assignment.id);
      const own = assignment.part === 'lead';
      const first = !own ? 'to-consult' : others.length > 0 ? 'consulting' : 'not-agreed';
      const request = await tx.rows.save(
        CoordinationRow,
        tx.rows.create(CoordinationRow, {
          taskId: task.id,
          assignmentId,
          unitId: assignment.unitId,
          cycle: task.cycle,
          seq: asked + 1,
          blocking: body.blocking.trim(),
          proposal: body.proposal.trim(),
          neededIds: [...new Set(body.neededIds)],
          askedAt: tx.now,
          askedBy: actor.personId,
          rung: 'C1',
          step: first,
          stepSince: tx.now,
        }),
      );
      await goTo(tx, request, { rung: 'C1', step: first }, { enteredBy: actor.personId });
      await tx.rows.save(CoordinationRow, request);
      if (own)
        await consult(
          tx,
          request,
          others.map(({ unitId }) => unitId),
        );
      // A second click means the part as it was before the first.
      await keepParts(tx, [assignment]);
      await tellOf(tx, 'coordination.asked', {
        task,
        request,
        parties: await coordinationParties(tx.rows, request),
        unitId: assignment.unitId,
        said: body.blocking.trim(),
        changed: [assignment],
      });
      return request.id;
    });
  }
}

/** Each of these units is asked what it says to the proposal. */
export async function consult(tx: Tx, { id }: CoordinationRow, unitIds: readonly string[]): Promise<void> {
  if (unitIds.length === 0) return;
  await tx.rows.insert(
    ConsultationRow,
    unitIds.map((unitId) => ({ coordinationId: id, unitId, askedAt: tx.now })),
  );
}

async function requireNeeded(tx: Tx, ids: readonly string[]): Promise<void> {
  const units = await tx.rows.findBy(UnitRow, { id: In([...ids]) });
  if (units.filter(({ endedOn }) => !endedOn).length === new Set(ids).size) return;
  throw new Refusal('body-malformed', { fields: [{ field: 'neededIds', rule: 'isUnit' }] });
}
