import { dueAfter, NATIONWIDE } from '@lianban/calendar';
import { isPressed, nextOpen } from '@lianban/rules';
import { In } from 'typeorm';
import type { Tx } from '../../store/store';
import { UnitRow } from '../../units/unit.entity';
import { partsOnLadder } from '../ladder/ladder.facts';
import { RuleBook } from '../ladder/rules.queries';
import { templateInUse } from '../templates/template.queries';
import { LetterRow, RungTakenRow } from './letter.entity';
import { draftText, yearOf } from './letter.text';

export interface Sent {
  readonly sent: number;
  readonly withdrawn: number;
}

/**
 * Sends all that may leave for one unit now, as one message. Each item is asked again: what is done, suspended or with
 * the office by now is dropped, and a letter of which nothing is left is withdrawn.
 */
export async function sendTo(tx: Tx, unitId: string): Promise<Sent> {
  const letters = await tx.rows
    .createQueryBuilder(LetterRow, 'l')
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .where(`l.unit_id = :unitId and l.state = 'signed' and l.release_at <= :now`, { unitId, now: tx.now })
    .orderBy('l.drafted_at')
    .addOrderBy('l.id')
    .getMany();
  if (letters.length === 0) return { sent: 0, withdrawn: 0 };
  const unit = await tx.rows.findOneByOrFail(UnitRow, { id: unitId });
  const sent: LetterRow[] = [];
  let waiting = 0;
  for (const letter of letters) {
    if (await waitsForHours(tx, letter)) waiting += 1;
    else if (await send(tx, letter, unit)) sent.push(letter);
  }
  if (sent.length > 0) {
    const offices = [...new Set(sent.map(({ officeId }) => officeId))];
    await tx.announce('letter.sent', [`unit:${unitId}`, ...offices.map((id) => `unit:${id}` as const)], {
      unitId,
      letterIds: sent.map(({ id }) => id),
    });
  }
  return { sent: sent.length, withdrawn: letters.length - sent.length - waiting };
}

/** What was to leave earlier, while no process ran, does not leave at night for that. */
async function waitsForHours(tx: Tx, letter: LetterRow): Promise<boolean> {
  const office = await tx.rows.findOneByOrFail(UnitRow, { id: letter.officeId });
  const { rules } = (await RuleBook.read(tx.rows)).ofOffice(letter.officeId);
  const opens = nextOpen(tx.now, rules, office.region ?? NATIONWIDE);
  if (opens <= tx.now) return false;
  await tx.rows.update(LetterRow, letter.id, { releaseAt: opens });
  return true;
}

async function send(tx: Tx, letter: LetterRow, unit: UnitRow): Promise<boolean> {
  const items = await tx.rows.find(RungTakenRow, {
    where: { letterId: letter.id },
    order: { firedAt: 'ASC', id: 'ASC' },
  });
  const parts = new Map(
    (
      await partsOnLadder(
        tx.rows,
        items.map(({ assignmentId }) => assignmentId),
      )
    ).map((part) => [part.assignmentId, part]),
  );
  const live = items.filter(({ assignmentId, cycle }) => {
    const part = parts.get(assignmentId);
    return part !== undefined && part.facts.cycle === cycle && isPressed(part.facts, tx.now);
  });
  const gone = items.filter((item) => !live.includes(item)).map(({ id }) => id);
  if (gone.length > 0) await tx.rows.update(RungTakenRow, { id: In(gone) }, { droppedAt: tx.now });
  letter.version += 1;
  if (live.length === 0) {
    letter.state = 'withdrawn';
    await tx.rows.save(LetterRow, letter);
    await tx.announce('letter.withdrawn', [`unit:${letter.officeId}`], {
      letterId: letter.id,
      unitId: unit.id,
    });
    return false;
  }
  letter.text ??= draftText({
    ...letter,
    unitName: unit.name,
    items: live.map((item) => ({ ...item, ...parts.get(item.assignmentId)!, dueOn: item.dueOn })),
  });
  if (letter.instrument !== 'notice') {
    letter.year = yearOf(tx.now);
    letter.seq = await nextNumber(tx, letter, letter.year);
    letter.templateId = await templateInUse(tx.rows, letter.officeId, letter.instrument);
  }
  letter.state = 'sent';
  letter.sentAt = tx.now;
  letter.answerBy =
    letter.answerWithin === null ? null : dueAfter(tx.now, letter.answerWithin, unit.region ?? NATIONWIDE);
  await tx.rows.save(LetterRow, letter);
  // What counts from this letter's day is to be looked for again.
  await tx.rows.query(`update ladder_clock set next_at = $2 where assignment_id = any($1)`, [
    live.map(({ assignmentId }) => assignmentId),
    tx.now,
  ]);
  return true;
}

/** Gapless: given in the transaction that sends, and taken back with it. */
async function nextNumber(tx: Tx, { officeId, instrument }: LetterRow, year: number): Promise<number> {
  const [row] = await tx.rows.query<{ last: number }[]>(
    `insert into letter_counter (office_id, instrument, year, last) values ($1, $2, $3, 1)
     on conflict (office_id, instrument, year) do update set last = letter_counter.last + 1 returning last`,
    [officeId, instrument, year],
  );
  return row!.last;
}
