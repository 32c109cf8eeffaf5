import { Injectable } from '@nestjs/common';
import type { AddUnitBody } from '@lianban/contract';
import { Refusal, type Actor } from '@lianban/rules';
import { In } from 'typeorm';
import { Store, type Tx } from '../store/store';
import { divisionOf } from './region';
import { UnitNameRow, UnitRow } from './unit.entity';

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
}

/** Adds units, superiors before those below them, and tells of them in one event. */
export async function addUnits(tx: Tx, bodies: readonly AddUnitBody[]): Promise<UnitRow[]> {
  if (bodies.length === 0) return [];
  await requireFreeNames(tx, bodies);
  const superiors = await superiorsOf(tx, bodies);
  const units = await tx.rows.save(
    UnitRow,
    bodies.map((body) => {
      const superior = body.superiorId ? superiors.get(body.superiorId) : undefined;
      return {
        name: body.name.trim(),
        shortName: body.shortName?.trim() || body.name.trim(),
        tier: body.tier,
        kind: body.kind,
        // What a name begins with says where a unit works, unless somebody says otherwise.
        region: body.region ?? divisionOf(body.name.trim(), null)?.code ?? superior?.region ?? null,
        superiorId: superior?.id ?? null,
        ancestors: superior ? [superior.id, ...superior.ancestors] : [],
        coordinationOffice: body.coordinationOffice ?? false,
      };
    }),
  );
  const names = units.flatMap((unit, at) =>
    [...new Set([unit.name, unit.shortName, ...(bodies[at]?.aliases ?? [])])].map((name) => ({
      unitId: unit.id,
      name,
    })),
  );
  await tx.rows.insert(UnitNameRow, names);
  await tx.announce('unit.added', ['register:all'], { unitIds: units.map((unit) => unit.id) });
  return units;
}

async function requireFreeNames(tx: Tx, bodies: readonly AddUnitBody[]): Promise<void> {
  const wanted = bodies.map((body) => body.name.trim());
  const twice = wanted.find((name, at) => wanted.indexOf(name) !== at);
  const taken = twice ?? (await tx.rows.findOne(UnitRow, { where: { name: In(wanted) } }))?.name;
  if (taken) throw new Refusal('unit-name-taken', { name: taken });
}

async function superiorsOf(tx: Tx, bodies: readonly AddUnitBody[]): Promise<Map<string, UnitRow>> {
  const ids = [...new Set(bodies.flatMap((body) => body.superiorId ?? []))];
  const rows = await tx.rows.findBy(UnitRow, { id: In(ids) });
  if (rows.length < ids.length) {
    throw new Refusal('body-malformed', { fields: [{ field: 'superiorId', rule: 'isUnit' }] });
  }
  return new Map(rows.map((row) => [row.id, row]));
}
