import type { ReadUnit } from '@lianban/plan-reader';
import type { Part } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { unitsNamed } from '../units/unit.queries';
import type { DraftUnitRow } from './draft.entity';

export type UnitAsRead = Omit<DraftUnitRow, 'id' | 'draftId' | 'draft' | 'unit' | 'setAside'>;

/** Units as the reader found them for one draft each, matched to the register as the office `officeId` knows it. */
export async function unitsAsRead(
  rows: EntityManager,
  lists: readonly (readonly ReadUnit[])[],
  officeId: string,
): Promise<UnitAsRead[][]> {
  const names = lists.flatMap((units) => units.map((unit) => unit.name));
  const known = await unitsNamed(rows, names, officeId);
  return lists.map((units) =>
    partsOf(units).map(({ unit, part }, at) => ({
      position: at + 1,
      printed: unit.printed,
      name: unit.name,
      part,
      readTier: unit.tier,
      certainty: unit.certainty,
      inherited: unit.inherited,
      spanFrom: unit.span[0],
      spanTo: unit.span[1],
      unitId: known.get(unit.name)?.id ?? null,
    })),
  );
}

/** Of several units named as leads the first is lead of record, the others lead with it (domain §1). */
function partsOf(units: readonly ReadUnit[]): { unit: ReadUnit; part: Part }[] {
  const first = units.find((unit) => unit.role === 'lead');
  return units.map((unit) => ({
    unit,
    part: unit.role === 'lead' && unit !== first ? 'co-lead' : unit.role,
  }));
}
