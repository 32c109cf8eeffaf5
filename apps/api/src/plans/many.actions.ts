import { Injectable } from '@nestjs/common';
import type { Many } from '@lianban/contract';
import { may, Refusal, type Actor, type Lack, type Permission } from '@lianban/rules';
import { Store } from '../store/store';
import { TaskActions } from '../tasks/task.actions';
import { DraftActions } from './draft.actions';
import { requireReadablePlan } from './plan.access';

interface Candidate {
  id: string;
  heading: string;
}

/** Of the tasks of the plan $1 those of its own office; what a city's office made of them is that office's. */
const OF_ITS_OFFICE = 'plan_id = $1 and office_id = (select office_id from plan where id = $1)';

/** The office's moves for many at once. Each is a write of its own: one that is refused holds up no other. */
@Injectable()
export class ManyActions {
  constructor(
    private readonly store: Store,
    private readonly drafts: DraftActions,
    private readonly tasks: TaskActions,
  ) {}

  register(actor: Actor, planId: string, ids?: readonly string[]): Promise<Many> {
    const open =
      'select id, heading from draft where plan_id = $1 and task_id is null and ($2::uuid[] is null or id = any($2)) order by position';
    return this.each(actor, planId, 'task.register', open, ids, (id) =>
      this.drafts.register(actor, id, null),
    );
  }

  confirm(actor: Actor, planId: string, ids?: readonly string[]): Promise<Many> {
    const open = `select id, heading from task where ${OF_ITS_OFFICE} and state = 'registered' and confirmed_at is null
                     and ($2::uuid[] is null or id = any($2)) order by span_from`;
    return this.each(actor, planId, 'task.confirm', open, ids, (id) => this.tasks.confirm(actor, id, null));
  }

  dispatch(actor: Actor, planId: string, ids?: readonly string[]): Promise<Many> {
    const open = `select id, heading from task where ${OF_ITS_OFFICE} and state = 'registered'
                     and ($2::uuid[] is null or id = any($2)) order by span_from`;
    return this.each(actor, planId, 'task.dispatch', open, ids, (id) => this.tasks.dispatch(actor, id, null));
  }

  private async each(
    actor: Actor,
    planId: string,
    permission: Permission,
    open: string,
    ids: readonly string[] | undefined,
    move: (id: string) => Promise<unknown>,
  ): Promise<Many> {
    // Asked before anything is named: drafts, and tasks of other offices, are not every reader's of the plan.
    const parties = await requireReadablePlan(this.store.rows, actor, planId);
    if (!may(actor, permission, parties)) throw new Refusal('not-allowed', { permission });
    const candidates: Candidate[] = await this.store.rows.query(open, [planId, ids ?? null]);
    const done: string[] = [];
    const refused: { id: string; heading: string; lacks: readonly Lack[] }[] = [];
    for (const { id, heading } of candidates) {
      try {
        await move(id);
        done.push(id);
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault;
        refused.push({ id, heading, lacks: (fault.facts['lacks'] as Lack[] | undefined) ?? [] });
      }
    }
    return { done, refused };
  }
}
