import { may, Refusal, type Actor, type Parties, type Permission } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import type { Tx } from '../store/store';
import { NOBODY, VISIBLE_PARAMS, visibleTasks } from '../tasks/parties';
import { DraftRow } from './draft.entity';
import { draftAnswer } from './draft.answer';
import { PlanRow } from './plan.entity';

/**
 * The plan's parties, if `actor` may read it; else it looks absent. It is read by its office, and by whoever may read
 * any of its tasks; what is done to a plan is its office's alone.
 */
export async function requireReadablePlan(
  rows: EntityManager,
  actor: Actor,
  planId: string,
): Promise<Parties> {
  const [office] = await rows.query<Pick<Parties, 'officeId'>[]>(
    'select office_id as "officeId" from plan where id = $1',
    [planId],
  );
  if (!office) throw new Refusal('not-found', { id: planId });
  const parties = { ...NOBODY, ...office };
  if (may(actor, 'plan.read', parties)) return parties;
  const among = `select m.id from task m where m.plan_id = $${VISIBLE_PARAMS + 1}`;
  const visible = visibleTasks(actor, 'plan.read', 1, { among });
  const found: unknown[] = await rows.query(`select 1 from ${visible.sql} v limit 1`, [
    ...visible.params,
    planId,
  ]);
  if (found.length === 0) throw new Refusal('not-found', { id: planId });
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
