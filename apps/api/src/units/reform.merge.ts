import type { Moved } from '@lianban/contract';
import type { Tx } from '../store/store';
import { UnitRow } from './unit.entity';
import type { UnitFollowers } from './unit.followers';
import { holdBranch, requireLineAbove, requireOneOffice, retrace } from './unit.tree';

/** Everything of `from` goes to `into`, and `from` ends. @returns how much went along */
export async function takeIn(
  tx: Tx,
  followers: UnitFollowers,
  from: UnitRow,
  into: UnitRow,
  on: string,
): Promise<Moved> {
  await holdBranch(tx, from.id);
  await holdBranch(tx, into.id);
  const units = await takeBranch(tx, from, into);
  await takeLine(tx, from, into);
  const people = await takePeople(tx, from, into);
  const open = await followers.follow(tx, { fromId: from.id, toId: into.id, ids: null });
  await end(tx, from, into, on);
  return { units, people, open };
}

/** What stood below `from` stands below `into`; where that stood below `from` itself, it takes its place. */
async function takeBranch(tx: Tx, from: UnitRow, into: UnitRow): Promise<number> {
  if (into.ancestors.includes(from.id)) {
    await tx.rows.update(UnitRow, { id: into.id }, { superiorId: from.superiorId });
  }
  const [, below]: [unknown, number] = await tx.rows.query(
    `update unit set superior_id = $2, version = version + 1
      where superior_id = $1 and id <> $2 and ended_on is null`,
    [from.id, into.id],
  );
  return below;
}

async function takeLine(tx: Tx, from: UnitRow, into: UnitRow): Promise<void> {
  if (into.lineId === from.id) await tx.rows.update(UnitRow, { id: into.id }, { lineId: null });
  await tx.rows.query(
    'update unit set line_id = $2, version = version + 1 where line_id = $1 and ended_on is null',
    [from.id, into.id],
  );
  await requireLineAbove(tx, into, null);
}

/** People with their posts. A post that they hold at both is held as long as the two together. */
async function takePeople(tx: Tx, from: UnitRow, into: UnitRow): Promise<number> {
  const ids = [from.id, into.id];
  const [{ people }] = await tx.rows.query<[{ people: number }]>(
    `select count(*)::int as people from person p where p.left_on is null and (p.unit_id = $1
        or exists (select 1 from post held where held.person_id = p.id and held.unit_id = $1))`,
    [from.id],
  );
  await tx.rows.query(
    `update post kept set acting = kept.acting and gone.acting,
            from_on = case when kept.from_on is null or gone.from_on is null then null
                           else least(kept.from_on, gone.from_on) end,
            until_on = case when kept.until_on is null or gone.until_on is null then null
                            else greatest(kept.until_on, gone.until_on) end
       from post gone
      where gone.unit_id = $1 and kept.unit_id = $2 and kept.person_id = gone.person_id and kept.role = gone.role`,
    ids,
  );
  await tx.rows.query(
    `delete from post gone using post kept
      where gone.unit_id = $1 and kept.unit_id = $2 and kept.person_id = gone.person_id and kept.role = gone.role`,
    ids,
  );
  await tx.rows.query(
    `update person set version = version + 1
      where unit_id = $1 or id in (select person_id from post where unit_id = $1)`,
    [from.id],
  );
  await tx.rows.query('update post set unit_id = $2 where unit_id = $1', ids);
  await tx.rows.query('update person set unit_id = $2 where unit_id = $1', ids);
  return people;
}

/**
 * `from` stands below what took it in from now on: whoever works there is above what was done and closed in its name.
 * An office hands its mark on with its work.
 */
async function end(tx: Tx, from: UnitRow, into: UnitRow, on: string): Promise<void> {
  await tx.rows.update(
    UnitRow,
    { id: from.id },
    {
      superiorId: into.id,
      lineId: null,
      coordinationOffice: false,
      endedOn: on,
      version: from.version + 1,
    },
  );
  const coordinationOffice = from.coordinationOffice || into.coordinationOffice;
  await tx.rows.update(UnitRow, { id: into.id }, { coordinationOffice, version: into.version + 1 });
  await retrace(tx, [into.id]);
  await requireOneOffice(tx, [into.id]);
}
