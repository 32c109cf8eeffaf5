import type { DraftChangeKind } from '@lianban/contract';
import type { Actor } from '@lianban/rules';
import type { Tx } from '../store/store';
import { DraftChangeRow } from './draft-change.entity';
import { fingerprintOf, snapshotsOf } from './draft.snapshot';

/**
 * Does `work` to drafts of a plan and writes down who did it, with the drafts as they were and as they then are. The
 * plan must be held (`holdPlan`), so that nothing else changes them in between. Work that changed nothing leaves no row.
 *
 * @param work may answer with the ids of drafts that it made
 * @returns the number of the change; null where there was none
 */
export async function keepHistory(
  tx: Tx,
  actor: Actor,
  planId: string,
  kind: DraftChangeKind,
  draftIds: readonly string[],
  work: () => Promise<readonly string[] | void>,
): Promise<string | null> {
  const before = await snapshotsOf(tx.rows, draftIds);
  const made = (await work()) ?? [];
  const after = await snapshotsOf(tx.rows, [...draftIds, ...made]);

  const was = new Map(before.map((draft) => [draft.id, fingerprintOf(draft)]));
  const is = new Map(after.map((draft) => [draft.id, fingerprintOf(draft)]));
  const gone = before.filter((draft) => !is.has(draft.id));
  const drafts = [...after, ...gone]
    .filter(({ id }) => was.get(id) !== is.get(id))
    .sort((a, b) => a.spanFrom - b.spanFrom || a.position - b.position)
    .map(({ id, heading }) => ({ id, heading, fingerprint: is.get(id) ?? null }));
  if (drafts.length === 0) return null;

  const touched = new Set(drafts.map(({ id }) => id));
  const { identifiers } = await tx.rows.insert(DraftChangeRow, {
    planId,
    at: tx.now,
    personId: actor.personId,
    kind,
    drafts,
    before: before.filter(({ id }) => touched.has(id)),
    after: after.filter(({ id }) => touched.has(id)),
  });
  return String(identifiers[0]!['id']);
}

/** Positions from 1, without gaps, in the order of the text. */
export async function renumber(tx: Tx, planId: string): Promise<void> {
  // Twice, because a position may not be taken while another draft still has it.
  await tx.rows.query(
    `update draft d set position = -o.place
       from (select id, row_number() over (order by span_from, abs(position), id) as place from draft where plan_id = $1) o
      where o.id = d.id`,
    [planId],
  );
  await tx.rows.query('update draft set position = -position where plan_id = $1', [planId]);
}

/** A position that no draft of the plan has, for one that is about to be numbered. */
export async function freePosition(tx: Tx, planId: string): Promise<number> {
  const [row] = await tx.rows.query<[{ free: number }]>(
    'select coalesce(max(position), 0) + 1 as free from draft where plan_id = $1',
    [planId],
  );
  return row.free;
}
