import type { CoordinationNoteBody, RaiseBody } from '@lianban/contract';
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
 * C4 提请上级协调: to the office of the next tier, with a copy to the counterpart departments. The thread may go with
 * it; whoever wrote in it is told in the same write, and it opens when the upper office accepts, not before.
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
  const sharedSeq = body.shareThread ? await shareThread(tx, held) : null;
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

/** Tells whoever wrote in the task's thread, before anything of it can be read. @returns the last number shared */
async function shareThread(tx: Tx, { task, request }: HeldCoordination): Promise<number | null> {
  const written: { seq: number; authorId: string }[] = await tx.rows.query(
    `select max(c.seq) as seq, c.author_id as "authorId" from thread h join comment c on c.thread_id = h.id
      where h.kind = 'task' and h.subject_id = $1 and c.unit_id is null group by c.author_id`,
    [task.id],
  );
  if (written.length === 0) return null;
  await tx.announce(
    'coordination.thread-shared',
    written.map(({ authorId }) => `person:${authorId}` as const),
    { planId: task.planId, taskId: task.id, coordinationId: request.id },
    { unitId: null, said: null },
  );
  return Math.max(...written.map(({ seq }) => seq));
}

async function requireDepartments(tx: Tx, ids: readonly string[]): Promise<void> {
  const found = await tx.rows.countBy(UnitRow, { id: In([...ids]) });
  if (found === new Set(ids).size) return;
  throw new Refusal('body-malformed', { fields: [{ field: 'copiedIds', rule: 'isUnit' }] });
}
