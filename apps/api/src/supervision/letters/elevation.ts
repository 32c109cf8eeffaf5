import { NATIONWIDE } from '@lianban/calendar';
import { nextOpen, type Actor } from '@lianban/rules';
import type { Tx } from '../../store/store';
import type { RaisedCaseRow } from '../../tasks/raised-case.entity';
import type { TaskRow } from '../../tasks/task.entity';
import { UnitRow } from '../../units/unit.entity';
import { partsOnLadder } from '../ladder/ladder.facts';
import { RuleBook } from '../ladder/rules.queries';
import { LetterRow, LetterSignatureRow, RungTakenRow } from './letter.entity';
import { draftText } from './letter.text';
import { sendTo } from './send';

/** 提级督办单: whoever accepts the case signs it; it says what is done with it, and goes in open hours. */
export async function sendElevation(
  tx: Tx,
  actor: Actor,
  raised: RaisedCaseRow,
  task: TaskRow,
): Promise<void> {
  const { assignmentId, cycle, toOfficeId } = raised;
  const taken = await tx.rows.findOneBy(RungTakenRow, { assignmentId, cycle, rung: 'S5' });
  const [part] = await partsOnLadder(tx.rows, [assignmentId]);
  // A case from before the ladder was kept by rungs has nothing to write about.
  if (!taken || !part) return;
  const office = await tx.rows.findOneByOrFail(UnitRow, { id: toOfficeId });
  const unit = await tx.rows.findOneByOrFail(UnitRow, { id: part.unitId });
  const { id: ruleId, rules } = (await RuleBook.read(tx.rows)).for({
    officeId: toOfficeId,
    planId: task.planId,
    tier: part.facts.unitTier,
  });
  const rule = rules.rungs.find(({ rung }) => rung === 'S5')!;
  const facts = {
    rung: 'S5',
    instrument: rule.instrument,
    answerWithin: rule.answerWithin,
    asksForPlan: rule.asksForPlan,
  } as const;
  const items = [{ ...taken, number: task.number, heading: task.heading }];
  const letter = await tx.rows.save(
    LetterRow,
    tx.rows.create(LetterRow, {
      ...facts,
      officeId: toOfficeId,
      unitId: unit.id,
      state: 'signed',
      ruleId,
      signers: ['officer'],
      text: `${draftText({ ...facts, unitName: unit.name, items })}\n${raised.note ?? ''}`,
      draftedAt: tx.now,
      releaseAt: nextOpen(tx.now, rules, office.region ?? NATIONWIDE),
    }),
  );
  const signature = { letterId: letter.id, signer: 'officer', personId: actor.personId, at: tx.now } as const;
  await tx.rows.insert(LetterSignatureRow, signature);
  await tx.rows.update(RungTakenRow, taken.id, { letterId: letter.id });
  if (letter.releaseAt! <= tx.now) await sendTo(tx, unit.id);
}
