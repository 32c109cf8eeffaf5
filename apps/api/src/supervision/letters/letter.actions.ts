import { Injectable } from '@nestjs/common';
import { dayOf, NATIONWIDE } from '@lianban/calendar';
import type {
  AmendLetterBody,
  AnswerLetterBody,
  AnswerNoteBody,
  HoldBackBody,
  LetterAnswer,
  LetterMove,
  LiveEventName,
  TalkBody,
} from '@lianban/contract';
import { may, nextOpen, Refusal, type Actor, type Permission } from '@lianban/rules';
import { Store, type Tx } from '../../store/store';
import { UnitRow } from '../../units/unit.entity';
import { RuleBook } from '../ladder/rules.queries';
import { placeCommitments } from './commitments';
import { holdLetter } from './letter.access';
import { LetterAnswerRow, LetterRow, LetterSignatureRow, RungTakenRow } from './letter.entity';
import { isOpen, maySignAs } from './letter.moves';
import { partiesOfLetter } from './letter.parties';
import { letterAnswer } from './letter.queries';
import { sendTo } from './send';

type LetterEvent = Extract<LiveEventName, `letter.${string}`>;

/** What people do with a letter of the supervision ladder (domain §5): sign it, hold it back, answer it, take the answer. */
@Injectable()
export class LetterActions {
  constructor(private readonly store: Store) {}

  /** 签署 in the first open capacity that the actor holds; with the last signature it leaves, in open hours at once. */
  sign(actor: Actor, id: string, version: number): Promise<LetterAnswer> {
    return this.write(actor, id, 'letter.sign', version, async (tx, letter) => {
      const signed = await tx.rows.findBy(LetterSignatureRow, { letterId: id });
      if (signed.some(({ personId }) => personId === actor.personId))
        throw new Refusal('letter-signed-by-you');
      const [signer] = maySignAs(letter, signed, actor);
      if (!signer) refuseMove(letter, 'sign');
      await tx.rows.insert(LetterSignatureRow, {
        letterId: id,
        signer,
        personId: actor.personId,
        at: tx.now,
      });
      if (signed.length + 1 === letter.signers.length) await this.complete(tx, actor, letter);
      return 'letter.signed';
    });
  }

  /** The draft in other words, while nobody has signed it. */
  amend(actor: Actor, id: string, version: number, body: AmendLetterBody): Promise<LetterAnswer> {
    return this.write(actor, id, 'letter.amend', version, async (tx, letter) => {
      await this.requireOpen(tx, letter, 'amend');
      letter.text = body.text.trim();
      return 'letter.amended';
    });
  }

  /** 约谈: what was said, and what the unit took upon itself, for the leader to sign. */
  talk(actor: Actor, id: string, version: number, body: TalkBody): Promise<LetterAnswer> {
    return this.write(actor, id, 'letter.amend', version, async (tx, letter) => {
      await this.requireOpen(tx, letter, 'talk');
      const about = await tx.rows.findBy(RungTakenRow, { letterId: id });
      const astray = body.commitments.some(
        ({ assignmentId }) => !about.some((item) => item.assignmentId === assignmentId),
      );
      if (astray || body.heldOn > dayOf(tx.now)) {
        const field = astray ? 'commitments.assignmentId' : 'heldOn';
        throw new Refusal('body-malformed', { fields: [{ field, rule: astray ? 'isPart' : 'isPast' }] });
      }
      letter.heldOn = body.heldOn;
      letter.minutes = body.minutes.trim();
      letter.commitments = body.commitments.map(({ assignmentId, heading, dueOn }) => ({
        assignmentId,
        heading: heading.trim(),
        dueOn: dueOn ?? null,
      }));
      return 'letter.amended';
    });
  }

  /** A 催办单 that an officer does not let out, with the reason. */
  holdBack(actor: Actor, id: string, version: number, { reason }: HoldBackBody): Promise<LetterAnswer> {
    return this.write(actor, id, 'letter.hold-back', version, async (tx, letter) => {
      await this.requireOpen(tx, letter, 'hold-back');
      Object.assign(letter, {
        state: 'held-back',
        heldBecause: reason.trim(),
        heldBy: actor.personId,
        heldAt: tx.now,
      });
      return 'letter.held-back';
    });
  }

  /** 回复: what the unit says; for a 督办函 with the day by which all is put right. */
  answer(actor: Actor, id: string, version: number, body: AnswerLetterBody): Promise<LetterAnswer> {
    return this.write(actor, id, 'letter.answer', version, async (tx, letter) => {
      await this.requireOpen(tx, letter, 'answer');
      if (letter.answerBy === null) refuseMove(letter, 'answer');
      if (letter.asksForPlan && !body.planOn) throw new Refusal('plan-date-missing');
      await tx.rows.insert(LetterAnswerRow, {
        letterId: id,
        text: body.text.trim(),
        planOn: body.planOn ?? null,
        at: tx.now,
        personId: actor.personId,
      });
      letter.state = 'answered';
      return 'letter.answered';
    });
  }

  accept(actor: Actor, id: string, version: number, body: AnswerNoteBody): Promise<LetterAnswer> {
    return this.decide(actor, id, version, true, body.note?.trim() || null);
  }

  /** The unit answers again; when its answer was due stays as it was. */
  reject(actor: Actor, id: string, version: number, body: AnswerNoteBody): Promise<LetterAnswer> {
    const note = body.note?.trim();
    if (!note) throw new Refusal('body-malformed', { fields: [{ field: 'note', rule: 'minLength' }] });
    return this.decide(actor, id, version, false, note);
  }

  private decide(
    actor: Actor,
    id: string,
    version: number,
    accepted: boolean,
    note: string | null,
  ): Promise<LetterAnswer> {
    return this.write(actor, id, 'letter.accept', version, async (tx, letter) => {
      await this.requireOpen(tx, letter, accepted ? 'accept' : 'reject');
      const [answer] = await tx.rows.find(LetterAnswerRow, {
        where: { letterId: id },
        order: { at: 'DESC' },
        take: 1,
      });
      await tx.rows.update(LetterAnswerRow, answer!.id, {
        accepted,
        note,
        decidedAt: tx.now,
        decidedBy: actor.personId,
      });
      letter.state = accepted ? 'accepted' : 'sent';
      return accepted ? 'letter.accepted' : 'letter.rejected';
    });
  }

  /** The last signature is there: commitments become subtasks, and the letter goes when the hours are open. */
  private async complete(tx: Tx, actor: Actor, letter: LetterRow): Promise<void> {
    const office = await tx.rows.findOneByOrFail(UnitRow, { id: letter.officeId });
    const { rules } = (await RuleBook.read(tx.rows)).ofOffice(letter.officeId);
    letter.state = 'signed';
    letter.releaseAt = nextOpen(tx.now, rules, office.region ?? NATIONWIDE);
    await placeCommitments(tx, actor, letter.commitments);
  }

  private async requireOpen(tx: Tx, letter: LetterRow, move: Exclude<LetterMove, 'sign'>): Promise<void> {
    const signed = await tx.rows.findBy(LetterSignatureRow, { letterId: letter.id });
    if (!isOpen(move, letter, signed)) refuseMove(letter, move);
  }

  private async write(
    actor: Actor,
    id: string,
    permission: Permission,
    version: number,
    work: (tx: Tx, letter: LetterRow) => Promise<Exclude<LetterEvent, 'letter.sent'>>,
  ): Promise<LetterAnswer> {
    await this.store.write(actor, async (tx) => {
      const letter = await holdLetter(tx, actor, id, permission, version);
      const event = await work(tx, letter);
      letter.version += 1;
      await tx.rows.save(LetterRow, letter);
      const parties = await partiesOfLetter(tx.rows, letter);
      const audience = [letter.officeId, ...(parties.ownUnitId ? [parties.ownUnitId] : [])];
      const facts = { letterId: id, unitId: letter.unitId };
      await tx.announce(
        event,
        audience.map((one) => `unit:${one}` as const),
        facts,
      );
      if (letter.state === 'signed' && letter.releaseAt! <= tx.now) await sendTo(tx, letter.unitId);
    });
    const letter = await this.store.rows.findOneByOrFail(LetterRow, { id });
    const readable = may(actor, 'letter.read', await partiesOfLetter(this.store.rows, letter));
    if (!readable) throw new Refusal('not-found', { id });
    return letterAnswer(this.store.rows, actor, letter);
  }
}

function refuseMove({ state }: LetterRow, move: LetterMove): never {
  throw new Refusal('letter-cannot-move', { state, move });
}
