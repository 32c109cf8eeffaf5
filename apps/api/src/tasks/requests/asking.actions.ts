import { Injectable } from '@nestjs/common';
import { dayOf, dueAfter, dueOnOrNext, NATIONWIDE } from '@lianban/calendar';
import type { CancelBody, ExtendBody, ObjectBody, ReopenBody, SuspendBody } from '@lianban/contract';
import {
  asksLead,
  decideWithin,
  lack,
  lacksAhead,
  lacksToObject,
  Refusal,
  type Actor,
  type RequestKind,
} from '@lianban/rules';
import { Store, type Tx } from '../../store/store';
import { UnitRow } from '../../units/unit.entity';
import { requireOpen } from '../assignment.actions';
import { keepParts, partsOf, type Part } from '../parts';
import { RequestRow, type RequestFacts } from '../request.entity';
import { openBelow } from '../submit.facts';
import { requireTask, type HeldTask } from '../task.access';
import { keep, requireMove, requireNothing } from '../task.standing';
import { tell } from '../told';
import { lacksToAsk } from './extension';
import { lacksToReopen } from './reopening';

/** What is asked of an office: 异议, 延期, 暂缓, 撤销, 回头看 (domain §3). */
@Injectable()
export class AskingActions {
  constructor(private readonly store: Store) {}

  /** 异议: by the head of a named unit, with a ground and the unit it proposes instead. It is a receipt as well. */
  object(actor: Actor, assignmentId: string, version: number, body: ObjectBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await requireOpen(tx, actor, assignmentId, 'object', version);
      const { assignment, task } = held;
      const region = assignment.unit.region ?? NATIONWIDE;
      const proposed = await tx.rows.findOneBy(UnitRow, { id: body.proposedUnitId });
      if (!proposed || proposed.endedOn) throw noUnit();
      const taken = (await partsOf(tx, task.id)).some(({ unitId }) => unitId === proposed.id);
      // Whoever broke it down calls that back first: nothing is left below a part that is nobody's.
      const below = await openBelow(tx.rows, assignment.id);
      requireNothing('object', [
        ...lacksToObject({ ...assignment, region }, proposed.id, tx.now).filter(
          ({ code }) => code !== 'other-unit',
        ),
        ...lack('other-unit', taken),
        ...lack('subtasks-open', below.length > 0, below),
      ]);
      assignment.state = 'objecting';
      assignment.acknowledgedAt ??= tx.now;
      assignment.acknowledgedBy ??= actor.personId;
      assignment.knownEdition = assignment.owedEdition;
      assignment.acknowledgeBy = null;
      await keepParts(tx, [assignment]);
      return ask(tx, actor, held, 'objection', body.ground, { proposedUnitId: proposed.id }, assignment);
    });
  }

  /** 延期: by the head of the unit, before the due date; a participant's waits for the lead's consent. */
  extend(actor: Actor, assignmentId: string, version: number, body: ExtendBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await requireOpen(tx, actor, assignmentId, 'extend', version);
      const { assignment, task } = held;
      const newDueOn = dueOnOrNext(body.newDueOn, assignment.unit.region ?? NATIONWIDE);
      requireNothing('extend', await lacksToAsk(tx, task, assignment, newDueOn));
      await keepParts(tx, [assignment]);
      const facts = { newDueOn, progress: body.progress.trim() };
      return ask(tx, actor, held, 'extension', body.reason, facts, assignment);
    });
  }

  /** 暂缓: asked by the lead, with a review date on which it resumes by itself. */
  suspend(actor: Actor, taskId: string, version: number, body: SuspendBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await this.require(tx, actor, taskId, 'suspend', version);
      requireNothing('suspend', lacksAhead(body.reviewOn, dayOf(tx.now)));
      const facts = { reason: body.reason, reviewOn: body.reviewOn };
      return ask(tx, actor, held, 'suspension', body.ground, facts);
    });
  }

  /** 撤销: asked by the office, decided by its leader. */
  cancel(actor: Actor, taskId: string, version: number, body: CancelBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await this.require(tx, actor, taskId, 'cancel', version);
      const document = body.document?.trim();
      return ask(tx, actor, held, 'cancellation', body.ground, document ? { document } : {});
    });
  }

  /** 回头看: a finding, confirmed by a second person of the office. */
  reopen(actor: Actor, taskId: string, version: number, body: ReopenBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await this.require(tx, actor, taskId, 'reopen', version);
      requireNothing('reopen', await lacksToReopen(tx, held.task, body.newDueOn ?? null));
      return ask(
        tx,
        actor,
        held,
        'reopening',
        body.finding,
        body.newDueOn ? { newDueOn: body.newDueOn } : {},
      );
    });
  }

  private async require(
    tx: Tx,
    actor: Actor,
    taskId: string,
    move: 'suspend' | 'cancel' | 'reopen',
    version: number,
  ): Promise<HeldTask> {
    const held = await requireTask(tx, actor, taskId, `task.${move}`, version);
    await requireMove(tx, held.task, move);
    return held;
  }
}

const noUnit = (): Refusal =>
  new Refusal('body-malformed', { fields: [{ field: 'proposedUnitId', rule: 'isUnit' }] });

/** Writes the request, with the day by which it is to be decided where one is set. @returns the task's id */
async function ask(
  tx: Tx,
  actor: Actor,
  { task, parties }: HeldTask,
  kind: RequestKind,
  ground: string,
  facts: RequestFacts,
  part: Part | null = null,
): Promise<string> {
  const assignmentId = part?.id ?? null;
  const before = await tx.rows.countBy(
    RequestRow,
    part ? { assignmentId: part.id, kind } : { taskId: task.id, kind },
  );
  const within = decideWithin(kind);
  const office = await tx.rows.findOneByOrFail(UnitRow, { id: task.officeId });
  const { id } = await tx.rows.save(
    RequestRow,
    tx.rows.create(RequestRow, {
      taskId: task.id,
      assignmentId,
      kind,
      seq: before + 1,
      state: 'asked',
      ground: ground.trim(),
      facts,
      askedAt: tx.now,
      askedBy: actor.personId,
      needsConsent: asksLead(kind) && part?.part !== 'lead',
      decideBy: within === null ? null : dueAfter(tx.now, within, office.region ?? NATIONWIDE),
    }),
  );
  await keep(tx, task);
  const changed = part ? [part] : [];
  await tell(tx, {
    name: 'request.asked',
    task,
    parties,
    changed,
    unitId: part?.unitId ?? null,
    note: ground.trim(),
    facts: { requestId: id },
  });
  return task.id;
}
