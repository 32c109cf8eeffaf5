import { mayGuide, OFFICE_ROLES, Refusal, type Tier } from '@lianban/rules';
import type { Tx } from '../store/store';
import type { UnitRow } from './unit.entity';

/** A unit stands below none of those below it. */
export function requireNoCircle(unit: UnitRow, superior: UnitRow): void {
  if (superior.id === unit.id || superior.ancestors.includes(unit.id)) {
    throw new Refusal('unit-would-circle', { name: unit.name, superior: superior.name });
  }
}

/** Holds a unit with all below it, so that none is added there that would miss what changes above. */
export async function holdBranch(tx: Tx, id: string): Promise<void> {
  await tx.rows.query(`select id from unit where id = $1 or $1 = any(ancestors) order by id for update`, [
    id,
  ]);
}

/**
 * Works out anew what stands above these units and all below them; null: above every unit. None of them stands below
 * another of them.
 */
export async function retrace(tx: Tx, ids: readonly string[] | null): Promise<void> {
  await tx.rows.query(
    `with recursive down as (
       select u.id, case when s.id is null then '{}'::uuid[] else s.id || s.ancestors end as above
         from unit u left join unit s on s.id = u.superior_id
        where case when $1::uuid[] is null then u.superior_id is null else u.id = any($1) end
       union all
       select u.id, d.id || d.above from unit u join down d on u.superior_id = d.id)
     update unit u set ancestors = d.above from down d where u.id = d.id and u.ancestors <> d.above`,
    [ids],
  );
}

/** 条: who guides a unit is of an upper tier, and guides units of lower ones. */
export async function requireLineAbove(
  tx: Tx,
  unit: { readonly id?: string; readonly name: string; readonly tier: Tier },
  line: UnitRow | null,
): Promise<void> {
  if (line && !mayGuide(line.tier, unit.tier)) {
    throw new Refusal('line-not-above', { name: unit.name, line: line.name });
  }
  if (unit.id === undefined) return;
  const guided = await tx.rows.query<{ name: string; tier: Tier }[]>(
    'select distinct on (tier) name, tier from unit where line_id = $1 and ended_on is null order by tier, name',
    [unit.id],
  );
  const astray = guided.find(({ tier }) => !mayGuide(unit.tier, tier));
  if (astray) throw new Refusal('line-not-above', { name: astray.name, line: unit.name });
}

/** 统筹办: a region and tier has one (domain §2). Asked when the rows are as they are to be. */
export async function requireOneOffice(tx: Tx, ids: readonly string[]): Promise<void> {
  const [other] = await tx.rows.query<{ name: string; region: string; tier: Tier }[]>(
    `select o.name, o.region, o.tier
       from unit n join unit o on o.region = n.region and o.tier = n.tier and o.id <> n.id
      where n.id = any($1) and n.coordination_office and o.coordination_office and o.ended_on is null
      order by o.id = any($1), o.name limit 1`,
    [ids],
  );
  if (other) throw new Refusal('office-exists', { ...other });
}

/** A unit whose people hold posts that exist in offices alone stays one. */
export async function requireNoOfficers(tx: Tx, unit: UnitRow): Promise<void> {
  const held = await tx.rows.query<{ role: string }[]>(
    'select distinct role from post where unit_id = $1 and role = any($2) order by role',
    [unit.id, OFFICE_ROLES],
  );
  if (held.length > 0) {
    throw new Refusal('role-needs-office', { roles: held.map(({ role }) => role), units: [unit.name] });
  }
}
