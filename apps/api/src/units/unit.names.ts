import type { FormerName, NameKind } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import { In, IsNull, Not } from 'typeorm';
import type { Tx } from '../store/store';
import { UnitNameRow, UnitRow } from './unit.entity';

/** Everything that a unit is called. */
export interface Names {
  readonly official: string;
  readonly short: string;
  readonly aliases: readonly string[];
  readonly former: readonly FormerName[];
}

type NameRow = Pick<UnitNameRow, 'unitId' | 'name' | 'kind' | 'untilOn'>;

/** The rows of a unit's names, each name once: as what it is first in the order official, short, former, alias. */
export function nameRows(unitId: string, { official, short, aliases, former }: Names): NameRow[] {
  const rows = new Map<string, NameRow>();
  const add = (kind: NameKind, name: string, untilOn: string | null = null): void => {
    if (!rows.has(name)) rows.set(name, { unitId, name, kind, untilOn });
  };
  add('official', official);
  add('short', short);
  for (const { name, untilOn } of former) add('former', name, untilOn);
  for (const name of aliases) add('alias', name);
  return [...rows.values()];
}

/** What a unit is called now; its official and its short name stand in its own row. */
export async function namesOf(tx: Tx, unit: UnitRow): Promise<Names> {
  const rows = await tx.rows.find(UnitNameRow, { where: { unitId: unit.id }, order: { name: 'ASC' } });
  return {
    official: unit.name,
    short: unit.shortName,
    aliases: rows.filter(({ kind }) => kind === 'alias').map(({ name }) => name),
    former: rows.filter(({ kind }) => kind === 'former').map(({ name, untilOn }) => ({ name, untilOn })),
  };
}

/** Replaces what units are called. */
export async function writeNames(tx: Tx, rows: readonly NameRow[]): Promise<void> {
  await tx.rows.delete(UnitNameRow, { unitId: In([...new Set(rows.map(({ unitId }) => unitId))]) });
  await tx.rows.query(
    `insert into unit_name (unit_id, name, kind, until_on)
     select * from jsonb_to_recordset($1::jsonb) as n("unitId" uuid, name text, kind text, "untilOn" date)`,
    [JSON.stringify(rows)],
  );
}

/** Two units that are do not share an official name; one that ended may have borne it. */
export async function requireFreeNames(tx: Tx, wanted: readonly string[], exceptId?: string): Promise<void> {
  const twice = wanted.find((name, at) => wanted.indexOf(name) !== at);
  const taken =
    twice ??
    (
      await tx.rows.findOneBy(UnitRow, {
        name: In([...wanted]),
        endedOn: IsNull(),
        ...(exceptId && { id: Not(exceptId) }),
      })
    )?.name;
  if (taken) throw new Refusal('unit-name-taken', { name: taken });
}
