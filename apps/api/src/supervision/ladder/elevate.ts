import { dueAfter, NATIONWIDE } from '@lianban/calendar';
import { ACCEPT_CASE_WITHIN, ELEVATE, TIERS } from '@lianban/rules';
import type { Tx } from '../../store/store';
import { partiesOf } from '../../tasks/parties';
import type { TaskRow } from '../../tasks/task.entity';
import { tell } from '../../tasks/told';
import { UnitRow } from '../../units/unit.entity';
import type { PartOnLadder } from './ladder.facts';

/**
 * 提级督办: the part goes to the desk of the upper office, which accepts it within two working days.
 * @returns false where it was raised before
 */
export async function raiseCase(
  tx: Tx,
  task: TaskRow,
  { assignmentId, unitId, facts }: PartOnLadder,
): Promise<boolean> {
  const unit = await tx.rows.findOneByOrFail(UnitRow, { id: unitId });
  const office = await tx.rows.findOneByOrFail(UnitRow, { id: task.officeId });
  const { from, to } = await officesFor(tx, office, unit);
  if (!to) throw new Error(`No coordination office of an upper tier stands above ${unit.name}.`);
  const [raised] = await tx.rows.query<{ id: string }[]>(
    `insert into raised_case (task_id, assignment_id, cycle, rung, from_office_id, to_office_id, raised_at, accept_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict on constraint raised_once do nothing returning id`,
    [
      task.id,
      assignmentId,
      facts.cycle,
      ELEVATE,
      from,
      to.id,
      tx.now,
      dueAfter(tx.now, ACCEPT_CASE_WITHIN, to.region ?? NATIONWIDE),
    ],
  );
  if (!raised) return false;
  const parties = (await partiesOf(tx.rows, task.id))!;
  await tell(tx, {
    name: 'case.raised',
    task,
    parties,
    unitId,
    facts: { assignmentId, caseId: raised.id },
  });
  return true;
}

interface Desk {
  readonly id: string;
  readonly region: string | null;
}

/**
 * From whose desk a part is raised, and to whose. A part below the tier of the office that runs the task goes from the
 * office of its own tier to that office; any other goes from the office that runs it to the nearest one above.
 */
async function officesFor(
  tx: Tx,
  office: UnitRow,
  unit: UnitRow,
): Promise<{ from: string | null; to: Desk | undefined }> {
  const around = [unit.id, ...unit.ancestors, ...office.ancestors];
  const offices: (Desk & { tier: (typeof TIERS)[number] })[] = await tx.rows.query(
    `select o.id, o.region, o.tier from unit o
      where o.coordination_office and o.ended_on is null and (o.id = any($1) or o.superior_id = any($1))
      order by array_position($1, o.superior_id) nulls first, o.name`,
    [around],
  );
  const rank = (tier: UnitRow['tier']): number => TIERS.indexOf(tier);
  if (rank(unit.tier) > rank(office.tier)) {
    return { from: offices.find(({ tier }) => tier === unit.tier)?.id ?? null, to: office };
  }
  const above = offices
    .filter(({ tier }) => rank(tier) < rank(office.tier))
    .sort((one, other) => rank(other.tier) - rank(one.tier));
  return { from: office.id, to: above[0] };
}
