import { Injectable } from '@nestjs/common';
import { LIMITS, type Page, type UnitAnswer, type UnitRef } from '@lianban/contract';
import { Refusal, type Tier, type UnitKind } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { pageOf, readCursor } from '../http/page';
import { Store } from '../store/store';
import { unitRef } from './refs';
import { regionName } from './region';
import { spellingsOf } from './spellings';

interface UnitRecord extends Omit<UnitAnswer, 'regionName'> {
  readonly region: string | null;
}

/** UnitAnswer of the unit `u`, save the region's name, which no row holds. */
export const UNIT = `
  u.id, u.name, u.short_name as "shortName", u.tier, u.kind, u.region, u.coordination_office as "coordinationOffice",
  u.ended_on as "endedOn", u.version,
  array(select n.name from unit_name n
         where n.unit_id = u.id and n.name not in (u.name, u.short_name) order by n.name) as aliases,
  (select count(*)::int from unit b where b.superior_id = u.id and b.ended_on is null) as below,
  ${unitRef('u.superior_id')} as superior`;

/** What of the register is wanted. */
export interface WantedUnits {
  /** A part of any name a unit goes by. */
  readonly q?: string;
  readonly tier?: Tier;
  readonly kind?: UnitKind;
  /** GB/T 2260: the region with all that lie in it. */
  readonly region?: string;
  /** Directly below this unit, or below none. */
  readonly superior?: string;
  /** Those that ended, in place of those that are. */
  readonly ended?: boolean;
  readonly cursor?: string;
}

@Injectable()
export class UnitQueries {
  constructor(private readonly store: Store) {}

  /** The register by name, a page at a time. */
  async list(wanted: WantedUnits): Promise<Page<UnitAnswer>> {
    const after = readCursor(wanted.cursor, 2);
    const like = wanted.q?.trim() ? `%${wanted.q.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    const { superior, region } = wanted;
    const rows: UnitRecord[] = await this.store.rows.query(
      `select ${UNIT} from unit u
        where u.ended_on is ${wanted.ended ? 'not null' : 'null'}
          and ($1::text is null or (u.name, u.id) > ($1, $2::uuid))
          and ($3::text is null or exists (select 1 from unit_name n where n.unit_id = u.id and n.name like $3))
          and ($4::text is null or u.tier = $4)
          and ($5::text is null or u.kind = $5)
          and ($6::text is null or u.region like $6)
          and ($7::uuid is null or u.superior_id = $7)
          and (not $8 or u.superior_id is null)
        order by u.name, u.id limit $9`,
      [
        after?.[0] ?? null,
        after?.[1] ?? null,
        like,
        wanted.tier ?? null,
        wanted.kind ?? null,
        region ? `${region.replace(/(?:00)+$/, '')}%` : null,
        superior && superior !== TOP ? superior : null,
        superior === TOP,
        LIMITS.pageSize + 1,
      ],
    );
    return pageOf(rows, (row) => [row.name, row.id], answerOf);
  }

  one(id: string): Promise<UnitAnswer> {
    return unitAnswer(this.store.rows, id);
  }
}

/** In place of a superior's id: units that have none. */
export const TOP = 'none';

/** @throws Refusal not-found */
export async function unitAnswer(rows: EntityManager, id: string): Promise<UnitAnswer> {
  const [row]: UnitRecord[] = await rows.query(`select ${UNIT} from unit u where u.id = $1`, [id]);
  if (!row) throw new Refusal('not-found', { id });
  return answerOf(row);
}

export const answerOf = (row: UnitRecord): UnitAnswer => ({
  ...row,
  regionName: row.region && regionName(row.region),
});

/**
 * The units that these names mean to the office `officeId`: of several that go by one name, the one of the
 * office's own province, and one that is called so now before one that was. Where the register has none of that name,
 * another spelling of it counts. A name that still means several, or none, is left out for a person to settle, and so
 * is one that only units bore that ended.
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
              (left(u.region, 2) = left(o.region, 2)) is true as near, n.kind <> 'former' as borne
         from unit_name n join unit u on u.id = n.unit_id and u.ended_on is null, unit o
        where n.name = any($1) and o.id = $2),
     ranked as (
       select *, count(*) over (partition by called, near, borne) as rivals,
              first_value(id) over (partition by called order by near desc, borne desc) as first
         from candidate)
     select called, json_build_object('id', id, 'name', name, 'shortName', short_name, 'tier', tier) as unit
       from ranked where rivals = 1 and id = first`,
    [names, officeId],
  );
  return new Map(found.map((row) => [row.called, row.unit]));
}
