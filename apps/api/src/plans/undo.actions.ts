import { Injectable } from '@nestjs/common';
import { Refusal, type Actor } from '@lianban/rules';
import { In } from 'typeorm';
import { Store, type Tx } from '../store/store';
import { DraftChangeRow } from './draft-change.entity';
import { DraftRow, DraftUnitRow } from './draft.entity';
import { freePosition, keepHistory, renumber } from './draft.history';
import { isAsLeft } from './draft.changes';
import { snapshotsOf, type DraftSnapshot } from './draft.snapshot';
import { holdPlan, requirePlan } from './plan.access';

/** Takes a change of drafts back. That is a change like any other, so taking it back does the first one again. */
@Injectable()
export class UndoActions {
  constructor(private readonly store: Store) {}

  /** Puts every draft of the change back as it was before it, if all still are as it left them. */
  undo(actor: Actor, planId: string, changeId: string): Promise<void> {
    return this.store.write(actor, async (tx) => {
      await requirePlan(tx, actor, planId, 'draft.settle');
      await holdPlan(tx, planId);
      const change = await tx.rows.findOneBy(DraftChangeRow, { id: changeId, planId });
      if (!change) throw new Refusal('not-found', { id: changeId });

      const ids = change.drafts.map(({ id }) => id);
      const now = await snapshotsOf(tx.rows, ids);
      if (change.undoneById || !isAsLeft(change.drafts, now)) {
        throw new Refusal('change-overtaken', { changeId });
      }
      change.undoneById = await keepHistory(tx, actor, planId, 'undone', ids, () =>
        putBack(tx, planId, now, change),
      );
      await tx.rows.save(DraftChangeRow, change);
      await tx.announce('drafts.settled', [`plan:${planId}`], { planId });
    });
  }
}

async function putBack(
  tx: Tx,
  planId: string,
  now: readonly DraftSnapshot[],
  { before }: DraftChangeRow,
): Promise<void> {
  const versions = new Map(now.map(({ id, version }) => [id, version]));
  const positions = new Map(now.map(({ id, position }) => [id, position]));
  const back = new Set(before.map(({ id }) => id));
  const ids = now.map(({ id }) => id);
  if (ids.length > 0) await tx.rows.delete(DraftUnitRow, { draftId: In(ids) });
  const gone = ids.filter((id) => !back.has(id));
  if (gone.length > 0) await tx.rows.delete(DraftRow, { id: In(gone) });

  let free = await freePosition(tx, planId);
  const drafts = before.map(({ units: _units, ...draft }) => ({
    ...draft,
    position: positions.get(draft.id) ?? free++,
    // A version is never given twice: whoever holds an older one has not seen this.
    version: Math.max(draft.version, versions.get(draft.id) ?? 0) + 1,
  }));
  await tx.rows.save(DraftRow, drafts, { chunk: 200 });
  const units = before.flatMap((draft) => draft.units);
  if (units.length > 0) await tx.rows.save(DraftUnitRow, [...units], { chunk: 500 });
  await renumber(tx, planId);
}
