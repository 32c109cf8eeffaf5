import { dueAfter, NATIONWIDE } from '@lianban/calendar';
import { nextOpen, type DueRung } from '@lianban/rules';
import type { Tx } from '../../store/store';
import { UnitRow } from '../../units/unit.entity';
import type { PartOnLadder } from '../ladder/ladder.facts';
import type { RulesInForce } from '../ladder/rules.queries';

/**
 * Puts a rung into the letter that its office prepares for the unit today, so that several items of one unit on one day
 * are one message (domain §5); begins the letter where there is none.
 */
export async function putIntoLetter(
  tx: Tx,
  { officeId, unitId }: PartOnLadder,
  { rung }: DueRung,
  { id: ruleId, rules }: RulesInForce,
  takenId: string,
): Promise<string> {
  // Two processes that begin the same letter at once would make two of it.
  await tx.rows.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `${officeId} ${unitId} ${rung}`,
  ]);
  const [open] = await tx.rows.query<{ id: string }[]>(
    `select l.id from letter l
      where l.office_id = $1 and l.unit_id = $2 and l.rung = $3 and l.sent_at is null and l.text is null
        and l.rule_id is not distinct from $5
        and (l.state = 'drafted' or (l.state = 'signed' and cardinality(l.signers) = 0))
        and (l.drafted_at at time zone 'Asia/Shanghai')::date = ($4::timestamptz at time zone 'Asia/Shanghai')::date
        and not exists (select 1 from letter_signature s where s.letter_id = l.id)
      for update`,
    [officeId, unitId, rung, tx.now, ruleId],
  );
  const letterId = open?.id ?? (await begin(tx, officeId, unitId, rung, ruleId, rules));
  await tx.rows.query(`update rung_taken set letter_id = $1 where id = $2`, [letterId, takenId]);
  return letterId;
}

async function begin(
  tx: Tx,
  officeId: string,
  unitId: string,
  rung: DueRung['rung'],
  ruleId: string | null,
  rules: RulesInForce['rules'],
): Promise<string> {
  const rule = rules.rungs.find((one) => one.rung === rung)!;
  const office = await tx.rows.findOneByOrFail(UnitRow, { id: officeId });
  const region = office.region ?? NATIONWIDE;
  const signed = rule.signers.length === 0;
  const held = rung === 'S1' ? rules.holdBackHours * 3_600_000 : 0;
  const opens = nextOpen(tx.now, rules, region);
  const [row] = await tx.rows.query<{ id: string }[]>(
    `insert into letter (office_id, unit_id, rung, instrument, state, rule_id, signers, answer_within, asks_for_plan,
                         drafted_at, sign_by, release_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [
      officeId,
      unitId,
      rung,
      rule.instrument,
      signed ? 'signed' : 'drafted',
      ruleId,
      rule.signers,
      rule.answerWithin,
      rule.asksForPlan,
      tx.now,
      signed ? null : dueAfter(tx.now, rules.signWithin, region),
      signed ? nextOpen(new Date(opens.getTime() + held), rules, region) : null,
    ],
  );
  return row!.id;
}
