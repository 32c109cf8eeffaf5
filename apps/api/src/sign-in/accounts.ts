import { Injectable } from '@nestjs/common';
import { LIMITS, type AccountAnswer, type Page } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import type { Caller } from '../http/caller';
import { pageOf, readCursor } from '../http/page';
import { Store } from '../store/store';
import { PersonRow } from '../units/person.entity';
import { resetFactors } from './second-factor/factor.actions';
import { requiredOf } from './second-factor/factor.queries';

/** Everybody's account, for the security administrator: how they sign in, and nothing of what they work on. */
@Injectable()
export class Accounts {
  constructor(private readonly store: Store) {}

  /** By account name, a page at a time; `q` is a part of the name or the account. */
  async list(wanted: { q?: string; cursor?: string }): Promise<Page<AccountAnswer>> {
    const after = readCursor(wanted.cursor, 1)?.[0] ?? null;
    const like = wanted.q?.trim() ? `%${wanted.q.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    const rows: AccountAnswer[] = await this.store.rows.query(
      `select json_build_object('id', p.id, 'name', p.name, 'login', p.login, 'unitName', u.short_name) as person,
              coalesce((select json_agg(distinct held.role) from post held where held.person_id = p.id), '[]') as roles,
              p.password_hash is not null as "hasPassword",
              exists (select 1 from identity i where i.person_id = p.id) as linked,
              coalesce((select json_agg(distinct x.kind) from second_factor x where x.person_id = p.id), '[]') as factors,
              (select count(*)::int from recovery_code r where r.person_id = p.id and r.used_at is null)
                as "recoveryCodesLeft",
              ${requiredOf('p.id')} as "factorRequired",
              (select count(*)::int from session_family f
                where f.person_id = p.id and f.ended_at is null and f.expires_at > $1) as sessions
         from person p join unit u on u.id = p.unit_id
        where p.left_on is null and ($2::text is null or p.login > $2)
          and ($3::text is null or p.name like $3 or p.login like lower($3))
        order by p.login limit $4`,
      [this.store.now(), after, like, LIMITS.pageSize + 1],
    );
    return pageOf(
      rows,
      (row) => [row.person.login],
      (row) => row,
    );
  }

  /** For who lost phone and codes. @throws Refusal not-found, not-oneself */
  resetFactors(actor: Caller, personId: string): Promise<void> {
    if (actor.personId === personId) throw new Refusal('not-oneself');
    return this.store.write(actor, async (tx) => {
      if (!(await tx.rows.existsBy(PersonRow, { id: personId })))
        throw new Refusal('not-found', { id: personId });
      await resetFactors(tx, personId);
    });
  }
}
