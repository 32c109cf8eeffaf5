import { may, Refusal, type Actor, type Parties, type Permission } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import type { Tx } from '../store/store';
import { DraftRow } from './draft.entity';
import { draftAnswer } from './draft.answer';
import { PlanRow } from './plan.entity';

/** Who has to do with a plan: its office, and whoever has to do with any of its tasks. */
async function partiesOfPlan(rows: EntityManager, planId: string): Promise<Parties | null> {
  const found: Parties[] = await rows.query(
    `select p.office_id as "officeId",
            coalesce((select json_agg(distinct jsonb_build_object('unitId', a.unit_id, 'part', a.part))
                        from assignment a join task t on t.id = a.task_id where t.plan_id = p.id), '[]') as parts,
            array(select distinct unnest(u.ancestors) from assignment a join task t on t.id = a.task_id
                    join unit u on u.id = a.unit_id where t.plan_id = p.id) as "superiorIds",
            array(select distinct c.to_office_id from raised_case c join task t on t.id = c.task_id
                   where t.plan_id = p.id) as "upperOfficeIds"
       from plan p where p.id = $1`,
    [planId],
  );
  return found[0] ?? null;
}

/** The plan's parties, if `actor` may read it; else it looks absent. */
export async function requireReadablePlan(
  rows: EntityManager,
  actor: Actor,
  planId: string,
): Promise<Parties> {
  // Its office, who asks most often, is told by the plan's own row; the others by all of its tasks.
  const [office] = await rows.query<Pick<Parties, 'officeId'>[]>(
    'select office_id as "officeId" from plan where id = $1',
    [planId],
  );
  const ofOffice = office && { ...office, parts: [], superiorIds: [], upperOfficeIds: [] };
  if (ofOffice && may(actor, 'plan.read', ofOffice)) return ofOffice;
  const parties = await partiesOfPlan(rows, planId);
  if (!parties || !may(actor, 'plan.read', parties)) throw new Refusal('not-found', { id: planId });
  return parties;
}

/** The plan, if `actor` may do `permission` to it. */
export async function requirePlan(
  tx: Tx,
  actor: Actor,
  planId: string,
  permission: Permission,
): Promise<PlanRow> {
  const parties = await requireReadablePlan(tx.rows, actor, planId);
  if (!may(actor, permission, parties)) throw new Refusal('not-allowed', { permission });
  return tx.rows.findOneByOrFail(PlanRow, { id: planId });
}

/** The drafts' plan for reading: its office's people see them (domain §7). */
export async function requireReadableDrafts(
  rows: EntityManager,
  actor: Actor,
  planId: string,
): Promise<PlanRow> {
  const parties = await requireReadablePlan(rows, actor, planId);
  if (!may(actor, 'draft.read', parties)) throw new Refusal('not-allowed', { permission: 'draft.read' });
  return rows.findOneByOrFail(PlanRow, { id: planId });
}

/**
 * One change of a plan's drafts at a time: they are numbered together, and each change is kept with what was before
 * it. Held until the write ends. A new draft or task does not wait for it: it only asks that the plan's key stays.
 */
export async function holdPlan(tx: Tx, planId: string): Promise<void> {
  await tx.rows.query('select id from plan where id = $1 for no key update', [planId]);
}

/** The same by one of its drafts; before the draft itself is locked, for whoever holds the plan locks drafts next. */
export async function holdPlanOfDraft(tx: Tx, draftId: string): Promise<void> {
  const draft = await tx.rows.findOne(DraftRow, { select: { planId: true }, where: { id: draftId } });
  if (draft) await holdPlan(tx, draft.planId);
}

/** The draft, locked for change, with its plan. A draft that became a task is no longer changed here. */
export async function requireDraft(
  tx: Tx,
  actor: Actor,
  draftId: string,
  permission: Permission,
  version: number | null,
): Promise<{ draft: DraftRow; plan: PlanRow }> {
  const draft = await tx.rows.findOne(DraftRow, {
    where: { id: draftId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!draft) throw new Refusal('not-found', { id: draftId });
  const parties = await requireReadablePlan(tx.rows, actor, draft.planId);
  if (!may(actor, 'draft.read', parties)) throw new Refusal('not-found', { id: draftId });
  if (!may(actor, permission, parties)) throw new Refusal('not-allowed', { permission });
  if (version !== null && version !== draft.version) {
    throw new Refusal('stale-version', { current: await draftAnswer(tx.rows, draft.id) });
  }
  if (draft.taskId) throw new Refusal('draft-registered', { taskId: draft.taskId });
  return { draft, plan: await tx.rows.findOneByOrFail(PlanRow, { id: draft.planId }) };
}
