import { Injectable } from '@nestjs/common';
import { LIMITS, type OnesSessionAnswer, type Page, type SessionAnswer } from '@lianban/contract';
import type { Caller } from '../http/caller';
import { pageOf, readCursor } from '../http/page';
import { Store } from '../store/store';
import { profileOf } from './profile';

interface SessionRecord {
  id: string;
  started_at: Date;
  source_address: string;
  seen_at: Date;
  seen_from: string;
  user_agent: string | null;
  expires_at: Date;
}

const COLUMNS = 'f.id, f.started_at, f.source_address, f.seen_at, f.seen_from, f.user_agent, f.expires_at';

/** Has not ended and can still be refreshed; $1 now, $2 the idle time in minutes. */
const LIVE = `f.ended_at is null and f.expires_at > $1 and f.seen_at + make_interval(mins => $2) > $1`;

/** Sessions that have not ended. */
@Injectable()
export class SessionQueries {
  constructor(private readonly store: Store) {}

  /** The caller's own, the one last seen first. */
  async own({ personId, familyId }: Caller): Promise<SessionAnswer[]> {
    const rows: SessionRecord[] = await this.store.rows.query(
      `select ${COLUMNS} from session_family f
        where ${LIVE} and f.person_id = $3 order by f.seen_at desc, f.id`,
      [...(await this.bounds()), personId],
    );
    return rows.map((row) => answer(row, familyId));
  }

  /** Everybody's by account name, a page at a time; `q` is a part of the name, the account or an address. */
  async all(caller: Caller, wanted: { q?: string; cursor?: string }): Promise<Page<OnesSessionAnswer>> {
    const [login, id] = readCursor(wanted.cursor, 2) ?? [null, null];
    const like = wanted.q?.trim() ? `%${wanted.q.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    const rows: (SessionRecord & { login: string; person: OnesSessionAnswer['person'] })[] =
      await this.store.rows.query(
        `select ${COLUMNS}, p.login,
                json_build_object('id', p.id, 'name', p.name, 'login', p.login, 'unitName', u.short_name) as person
           from session_family f join person p on p.id = f.person_id join unit u on u.id = p.unit_id
          where ${LIVE} and ($3::text is null or (p.login, f.id) > ($3, $4::uuid))
            and ($5::text is null or p.name like $5 or p.login like lower($5) or f.seen_from like $5)
          order by p.login, f.id limit $6`,
        [...(await this.bounds()), login, id, like, LIMITS.pageSize + 1],
      );
    return pageOf(
      rows,
      (row) => [row.login, row.id],
      (row) => ({ ...answer(row, caller.familyId), person: row.person }),
    );
  }

  private async bounds(): Promise<[Date, number]> {
    return [this.store.now(), (await profileOf(this.store.rows)).idleMinutes];
  }
}

const answer = (row: SessionRecord, familyId: string | null): SessionAnswer => ({
  id: row.id,
  startedAt: row.started_at.toISOString(),
  startedFrom: row.source_address,
  seenAt: row.seen_at.toISOString(),
  seenFrom: row.seen_from,
  userAgent: row.user_agent,
  expiresAt: row.expires_at.toISOString(),
  current: row.id === familyId,
});
