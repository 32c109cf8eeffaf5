import { Injectable } from '@nestjs/common';
import type { SettleAllBody } from '@lianban/contract';
import type { Actor } from '@lianban/rules';
import { IsNull } from 'typeorm';
import { Store, type Tx } from '../store/store';
import { addUnits } from '../units/unit.actions';
import { unitsNamed } from '../units/unit.queries';
import { UnitRow } from '../units/unit.entity';
import { DraftRow } from './draft.entity';
import { keepHistory } from './draft.history';
import { holdPlan, requirePlan } from './plan.access';
import type { PlanRow } from './plan.entity';
import { proposeUnit, type Surroundings } from './proposal';

/** One answer for all drafts of a plan that lack it. What a person settled is left as it is. */
@Injectable()
export class SettleAllActions {
  constructor(private readonly store: Store) {}

  settleAll(actor: Actor, planId: string, body: SettleAllBody): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const plan = await requirePlan(tx, actor, planId, 'draft.settle');
      await holdPlan(tx, planId);
      const open = await tx.rows.find(DraftRow, {
        select: { id: true },
        where: { planId, taskId: IsNull() },
      });
      const ids = open.map((draft) => draft.id);
      await keepHistory(tx, actor, planId, 'settled-all', ids, () => settleOpen(tx, plan, body));
      await tx.announce('drafts.settled', [`plan:${planId}`], { planId });
    });
  }
}

async function settleOpen(tx: Tx, plan: PlanRow, body: SettleAllBody): Promise<void> {
  // The register may have grown since the import.
  await matchAgain(tx, plan);
  if (body.addUnknownUnits) await addUnknown(tx, plan);
  if (body.leadFirstListed) await leadFirstListed(tx, plan.id);
  await tx.rows.query(
    `update draft set version = version + 1,
            due_on = coalesce(due_on, case when reporting_period is null then $2::date end),
            reporting_period = coalesce(reporting_period, case when due_on is null and $2::date is null then $3 end),
            standard = coalesce(nullif(trim(standard), ''), $4)
      where plan_id = $1 and task_id is null`,
    [plan.id, body.dueOn ?? null, body.reportingPeriod ?? null, body.standard ?? null],
  );
}

const OPEN_UNITS = `
  from draft d where d.id = n.draft_id and d.plan_id = $1 and d.task_id is null and not n.set_aside`;

async function unresolved(tx: Tx, planId: string): Promise<{ name: string; readTier: string }[]> {
  return tx.rows.query(
    `select n.name, min(n.read_tier) as "readTier" from draft_unit n
      where n.unit_id is null and exists (select 1 ${OPEN_UNITS}) group by n.name order by n.name`,
    [planId],
  );
}

async function matchAgain(tx: Tx, plan: PlanRow): Promise<void> {
  const names = (await unresolved(tx, plan.id)).map((unit) => unit.name);
  const known = await unitsNamed(tx.rows, names, plan.officeId);
  await tx.rows.query(
    `update draft_unit n set unit_id = k.id from unnest($2::text[], $3::uuid[]) as k(name, id), draft d
      where n.name = k.name and n.unit_id is null and d.id = n.draft_id and d.plan_id = $1 and d.task_id is null`,
    [plan.id, [...known.keys()], [...known.values()].map((unit) => unit.id)],
  );
}

/** A wording that names no unit (相关市人民政府) is no unit to add: it stays for a person. */
async function addUnknown(tx: Tx, plan: PlanRow): Promise<void> {
  const named = (await unresolved(tx, plan.id)).filter((unit) => unit.readTier !== 'unresolved');
  const taken = new Set(
    (
      await tx.rows.query<UnitRow[]>('select name from unit where name = any($1)', [
        named.map((unit) => unit.name),
      ])
    ).map((unit) => unit.name),
  );
  const fresh = named.filter((unit) => !taken.has(unit.name));
  // Governments first, so that what belongs to them finds them as its superior.
  const isGovernment = (unit: { name: string }): boolean => unit.name.endsWith('人民政府');
  for (const group of [fresh.filter(isGovernment), fresh.filter((unit) => !isGovernment(unit))]) {
    const around = await surroundingsOf(tx, plan);
    await addUnits(
      tx,
      group.map((unit) => proposeUnit(unit.name, unit.readTier, around)),
    );
  }
  await matchAgain(tx, plan);
}

async function surroundingsOf(tx: Tx, plan: PlanRow): Promise<Surroundings> {
  const office = await tx.rows.findOneByOrFail(UnitRow, { id: plan.officeId });
  const governments = await tx.rows.findBy(UnitRow, { kind: 'government' });
  return {
    officeTier: office.tier,
    officeRegion: office.region,
    governments: new Map(governments.flatMap((unit) => (unit.region ? [[unit.region, unit.id]] : []))),
  };
}

/** Where nothing names a lead, the first unit leads and the others take part: the officer's decision. */
async function leadFirstListed(tx: Tx, planId: string): Promise<void> {
  await tx.rows.query(
    `with leaderless as (
       select n.id, row_number() over (partition by n.draft_id order by n.position) as place
         from draft_unit n
        where exists (select 1 ${OPEN_UNITS})
          and not exists (select 1 from draft_unit l where l.draft_id = n.draft_id and l.part = 'lead' and not l.set_aside))
     update draft_unit n set part = case when l.place = 1 then 'lead' else 'participant' end
       from leaderless l where l.id = n.id`,
    [planId],
  );
}
