import { Injectable } from '@nestjs/common';
import { dayOf } from '@lianban/calendar';
import { LIMITS, type Page, type PersonAnswer, type Vacancy } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { pageOf, readCursor } from '../http/page';
import { Store } from '../store/store';
import { inForce, unitRef } from './refs';

const POST = `'unitId', held.unit_id, 'role', held.role, 'unitName', at.name,
              'coordinationOffice', at.coordination_office`;
const HELD = 'post held join unit at on at.id = held.unit_id where held.person_id = p.id';

/**
 * What the person `p` of the statement around it holds on a day, as PostAnswer: a post gives nothing before its first
 * day and after its last.
 *
 * @param day the parameter with the day in Asia/Shanghai: `$4`
 */
export const postsOn = (day: string): string => `
  coalesce((select json_agg(json_build_object(${POST}) order by at.name, held.role)
              from ${HELD} and ${inForce('held', day)}), '[]')`;

/** PersonAnswer of the person `p`; $1 is the day. */
const PERSON = `
  p.id, p.login, p.name, p.password_hash is not null as active, p.left_on as "leftOn", p.version,
  ${unitRef('p.unit_id')} as unit,
  coalesce((select json_agg(json_build_object(${POST}, 'acting', held.acting, 'fromOn', held.from_on,
                                              'untilOn', held.until_on, 'inForce', ${inForce('held', '$1')})
                            order by at.name, held.role)
              from ${HELD}), '[]') as posts`;

@Injectable()
export class PersonQueries {
  constructor(private readonly store: Store) {}

  private today(): string {
    return dayOf(this.store.now());
  }

  /**
   * Everybody by account name, a page at a time; `q` is a part of a person's name, account name or unit.
   *
   * @param wanted.left those who left, in place of those who are here
   */
  async list(wanted: { q?: string; left?: boolean; cursor?: string }): Promise<Page<PersonAnswer>> {
    const after = readCursor(wanted.cursor, 1)?.[0] ?? null;
    const like = wanted.q?.trim() ? `%${wanted.q.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    const rows: PersonAnswer[] = await this.store.rows.query(
      `select ${PERSON}
         from person p join unit u on u.id = p.unit_id
        where (p.left_on is not null) = $2 and ($3::text is null or p.login > $3)
          and ($4::text is null or p.name like $4 or p.login like lower($4) or u.name like $4 or u.short_name like $4)
        order by p.login limit $5`,
      [this.today(), wanted.left ?? false, after, like, LIMITS.pageSize + 1],
    );
    return pageOf(
      rows,
      (row) => [row.login],
      (row) => row,
    );
  }

  one(id: string): Promise<PersonAnswer> {
    return personAnswer(this.store.rows, id, this.today());
  }
}

/** @throws Refusal not-found */
export async function personAnswer(rows: EntityManager, id: string, day: string): Promise<PersonAnswer> {
  const [person]: PersonAnswer[] = await rows.query(`select ${PERSON} from person p where p.id = $2`, [
    day,
    id,
  ]);
  if (!person) throw new Refusal('not-found', { id });
  return person;
}

/** Which roles of a person nobody else holds on this day: what waits there waits for somebody to be appointed. */
export function vacanciesOf(rows: EntityManager, id: string, day: string): Promise<Vacancy[]> {
  return rows.query(
    `select ${unitRef('held.unit_id')} as unit, json_agg(held.role order by held.role) as roles
       from post held
      where held.person_id = $1 and coalesce(held.until_on >= $2::date, true)
        and not exists (select 1 from post other join person p on p.id = other.person_id and p.left_on is null
                         where other.unit_id = held.unit_id and other.role = held.role and other.person_id <> $1
                           and ${inForce('other', '$2')})
      group by held.unit_id order by min((select name from unit where id = held.unit_id))`,
    [id, day],
  );
}
