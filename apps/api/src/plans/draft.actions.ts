import { Injectable } from '@nestjs/common';
import type { SettleDraftBody } from '@lianban/contract';
import type { Actor } from '@lianban/rules';
import { Store, type Tx } from '../store/store';
import { registerTask } from '../tasks/register';
import { DraftRow, DraftUnitRow } from './draft.entity';
import { keepHistory } from './draft.history';
import { replaceUnits } from './draft.units';
import { holdPlanOfDraft, requireDraft } from './plan.access';
import type { PlanRow } from './plan.entity';
import { redraw } from './redraw';

/** The officer settles one draft and registers it. */
@Injectable()
export class DraftActions {
  constructor(private readonly store: Store) {}

  /** Changes what is given and leaves the rest; every unit keeps its receipt in the text. */
  settle(actor: Actor, draftId: string, version: number, body: SettleDraftBody): Promise<void> {
    return this.store.write(actor, async (tx) => {
      await holdPlanOfDraft(tx, draftId);
      const { draft, plan } = await requireDraft(tx, actor, draftId, 'draft.settle', version);
      await keepHistory(tx, actor, plan.id, 'settled', [draftId], () => settleOne(tx, plan, draft, body));
      await tx.announce('draft.settled', [`plan:${draft.planId}`], { planId: draft.planId, draftId });
    });
  }

  /** 立项. @returns the task's id */
  register(actor: Actor, draftId: string, version: number | null): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const { draft, plan } = await requireDraft(tx, actor, draftId, 'task.register', version);
      return registerDraft(tx, actor, draft, plan);
    });
  }
}

async function settleOne(tx: Tx, plan: PlanRow, draft: DraftRow, body: SettleDraftBody): Promise<void> {
  const { units, span, clauseSpan, ...fields } = body;
  // Cut by the heading that is printed, before it is reworded.
  if (span || clauseSpan) await redraw(tx, plan, draft, { span, clauseSpan });
  // Positions may have been given anew.
  const { position: _, ...row } = draft;
  await tx.rows.save(DraftRow, { ...row, ...fields, version: draft.version + 1 });
  if (units) await replaceUnits(tx, draft.id, units);
}

async function registerDraft(tx: Tx, actor: Actor, draft: DraftRow, plan: PlanRow): Promise<string> {
  const units = await tx.rows.find(DraftUnitRow, {
    where: { draftId: draft.id, setAside: false },
    order: { position: 'ASC' },
  });
  const task = await registerTask(tx, actor.personId, {
    planId: plan.id,
    planCode: plan.code,
    officeId: plan.officeId,
    heading: draft.heading,
    path: draft.path,
    body: draft.body,
    clause: draft.clause,
    span: [draft.spanFrom, draft.spanTo],
    clauseSpan: [draft.clauseFrom, draft.clauseTo],
    dueOn: draft.dueOn,
    reportingPeriod: draft.reportingPeriod,
    standard: draft.standard,
    units: units.map(({ printed, name, unitId, part }) => ({ printed: printed || name, unitId, part })),
  });
  draft.taskId = task.id;
  draft.version += 1;
  await tx.rows.save(DraftRow, draft);
  return task.id;
}
