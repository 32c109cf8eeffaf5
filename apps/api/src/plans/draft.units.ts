import type { SettleUnit } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import { In } from 'typeorm';
import type { Tx } from '../store/store';
import { UnitRow } from '../units/unit.entity';
import { DraftUnitRow } from './draft.entity';

/**
 * Puts `wanted` in place of a draft's units. A row named by `from` stays the row it was; a second unit from the same
 * wording is a new row with the same receipt; what is no longer named is set aside, not deleted, so that taking a
 * change back finds it.
 */
export async function replaceUnits(tx: Tx, draftId: string, wanted: readonly SettleUnit[]): Promise<void> {
  await requireUnits(tx, wanted);
  const rows = new Map((await tx.rows.findBy(DraftUnitRow, { draftId })).map((row) => [row.id, row]));
  const used = new Set<string>();
  const next = wanted.map((unit, at) => {
    const origin = unit.from ? rows.get(unit.from) : undefined;
    if (unit.from && !origin)
      throw new Refusal('body-malformed', { fields: [{ field: `units.${at}.from`, rule: 'isOfDraft' }] });
    const again = origin !== undefined && used.has(origin.id);
    if (origin) used.add(origin.id);
    return {
      ...(origin ?? {
        printed: '',
        readTier: 'unresolved',
        certainty: 'implied' as const,
        inherited: false,
        spanFrom: null,
        spanTo: null,
      }),
      id: origin && !again ? origin.id : undefined,
      draftId,
      position: at + 1,
      name: unit.name,
      part: unit.part,
      unitId: unit.unitId,
      setAside: false,
    };
  });
  const left = [...rows.keys()].filter((id) => !used.has(id));
  if (left.length > 0) await tx.rows.update(DraftUnitRow, { id: In(left) }, { setAside: true });
  await tx.rows.save(DraftUnitRow, next);
}

async function requireUnits(tx: Tx, wanted: readonly SettleUnit[]): Promise<void> {
  const ids = [...new Set(wanted.flatMap((unit) => unit.unitId ?? []))];
  const known = ids.length === 0 ? 0 : await tx.rows.countBy(UnitRow, { id: In(ids) });
  if (known < ids.length)
    throw new Refusal('body-malformed', { fields: [{ field: 'units.unitId', rule: 'isUnit' }] });
}
