import type { AnswerBody, ConsultBody, CoordinationNoteBody } from '@lianban/contract';
import { dayOf } from '@lianban/calendar';
import { lacksToConclude, lacksToRefer, Refusal, type Actor } from '@lianban/rules';
import type { Tx } from '../store/store';
import { ConsultationRow } from '../tasks/coordination.entity';
import { requireNothing } from '../tasks/task.standing';
import { consult } from './asking.actions';
import { answersFor } from './coordination.parties';
import type { HeldCoordination } from './coordination.access';
import type { Deed, Done } from './deeds';
import { othersOf, unheardOf } from './unheard';

/** C1: the lead asks the other units of the task, or those of them that it names. */
export const consultOthers: Deed<ConsultBody> = async (tx, _actor, held, { unitIds }) => {
  const others = (await othersOf(tx.rows, held.request)).map(({ id }) => id);
  const wanted = unitIds ?? others;
  if (wanted.length === 0 || wanted.some((id) => !others.includes(id))) {
    throw new Refusal('body-malformed', { fields: [{ field: 'unitIds', rule: 'isOtherUnit' }] });
  }
  await consult(tx, held.request, [...new Set(wanted)]);
  return {};
};

/** One unit says whether it agrees. What it said before is replaced; a silence that was recorded stays beside it. */
export const answer: Deed<AnswerBody> = async (tx, actor, { request, parties }, body) => {
  const mine = await answersFor(tx.rows, actor, parties);
  const unitId = body.unitId ?? mine[0];
  if (!unitId || !mine.includes(unitId)) {
    throw new Refusal('body-malformed', { fields: [{ field: 'unitId', rule: 'isConsulted' }] });
  }
  const text = body.text.trim();
  await tx.rows.update(
    ConsultationRow,
    { coordinationId: request.id, unitId },
    { agrees: body.agrees, text, answeredAt: tx.now, answeredBy: actor.personId },
  );
  return { said: text, unitId };
};

const conclude = async (
  tx: Tx,
  _actor: Actor,
  held: HeldCoordination,
  { text }: { readonly text: string },
): Promise<Done> => {
  requireNothing(held.way.move, lacksToConclude(await unheardOf(tx.rows, held.request)));
  return { said: text.trim() };
};

/** The lead concludes, when everybody was heard or their time is over. */
export const agree: Deed<CoordinationNoteBody> = conclude;
export const disagree: Deed<CoordinationNoteBody> = conclude;

/** C2: to the office of the task's tier. */
export const refer: Deed<CoordinationNoteBody> = (tx, _actor, { request, task }, { text }) => {
  requireNothing('refer', lacksToRefer({ step: request.step, by: request.stepBy! }, dayOf(tx.now)));
  return { said: text.trim(), entering: { officeId: task.officeId, ground: text.trim() } };
};
