import type { CoordinationNoteBody, RaiseBody, ThreadKind } from '@lianban/contract';
import { lacksToJoin, lacksToRaise, Refusal } from '@lianban/rules';
import { In } from 'typeorm';
import type { Tx } from '../store/store';
import { requireNothing } from '../tasks/task.standing';
import { officesAbove } from '../units/offices';
import { UnitRow } from '../units/unit.entity';
import { counterpartsOf } from './counterparts';
import type { HeldCoordination } from './coordination.access';
import type { Deed } from './deeds';

/** C3: the office puts it before its leader's topic meeting. */
export const convene: Deed<CoordinationNoteBody> = (_tx, _actor, { rung }, { text }) => ({
  said: text.trim(),
  entering: { officeId: rung.officeId, ground: text.trim() },
});

/** C3: the unit asks for the meeting, where the office did not take it up. */
export const appeal: Deed<CoordinationNoteBody> = convene;

/**
 * C4 提请上级协调: to the office of the next tier, with a copy to the counterpart departments. Its thread goes with it,
 * and the task's may; whoever wrote in them is told in the same write, and they open when the upper office accepts, not before.
 */
export const raise: Deed<RaiseBody> = async (tx, _actor, held, body) => {
  const { rung, task, request } = held;
  const from = await tx.rows.findOneByOrFail(UnitRow, { id: rung.officeId! });
  const above = await officesAbove(tx.rows, from.id);
  const to = body.toOfficeId ? above.find(({ id }) => id === body.toOfficeId) : above[0];
  if (body.toOfficeId && !to) {
    throw new Refusal('body-malformed', { fields: [{ field: 'toOfficeId', rule: 'isUpperOffice' }] });
  }
  const copiedIds =
    body.copiedIds ?? (await counterpartsOf(tx.rows, task.id, request.unitId)).map(({ id }) => id);
  const skipReason = body.skipReason?.trim() || null;
  requireNothing(
    'raise',
    lacksToRaise(from.tier, to?.tier ?? null, { skipReason, copied: copiedIds.length }),
  );
  await requireDepartments(tx, copiedIds);
  const sharedSeq = await shareThreads(tx, held, body.shareThread === true);
  const text = body.text.trim();
  return {
    said: text,
    entering: {
      officeId: to!.id,
      fromOfficeId: from.id,
      ground: text,
      skipReason,
      copiedIds: [...new Set(copiedIds)],
      sharedSeq,
    },
  };
};

/** 补充材料: what was wanted, from the office that raised it. */
export const supplement: Deed<CoordinationNoteBody> = (_tx, _actor, { rung }, { text }) => {
  rung.supplement = text.trim();
  return { said: rung.supplement };
};

/** C5: the joint conference, of the office that has it; straight from the leader's meeting only at the top. */
export const join: Deed<CoordinationNoteBody> = async (tx, _actor, { rung }, { text }) => {
  const above = await officesAbove(tx.rows, rung.officeId!);
  requireNothing('join', lacksToJoin(rung.rung, above.length > 0));
  return { said: text.trim(), entering: { officeId: rung.officeId, ground: text.trim() } };
};

/**
 * Tells whoever wrote in what goes up, before anything of it can be read: the request's own thread, and the task's
 * where that is shared. What is for one unit alone stays below.
 *
 * @returns the last number of the task's thread that is shared; null where none is
 */
async function shareThreads(
  tx: Tx,
  { task, request }: HeldCoordination,
  tasks: boolean,
): Promise<number | null> {
  const written: { kind: ThreadKind; last: number; authorId: string }[] = await tx.rows.query(
    `select h.kind, max(c.seq) as last, c.author_id as "authorId" from thread h join comment c on c.thread_id = h.id
      where ((h.kind = 'coordination' and h.subject_id = $1) or (h.kind = 'task' and h.subject_id = $2 and $3))
        and c.unit_id is null group by h.kind, c.author_id`,
    [request.id, task.id, tasks],
  );
  if (written.length === 0) return null;
  await tx.announce(
    'coordination.thread-shared',
    [...new Set(written.map(({ authorId }) => `person:${authorId}` as const))],
    { planId: task.planId, taskId: task.id, coordinationId: request.id },
    { unitId: null, said: null },
  );
  const ofTask = written.filter(({ kind }) => kind === 'task').map(({ last }) => last);
  return ofTask.length > 0 ? Math.max(...ofTask) : null;
}

async function requireDepartments(tx: Tx, ids: readonly string[]): Promise<void> {
  const found = await tx.rows.countBy(UnitRow, { id: In([...ids]) });
  if (found === new Set(ids).size) return;
  throw new Refusal('body-malformed', { fields: [{ field: 'copiedIds', rule: 'isUnit' }] });
}
