import { Injectable } from '@nestjs/common';
import type { MergeDraftBody } from '@lianban/contract';
import { Refusal, type Actor } from '@lianban/rules';
import { MoreThan } from 'typeorm';
import { Store } from '../store/store';
import { DraftRow, DraftUnitRow } from './draft.entity';
import { freePosition, keepHistory, renumber } from './draft.history';
import { fieldsTogether, unitsTogether } from './merge';
import { holdPlanOfDraft, requireDraft } from './plan.access';
import { halvesOf } from './split';

/** Two drafts become one, or one becomes two. @returns the plan's id, for its answer */
@Injectable()
export class MergeSplitActions {
  constructor(private readonly store: Store) {}

  merge(actor: Actor, draftId: string, version: number, body: MergeDraftBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      await holdPlanOfDraft(tx, draftId);
      const { draft, plan } = await requireDraft(tx, actor, draftId, 'draft.settle', version);
      const following = await tx.rows.findOne(DraftRow, {
        where: { planId: plan.id, position: MoreThan(draft.position) },
        order: { position: 'ASC' },
      });
      if (following?.id !== body.next)
        throw new Refusal('body-malformed', { fields: [{ field: 'next', rule: 'followsThisDraft' }] });
      const { draft: next } = await requireDraft(tx, actor, body.next, 'draft.settle', body.nextVersion);

      await keepHistory(tx, actor, plan.id, 'merged', [draft.id, next.id], async () => {
        const own = await tx.rows.findBy(DraftUnitRow, { draftId: draft.id });
        const others = await tx.rows.findBy(DraftUnitRow, { draftId: next.id });
        await tx.rows.save(DraftUnitRow, unitsTogether(draft.id, own, others));
        await tx.rows.delete(DraftRow, { id: next.id });
        await tx.rows.save(DraftRow, {
          ...draft,
          ...fieldsTogether(draft, next),
          version: draft.version + 1,
        });
        await renumber(tx, plan.id);
      });
      await tx.announce('drafts.settled', [`plan:${plan.id}`], { planId: plan.id });
      return plan.id;
    });
  }

  /** @param at an offset into the plan's text */
  split(actor: Actor, draftId: string, version: number, at: number): Promise<string> {
    return this.store.write(actor, async (tx) => {
      await holdPlanOfDraft(tx, draftId);
      const { draft, plan } = await requireDraft(tx, actor, draftId, 'draft.settle', version);
      const halves = halvesOf(plan.text, draft, at);

      await keepHistory(tx, actor, plan.id, 'split', [draft.id], async () => {
        const units = await tx.rows.findBy(DraftUnitRow, { draftId: draft.id });
        const position = await freePosition(tx, plan.id);
        await tx.rows.save(DraftRow, { ...draft, ...halves.first, version: draft.version + 1 });
        const second = await tx.rows.save(DraftRow, { ...halves.second, position, version: 1 });
        await tx.rows.save(DraftUnitRow, halves.unitsOf(units, second.id));
        await renumber(tx, plan.id);
        return [second.id];
      });
      await tx.announce('drafts.settled', [`plan:${plan.id}`], { planId: plan.id });
      return plan.id;
    });
  }
}
