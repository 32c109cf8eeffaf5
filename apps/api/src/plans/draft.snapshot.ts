import { createHash } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import { DraftRow, DraftUnitRow } from './draft.entity';

/** A draft with all of its units, those set aside as well: enough to put it back exactly. */
export type DraftSnapshot = Omit<DraftRow, 'plan' | 'task'> & {
  readonly units: readonly Omit<DraftUnitRow, 'draft' | 'unit'>[];
};

/** The drafts among `ids` that there are, in the order of the document. */
export async function snapshotsOf(rows: EntityManager, ids: readonly string[]): Promise<DraftSnapshot[]> {
  const drafts = await rows.find(DraftRow, { where: { id: In([...ids]) }, order: { position: 'ASC' } });
  const units = await rows.find(DraftUnitRow, {
    where: { draftId: In([...ids]) },
    order: { position: 'ASC', id: 'ASC' },
  });
  const unitsOf = new Map(drafts.map((draft) => [draft.id, [] as DraftUnitRow[]]));
  for (const unit of units) unitsOf.get(unit.draftId)?.push(unit);
  return drafts.map((draft) => ({ ...draft, units: unitsOf.get(draft.id) ?? [] }));
}

/**
 * The same for two snapshots that say the same. The version counts writes and the position depends on other drafts:
 * neither is what the draft says.
 */
export function fingerprintOf({ version: _version, position: _position, ...said }: DraftSnapshot): string {
  return createHash('sha256').update(JSON.stringify(said, inOrder)).digest('hex');
}

/** jsonb keeps the keys of an object in an order of its own. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
