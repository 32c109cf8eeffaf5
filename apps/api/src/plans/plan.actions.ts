import { Injectable } from '@nestjs/common';
import type { AmendPlanBody } from '@lianban/contract';
import { Refusal, type Actor } from '@lianban/rules';
import { Not } from 'typeorm';
import { Store } from '../store/store';
import { requirePlan } from './plan.access';
import { PlanRow } from './plan.entity';
import { planAnswer } from './plan.answer';

@Injectable()
export class PlanActions {
  constructor(private readonly store: Store) {}

  /** Title and code. Numbers that tasks have already been given stay: they are for life. */
  amend(actor: Actor, planId: string, version: number, body: AmendPlanBody): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const plan = await requirePlan(tx, actor, planId, 'draft.settle');
      if (plan.version !== version) {
        throw new Refusal('stale-version', { current: await planAnswer(tx.rows, actor, planId, tx.now) });
      }
      const { officeId } = plan;
      if (body.code && (await tx.rows.existsBy(PlanRow, { officeId, code: body.code, id: Not(planId) }))) {
        throw new Refusal('code-taken', { code: body.code });
      }
      Object.assign(plan, body);
      plan.version += 1;
      await tx.rows.save(PlanRow, plan);
      await tx.announce('plan.amended', [`plan:${planId}`, `unit:${officeId}`], { planId });
    });
  }
}
