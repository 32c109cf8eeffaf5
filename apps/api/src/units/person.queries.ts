import { Injectable } from '@nestjs/common';
import { LIMITS, type Page, type PersonAnswer, type PostAnswer, type UnitRef } from '@lianban/contract';
import { pageOf, readCursor } from '../http/page';
import { Store } from '../store/store';

interface PersonRecord {
  id: string;
  login: string;
  name: string;
  active: boolean;
  unit: UnitRef;
  posts: PostAnswer[];
}

@Injectable()
export class PersonQueries {
  constructor(private readonly store: Store) {}

  /** Everybody by account name, a page at a time; `q` is a part of a person's name, account name or unit. */
  async list(wanted: { q?: string; cursor?: string }): Promise<Page<PersonAnswer>> {
    const after = readCursor(wanted.cursor, 1)?.[0] ?? null;
    const like = wanted.q?.trim() ? `%${wanted.q.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    const rows: PersonRecord[] = await this.store.rows.query(
      `select p.id, p.login, p.name, p.password_hash is not null as active,
              json_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name, 'tier', u.tier) as unit,
              ${POSTS} as posts
         from person p join unit u on u.id = p.unit_id
        where ($1::text is null or p.login > $1)
          and ($2::text is null or p.name like $2 or p.login like lower($2) or u.name like $2 or u.short_name like $2)
        order by p.login limit $3`,
      [after, like, LIMITS.pageSize + 1],
    );
    return pageOf(
      rows,
      (row) => [row.login],
      (row) => row,
    );
  }
}

/** The posts of the person `p` of the statement around it, as PostAnswer. */
export const POSTS = `
  coalesce((select json_agg(json_build_object('unitId', held.unit_id, 'role', held.role, 'unitName', at.name,
                                              'coordinationOffice', at.coordination_office) order by at.name, held.role)
              from post held join unit at on at.id = held.unit_id where held.person_id = p.id), '[]')`;
