import { SIGNER_ROLES, type Actor } from '@lianban/rules';
import { LessThan } from 'typeorm';
import { LetterRow, LetterSignatureRow } from '../../supervision/letters/letter.entity';
import type { PastActions } from './actions';
import type { Roster } from './roster';
import { numberFor } from './variety';

const DAY = 86_400_000;
/** A draft lies this long before it is signed, so that some always wait. */
const SIGNED_AFTER = 2 * DAY;
const ANSWERED_AFTER = DAY;

/** 约谈 is left for whoever tries the demonstration. */
const SIGNED = ['S2', 'S3'];

/** What the offices and units do with the letters of the ladder on one morning. */
export async function attendToLetters(past: PastActions, roster: Roster): Promise<void> {
  const { rows } = past.store;
  const now = past.store.now().getTime();
  const drafts = await rows.find(LetterRow, {
    where: { state: 'drafted', draftedAt: LessThan(new Date(now - SIGNED_AFTER)) },
    relations: { unit: true },
    order: { draftedAt: 'ASC', id: 'ASC' },
  });
  for (const letter of drafts) {
    // One in four is left lying, so that the desks show what an office sits on.
    const signed = SIGNED.includes(letter.rung) && numberFor(`${letter.unit.name} ${letter.rung}`, 4) > 0;
    if (signed) await sign(past, roster, letter);
  }
  const sent = await rows.find(LetterRow, {
    where: { state: 'sent', sentAt: LessThan(new Date(now - ANSWERED_AFTER)) },
    relations: { unit: true },
    order: { sentAt: 'ASC', id: 'ASC' },
  });
  for (const letter of sent) {
    // Some units answer, the others let the day pass.
    const liaison = roster.at(letter.unitId, 'liaison');
    if (!liaison || !letter.answerBy || numberFor(`${letter.unit.name} ${letter.rung}`, 3) > 0) continue;
    await past.letters.answer(liaison, letter.id, letter.version, {
      text: '来函收悉。我单位已召开专题会议，明确责任处室和完成节点，增派人员力量，按周调度推进。',
      ...(letter.asksForPlan && { planOn: new Date(now + 20 * DAY).toISOString().slice(0, 10) }),
    });
  }
}

async function sign(past: PastActions, roster: Roster, letter: LetterRow): Promise<void> {
  for (const signer of letter.signers) {
    const { version } = await past.store.rows.findOneByOrFail(LetterRow, { id: letter.id });
    const signed = await past.store.rows.findBy(LetterSignatureRow, { letterId: letter.id });
    const fresh = (actor: Actor | null): actor is Actor =>
      actor !== null && !signed.some(({ personId }) => personId === actor.personId);
    const actor = [...SIGNER_ROLES[signer]]
      .flatMap((role) => [roster.at(letter.officeId, role), roster.other(letter.officeId, role)])
      .find(fresh);
    if (!actor) return;
    await past.letters.sign(actor, letter.id, version);
  }
}
