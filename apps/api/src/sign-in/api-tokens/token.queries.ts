import { Injectable } from '@nestjs/common';
import { LIMITS, type OnesTokenAnswer, type Page, type TokenAnswer } from '@lianban/contract';
import { pageOf, readCursor } from '../../http/page';
import { Store } from '../../store/store';

interface TokenRecord extends Omit<TokenAnswer, 'madeAt' | 'expiresAt' | 'usedAt'> {
  readonly made_at: Date;
  readonly expires_at: Date;
  readonly used_at: Date | null;
  readonly person: OnesTokenAnswer['person'];
}

const COLUMNS = `t.id, t.name, t.permissions, t.made_at, t.expires_at, t.used_at, t.expires_at <= $1 as expired,
  json_build_object('id', p.id, 'name', p.name, 'login', p.login, 'unitName', u.short_name) as person`;
const FROM = 'api_token t join person p on p.id = t.person_id join unit u on u.id = p.unit_id';

/** Tokens that were not revoked. The text of one cannot be read anywhere. */
@Injectable()
export class TokenQueries {
  constructor(private readonly store: Store) {}

  async own(personId: string): Promise<TokenAnswer[]> {
    const rows: TokenRecord[] = await this.store.rows.query(
      `select ${COLUMNS} from ${FROM} where t.person_id = $2 and t.revoked_at is null order by t.made_at desc, t.id`,
      [this.store.now(), personId],
    );
    return rows.map(answer);
  }

  /** Everybody's by account name, a page at a time. */
  async all(wanted: { q?: string; cursor?: string }): Promise<Page<OnesTokenAnswer>> {
    const [login, id] = readCursor(wanted.cursor, 2) ?? [null, null];
    const like = wanted.q?.trim() ? `%${wanted.q.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    const rows: TokenRecord[] = await this.store.rows.query(
      `select ${COLUMNS} from ${FROM}
        where t.revoked_at is null and ($2::text is null or (p.login, t.id) > ($2, $3::uuid))
          and ($4::text is null or p.name like $4 or p.login like lower($4) or t.name like $4)
        order by p.login, t.id limit $5`,
      [this.store.now(), login, id, like, LIMITS.pageSize + 1],
    );
    return pageOf(
      rows,
      (row) => [row.person.login, row.id],
      (row) => ({ ...answer(row), person: row.person }),
    );
  }
}

const answer = ({ id, name, permissions, expired, ...at }: TokenRecord): TokenAnswer => ({
  id,
  name,
  permissions,
  madeAt: at.made_at.toISOString(),
  expiresAt: at.expires_at.toISOString(),
  usedAt: at.used_at?.toISOString() ?? null,
  expired,
});
