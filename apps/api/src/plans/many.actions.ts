import { Injectable } from '@nestjs/common';
import type { Many } from '@lianban/contract';
import { Refusal, type Actor, type Lack } from '@lianban/rules';
import { Store } from '../store/store';
import { TaskActions } from '../tasks/task.actions';
import { DraftActions } from './draft.actions';
import { requireReadablePlan } from './plan.access';

interface Candidate {
  id: string;
  heading: string;
}

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
    return this.each(actor, planId, open, ids, (id) => this.drafts.register(actor, id, null));
  }

  confirm(actor: Actor, planId: string, ids?: readonly string[]): Promise<Many> {
    const open = `select id, heading from task where plan_id = $1 and state = 'registered' and confirmed_at is null
                     and ($2::uuid[] is null or id = any($2)) order by span_from`;
    return this.each(actor, planId, open, ids, (id) => this.tasks.confirm(actor, id, null));
  }

  dispatch(actor: Actor, planId: string, ids?: readonly string[]): Promise<Many> {
    const open = `select id, heading from task where plan_id = $1 and state = 'registered'
                     and ($2::uuid[] is null or id = any($2)) order by span_from`;
    return this.each(actor, planId, open, ids, (id) => this.tasks.dispatch(actor, id, null));
  }

  private async each(
    actor: Actor,
    planId: string,
    open: string,
    ids: readonly string[] | undefined,
    move: (id: string) => Promise<unknown>,
  ): Promise<Many> {
    await requireReadablePlan(this.store.rows, actor, planId);
    const candidates: Candidate[] = await this.store.rows.query(open, [planId, ids ?? null]);
    const done: string[] = [];
    const refused: { id: string; heading: string; lacks: readonly Lack[] }[] = [];
    for (const { id, heading } of candidates) {
      try {
        await move(id);
        done.push(id);
      } catch (fault) {
        // Whoever may not do this may do it to none of them: that is an answer to the whole request.
        if (!(fault instanceof Refusal) || fault.code === 'not-allowed') throw fault;
        refused.push({ id, heading, lacks: (fault.facts['lacks'] as Lack[] | undefined) ?? [] });
      }
    }
    return { done, refused };
  }
}
