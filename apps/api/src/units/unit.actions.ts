import { Injectable } from '@nestjs/common';
import type { AddUnitBody, AmendUnitBody } from '@lianban/contract';
import type { Actor } from '@lianban/rules';
import { Store, type Tx } from '../store/store';
import { divisionOf } from './region';
import { holdRegister, requireLiving, requireUnit } from './unit.access';
import { UnitRow } from './unit.entity';
import { nameRows, namesOf, requireFreeNames, writeNames } from './unit.names';
import {
  holdBranch,
  requireLineAbove,
  requireNoCircle,
  requireNoOfficers,
  requireOneOffice,
  retrace,
} from './unit.tree';

@Injectable()
export class UnitActions {
  constructor(private readonly store: Store) {}

  /** Puts a unit into the register. */
  add(actor: Actor, body: AddUnitBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const [unit] = await addUnits(tx, [body]);
      return unit!.id;
    });
  }

  /**
   * Changes what the register says of a unit, save its official name: that changes by renaming alone, which keeps
   * the old one.
   *
   * @throws Refusal unit-would-circle, unit-ended, line-not-above, office-exists, role-needs-office
   */
  amend(actor: Actor, id: string, version: number, body: AmendUnitBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      await holdRegister(tx);
      const unit = await requireUnit(tx, id, version);
      const placed = await placeAmended(tx, unit, body);
      if (body.coordinationOffice === false && unit.coordinationOffice) await requireNoOfficers(tx, unit);
      const shortName = body.shortName === undefined ? unit.shortName : body.shortName.trim() || unit.name;
      await tx.rows.update(
        UnitRow,
        { id },
        {
          shortName,
          tier: body.tier,
          kind: body.kind,
          region: body.region,
          coordinationOffice: body.coordinationOffice,
          ...placed,
          version: version + 1,
        },
      );
      const names = await namesOf(tx, unit);
      await writeNames(
        tx,
        nameRows(id, {
          official: unit.name,
          short: shortName,
          aliases: body.aliases ?? names.aliases,
          former: body.formerNames ?? names.former,
        }),
      );
      if (placed.superiorId !== unit.superiorId) await retrace(tx, [id]);
      await requireOneOffice(tx, [id]);
      await tx.announce('unit.changed', ['register:all'], { unitId: id }, { ...body });
      return id;
    });
  }
}

/** The superior and the line that an amended unit is to have. */
async function placeAmended(
  tx: Tx,
  unit: UnitRow,
  body: AmendUnitBody,
): Promise<Pick<UnitRow, 'superiorId' | 'lineId'>> {
  const { superiorId = unit.superiorId, lineId = unit.lineId, tier = unit.tier } = body;
  if (superiorId && superiorId !== unit.superiorId) {
    await holdBranch(tx, unit.id);
    const superior = (await requireLiving(tx, [superiorId], 'superiorId')).get(superiorId)!;
    requireNoCircle(unit, superior);
  }
  if (lineId !== unit.lineId || tier !== unit.tier) {
    const line = lineId ? (await requireLiving(tx, [lineId], 'lineId')).get(lineId)! : null;
    await requireLineAbove(tx, { id: unit.id, name: unit.name, tier }, line);
  }
  return { superiorId, lineId };
}

/** Adds units, superiors before those below them, and tells of them in one event. */
export async function addUnits(tx: Tx, bodies: readonly AddUnitBody[]): Promise<UnitRow[]> {
  if (bodies.length === 0) return [];
  const units = await insertUnits(tx, bodies);
  await tx.announce('unit.added', ['register:all'], { unitIds: units.map((unit) => unit.id) });
  return units;
}

/** Writes new units with their names, without a word: for a write that has its own to say. */
export async function insertUnits(tx: Tx, bodies: readonly AddUnitBody[]): Promise<UnitRow[]> {
  if (bodies.some((body) => body.coordinationOffice)) await holdRegister(tx);
  await requireFreeNames(
    tx,
    bodies.map((body) => body.name.trim()),
  );
  const superiors = await requireLiving(
    tx,
    bodies.flatMap((body) => body.superiorId ?? []),
    'superiorId',
  );
  const lines = await requireLiving(
    tx,
    bodies.flatMap((body) => body.lineId ?? []),
    'lineId',
  );
  const rows = bodies.map((body) => rowOf(body, superiors.get(body.superiorId ?? '')));
  for (const row of rows) await requireLineAbove(tx, row, lines.get(row.lineId ?? '') ?? null);
  const units = await tx.rows.save(UnitRow, rows);
  await writeNames(
    tx,
    units.flatMap((unit, at) =>
      nameRows(unit.id, {
        official: unit.name,
        short: unit.shortName,
        aliases: (bodies[at]?.aliases ?? []).map((alias) => alias.trim()),
        former: [],
      }),
    ),
  );
  const offices = units.filter((unit) => unit.coordinationOffice).map(({ id }) => id);
  if (offices.length > 0) await requireOneOffice(tx, offices);
  return units;
}

function rowOf(body: AddUnitBody, superior: UnitRow | undefined): Omit<UnitRow, 'id' | 'superior' | 'line'> {
  const name = body.name.trim();
  return {
    name,
    shortName: body.shortName?.trim() || name,
    tier: body.tier,
    kind: body.kind,
    // What a name begins with says where a unit works, unless somebody says otherwise.
    region: body.region ?? divisionOf(name, null)?.code ?? superior?.region ?? null,
    superiorId: superior?.id ?? null,
    lineId: body.lineId ?? null,
    ancestors: superior ? [superior.id, ...superior.ancestors] : [],
    coordinationOffice: body.coordinationOffice ?? false,
    endedOn: null,
    version: 1,
  };
}
