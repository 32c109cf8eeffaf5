import { Injectable } from '@nestjs/common';
import type { Actor, CoordinationMove } from '@lianban/rules';
import { Store } from '../store/store';
import { partiesOf } from '../tasks/parties';
import { coordinationParties, type CoordinationParties } from './coordination.parties';
import { requireCoordination } from './coordination.access';
import { DEEDS, type CoordinationBodies, type Deed } from './deeds';
import { endRequest, goTo, keepRequest } from './standing';
import { tellOf, type CoordinationEvent } from './told';

const TOLD = {
  consult: 'coordination.consulted',
  answer: 'coordination.answered',
  agree: 'coordination.agreed',
  disagree: 'coordination.not-agreed',
  refer: 'coordination.referred',
  accept: 'coordination.accepted',
  decide: 'coordination.decided',
  decline: 'coordination.declined',
  convene: 'coordination.convened',
  appeal: 'coordination.appealed',
  rule: 'coordination.ruled',
  raise: 'coordination.raised',
  'send-back': 'coordination.sent-back',
  supplement: 'coordination.supplemented',
  join: 'coordination.joined',
  withdraw: 'coordination.withdrawn',
} as const satisfies Record<CoordinationMove, CoordinationEvent>;

/** Every move of the ladder: require, decide by the table, do what it does beside moving, save, announce. */
@Injectable()
export class LadderActions {
  constructor(private readonly store: Store) {}

  make<M extends CoordinationMove>(
    actor: Actor,
    id: string,
    move: M,
    version: number,
    body: CoordinationBodies[M],
  ): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const held = await requireCoordination(tx, actor, id, move, version);
      const { request, rung, task, parties, way } = held;
      const deed: Deed<CoordinationBodies[M]> = DEEDS[move];
      const done = await deed(tx, actor, held, body);
      const said = done.said ?? null;
      const ends = done.outcome ?? way.ends;
      if (ends && !rung.endedAt) {
        Object.assign(rung, { endedAt: tx.now, endedBy: actor.personId, outcome: ends, text: said });
      }
      if (way.to === 'ended') endRequest(tx, request, ends!, said);
      await keepRequest(tx, request, rung);
      if (typeof way.to === 'object') {
        const entering =
          way.to.rung === rung.rung ? undefined : { ...done.entering, enteredBy: actor.personId };
        await goTo(tx, request, way.to, entering);
        await tx.rows.save(request);
      }
      // Ended before it is applied: a decision that takes the unit out of the task does not overtake itself.
      const changed = (await done.apply?.()) ?? [];
      const now = await coordinationParties(tx.rows, request);
      await tellOf(tx, TOLD[move], {
        task,
        request,
        parties: both(parties, { ...now, task: (await partiesOf(tx.rows, task.id))! }),
        said,
        unitId: done.unitId,
        changed,
      });
    });
  }
}

/** Who leaves by a decision hears of it, and who joins. */
const both = (before: CoordinationParties, now: CoordinationParties): CoordinationParties => ({
  ...now,
  task: {
    ...now.task,
    parts: [...before.task.parts, ...now.task.parts],
    receiverIds: [...before.task.receiverIds, ...now.task.receiverIds],
  },
});
