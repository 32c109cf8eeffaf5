import { Injectable } from '@nestjs/common';
import { LIMITS, type Page, type UnitAnswer, type UnitRef } from '@lianban/contract';
import { Refusal, type Tier, type UnitKind } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { pageOf, readCursor } from '../http/page';
import { Store } from '../store/store';
import { spellingsOf } from './spellings';

interface UnitRecord {
  id: string;
  name: string;
  short_name: string;
  tier: Tier;
  kind: UnitKind;
  region: string | null;
  coordination_office: boolean;
  aliases: string[];
  superior: UnitRef | null;
}

const SELECT = `
  select u.id, u.name, u.short_name, u.tier, u.kind, u.region, u.coordination_office,
         array(select n.name from unit_name n
                where n.unit_id = u.id and n.name not in (u.name, u.short_name) order by n.name) as aliases,
         case when s.id is null then null
              else json_build_object('id', s.id, 'name', s.name, 'shortName', s.short_name, 'tier', s.tier) end as superior
    from unit u left join unit s on s.id = u.superior_id`;

@Injectable()
export class UnitQueries {
  constructor(private readonly store: Store) {}

  /** The register by name, a page at a time; `q` is a part of any name a unit goes by. */
  async list(wanted: { q?: string; tier?: Tier; cursor?: string }): Promise<Page<UnitAnswer>> {
    const after = readCursor(wanted.cursor, 1)?.[0] ?? null;
    const like = wanted.q?.trim() ? `%${wanted.q.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    const rows: UnitRecord[] = await this.store.rows.query(
      `${SELECT}
        where ($1::text is null or u.name > $1)
          and ($2::text is null or exists (select 1 from unit_name n where n.unit_id = u.id and n.name like $2))
          and ($3::text is null or u.tier = $3)
        order by u.name limit $4`,
      [after, like, wanted.tier ?? null, LIMITS.pageSize + 1],
    );
    return pageOf(rows, (row) => [row.name], answerOf);
  }

  async one(id: string): Promise<UnitAnswer> {
    const rows: UnitRecord[] = await this.store.rows.query(`${SELECT} where u.id = $1`, [id]);
    const [row] = rows;
    if (!row) throw new Refusal('not-found', { id });
    return answerOf(row);
  }
}

function answerOf(row: UnitRecord): UnitAnswer {
  return {
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    tier: row.tier,
    kind: row.kind,
    aliases: row.aliases,
    region: row.region,
    superior: row.superior,
    coordinationOffice: row.coordination_office,
  };
}

/**
 * The units that these names mean to the office `officeId`: of several that go by one name, the one of the
 * office's own province. Where the register has none of that name, another spelling of it counts. A name that still
 * means several, or none, is left out for a person to settle.
 */
export async function unitsNamed(
  rows: EntityManager,
  names: readonly string[],
  officeId: string,
): Promise<Map<string, UnitRef>> {
  const wanted = [...new Set(names)];
  const known = await unitsCalled(rows, wanted, officeId);
  const [office] = await rows.query<{ region: string | null }[]>('select region from unit where id = $1', [
    officeId,
  ]);
  const spellings = new Map(
    wanted
      .filter((name) => !known.has(name))
      .map((name) => [name, spellingsOf(name, office?.region ?? null)]),
  );
  const spelled = await unitsCalled(rows, [...spellings.values()].flat(), officeId);
  for (const [name, others] of spellings) {
    const meant = new Map(others.flatMap((other) => spelled.get(other) ?? []).map((unit) => [unit.id, unit]));
    const [unit, ...rivals] = meant.values();
    if (unit && rivals.length === 0) known.set(name, unit);
  }
  return known;
}

async function unitsCalled(
  rows: EntityManager,
  names: readonly string[],
  officeId: string,
): Promise<Map<string, UnitRef>> {
  if (names.length === 0) return new Map();
  const found: { called: string; unit: UnitRef }[] = await rows.query(
    `with candidate as (
       select n.name as called, u.id, u.name, u.short_name, u.tier,
              (left(u.region, 2) = left(o.region, 2)) is true as near
         from unit_name n join unit u on u.id = n.unit_id, unit o
        where n.name = any($1) and o.id = $2),
     ranked as (
       select *, count(*) over (partition by called, near) as rivals,
              bool_or(near) over (partition by called) as any_near
         from candidate)
     select called, json_build_object('id', id, 'name', name, 'shortName', short_name, 'tier', tier) as unit
       from ranked where rivals = 1 and near = any_near`,
    [names, officeId],
  );
  return new Map(found.map((row) => [row.called, row.unit]));
}
