import type { Moved, SplitPart } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import type { Tx } from '../store/store';
import { insertUnits } from './unit.actions';
import { UnitRow } from './unit.entity';
import type { UnitFollowers } from './unit.followers';
import { holdBranch, requireNoOfficers, retrace } from './unit.tree';

interface SplitOff {
  readonly unit: UnitRow;
  readonly moved: Moved;
}

/** New units beside `from`, with what is named of it. */
export async function splitOff(
  tx: Tx,
  followers: UnitFollowers,
  from: UnitRow,
  parts: readonly SplitPart[],
): Promise<SplitOff[]> {
  for (const field of ['unitIds', 'personIds', 'openIds'] as const) requireOnce(parts, field);
  await holdBranch(tx, from.id);
  const units = await insertUnits(
    tx,
    parts.map(({ name, shortName, kind = from.kind, coordinationOffice }) => ({
      name,
      shortName,
      kind,
      coordinationOffice,
      tier: from.tier,
      region: from.region,
      superiorId: from.superiorId,
      lineId: from.lineId,
    })),
  );
  const split: SplitOff[] = [];
  for (const [at, unit] of units.entries()) {
    split.push({ unit, moved: await giveAway(tx, followers, from, unit, parts[at]!) });
  }
  await retrace(
    tx,
    units.map(({ id }) => id),
  );
  return split;
}

/** Nothing goes to two of the new units. */
function requireOnce(parts: readonly SplitPart[], field: 'unitIds' | 'personIds' | 'openIds'): void {
  const ids = parts.flatMap((part) => part[field] ?? []);
  if (new Set(ids).size < ids.length) throw notOf(field, 'isOnce');
}

const notOf = (field: string, rule: string): Refusal =>
  new Refusal('body-malformed', { fields: [{ field: `parts.${field}`, rule }] });

async function giveAway(
  tx: Tx,
  followers: UnitFollowers,
  from: UnitRow,
  to: UnitRow,
  { unitIds = [], personIds = [], openIds = [] }: SplitPart,
): Promise<Moved> {
  const [, units]: [unknown, number] = await tx.rows.query(
    `update unit set superior_id = $2, version = version + 1
      where id = any($3) and superior_id = $1 and ended_on is null`,
    [from.id, to.id, unitIds],
  );
  if (units < unitIds.length) throw notOf('unitIds', 'isBelow');
  const [, people]: [unknown, number] = await tx.rows.query(
    `update person p set unit_id = case unit_id when $1 then $2 else unit_id end, version = version + 1
      where id = any($3) and left_on is null and (unit_id = $1
         or exists (select 1 from post held where held.person_id = p.id and held.unit_id = $1))`,
    [from.id, to.id, personIds],
  );
  if (people < personIds.length) throw notOf('personIds', 'isHere');
  await tx.rows.query('update post set unit_id = $2 where unit_id = $1 and person_id = any($3)', [
    from.id,
    to.id,
    personIds,
  ]);
  if (!to.coordinationOffice) await requireNoOfficers(tx, to);
  const open =
    openIds.length > 0 ? await followers.follow(tx, { fromId: from.id, toId: to.id, ids: openIds }) : 0;
  if (open < openIds.length) throw notOf('openIds', 'isOpenHere');
  return { units, people, open };
}
