import { randomUUID } from 'node:crypto';
import { OFFICE_ROLES } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import type { Tx } from '../../store/store';
import { nameRows, writeNames } from '../unit.names';
import { retrace } from '../unit.tree';
import type { ListedUnit } from './cells';
import type { ImportPlan, KnownUnit } from './plan-import';

const LISTED = `
  u.id, u.name, u.short_name as "shortName", u.tier, u.kind, u.region, u.coordination_office as office,
  (select s.name from unit s where s.id = u.superior_id) as superior,
  (select l.name from unit l where l.id = u.line_id) as line,
  array(select n.name from unit_name n where n.unit_id = u.id and n.kind = 'alias' order by n.name) as aliases,
  coalesce((select json_agg(json_build_object('name', n.name, 'untilOn', n.until_on) order by n.name)
              from unit_name n where n.unit_id = u.id and n.kind = 'former'), '[]') as former`;

/** All units that are. */
export function wholeRegister(rows: EntityManager): Promise<KnownUnit[]> {
  return rows.query(
    `select ${LISTED}, exists (select 1 from post p where p.unit_id = u.id and p.role = any($1)) as officers
       from unit u where u.ended_on is null`,
    [OFFICE_ROLES],
  );
}

/** The next so many of them by name. */
export function registerAfter(rows: EntityManager, name: string, most: number): Promise<ListedUnit[]> {
  return rows.query(
    `select ${LISTED} from unit u where u.ended_on is null and u.name > $1 order by u.name limit $2`,
    [name, most],
  );
}

/** Writes a plan without faults: a few statements, however many rows. */
export async function carryOut(
  tx: Tx,
  { added, changed }: ImportPlan,
  register: readonly KnownUnit[],
): Promise<void> {
  const fresh = added.map((unit) => ({ ...unit, id: randomUUID() }));
  const units = [...fresh, ...changed];
  const ids = new Map([...register, ...fresh].map(({ name, id }) => [name, id]));
  const records = (of: readonly (ListedUnit & { id: string })[]): string =>
    JSON.stringify(
      of.map(({ superior, line, ...unit }) => ({
        ...unit,
        superiorId: superior && ids.get(superior),
        lineId: line && ids.get(line),
      })),
    );
  await tx.rows.query(
    `insert into unit (id, name, short_name, tier, kind, region, superior_id, line_id, coordination_office)
     select ${RECORD} from ${RECORDS}`,
    [records(fresh)],
  );
  await tx.rows.query(
    `update unit u set (short_name, tier, kind, region, superior_id, line_id, coordination_office, version) =
            (r."shortName", r.tier, r.kind, r.region, r."superiorId", r."lineId", r.office, u.version + 1)
       from ${RECORDS} where u.id = r.id`,
    [records(changed)],
  );
  await writeNames(
    tx,
    units.flatMap((unit) =>
      nameRows(unit.id, {
        official: unit.name,
        short: unit.shortName,
        aliases: unit.aliases,
        former: unit.former,
      }),
    ),
  );
  await retrace(tx, null);
}

const RECORD = `r.id, r.name, r."shortName", r.tier, r.kind, r.region, r."superiorId", r."lineId", r.office`;
const RECORDS = `jsonb_to_recordset($1::jsonb) as r(id uuid, name text, "shortName" text, tier text, kind text,
                 region text, "superiorId" uuid, "lineId" uuid, office boolean)`;
