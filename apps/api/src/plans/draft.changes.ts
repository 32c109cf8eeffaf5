import type { DraftChange, DraftChangeKind, Page, PersonRef } from '@lianban/contract';
import { LIMITS } from '@lianban/contract';
import type { EntityManager } from 'typeorm';
import { pageOf, readCursor } from '../http/page';
import { personRef } from '../units/refs';
import type { TouchedDraft } from './draft-change.entity';
import { fingerprintOf, snapshotsOf, type DraftSnapshot } from './draft.snapshot';

/** Whether `now`, the drafts that there are, are still as a change left them, and none of them has become a task. */
export function isAsLeft(touched: readonly TouchedDraft[], now: readonly DraftSnapshot[]): boolean {
  const found = new Map(now.map((draft) => [draft.id, draft]));
  return touched.every(({ id, fingerprint }) => {
    const draft = found.get(id);
    if (!draft || fingerprint === null) return !draft && fingerprint === null;
    return draft.taskId === null && fingerprintOf(draft) === fingerprint;
  });
}

interface ChangeRecord {
  id: string;
  at: Date;
  by: PersonRef;
  kind: DraftChangeKind;
  drafts: TouchedDraft[];
  undoneBy: PersonRef | null;
}

/** Who changed which drafts of a plan, the latest first. */
export async function changePage(
  rows: EntityManager,
  planId: string,
  cursor?: string,
): Promise<Page<DraftChange>> {
  const after = readCursor(cursor, 1)?.[0] ?? null;
  const found: ChangeRecord[] = await rows.query(
    `select c.id, c.at, ${personRef('c.person_id')} as by, c.kind, c.drafts, ${personRef('u.person_id')} as "undoneBy"
       from draft_change c left join draft_change u on u.id = c.undone_by_id
      where c.plan_id = $1 and ($2::bigint is null or c.id < $2::bigint)
      order by c.id desc limit $3`,
    [planId, after, LIMITS.pageSize + 1],
  );
  const ids = new Set(found.flatMap((change) => change.drafts.map(({ id }) => id)));
  const now = await snapshotsOf(rows, [...ids]);
  const byId = new Map(now.map((draft) => [draft.id, draft]));
  return pageOf(
    found,
    (change) => [change.id],
    (change) => ({
      id: change.id,
      at: change.at.toISOString(),
      by: change.by,
      kind: change.kind,
      drafts: change.drafts.map(({ id, heading }) => ({ id, heading })),
      undoable:
        change.undoneBy === null &&
        isAsLeft(
          change.drafts,
          change.drafts.flatMap(({ id }) => byId.get(id) ?? []),
        ),
      undoneBy: change.undoneBy,
    }),
  );
}
