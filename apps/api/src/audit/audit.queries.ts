import { Injectable } from '@nestjs/common';
import { ROOT } from '@lianban/audit-chain';
import { LIMITS, type AuditEntry, type AuditWanted, type ChainAnswer, type Page } from '@lianban/contract';
import { addDays, startOfDay } from '@lianban/calendar';
import { pageOf, readCursor } from '../http/page';
import { Store } from '../store/store';
import { personRef } from '../units/refs';
import { linksOf } from './verify';

type Entry = Omit<AuditEntry, 'at'> & { at: Date };

/** What an audit administrator sees of an event: who, when, from where, what, to which thing. Never its text. */
const ENTRY = `e.id, e.name, e.at, case when e.actor_id is null then null else ${personRef('e.actor_id')} end as by,
  e.origin->>'address' as address, e.origin->>'agent' as agent, e.facts, t.number as "taskNumber",
  s.seq::int as seal, encode(s.hash, 'hex') as hash`;

const FROM = `event e left join event_seal s on s.event_id = e.id left join task t on t.id = e.task_id`;

@Injectable()
export class AuditQueries {
  constructor(private readonly store: Store) {}

  /** The latest first. */
  async list(wanted: AuditWanted, size: number = LIMITS.pageSize): Promise<Page<AuditEntry>> {
    const [before] = readCursor(wanted.cursor, 1) ?? [null];
    const rows: Entry[] = await this.store.rows.query(
      `select ${ENTRY} from ${FROM}
        where ($1::bigint is null or e.id < $1)
          and ($2::text is null or e.actor_id = any(array(select id from person where login = $2 or name = $2)))
          and ($3::text is null or e.name = $3)
          and ($4::timestamptz is null or e.at >= $4)
          and ($5::timestamptz is null or e.at < $5)
          and ($6::text is null or e.origin->>'address' = $6)
          and ($7::text is null or t.number = $7)
        order by e.id desc limit $8`,
      [
        before,
        wanted.who || null,
        wanted.name ?? null,
        wanted.from ? startOfDay(wanted.from) : null,
        wanted.to ? startOfDay(addDays(wanted.to, 1)) : null,
        wanted.address ?? null,
        wanted.taskNumber ?? null,
        size + 1,
      ],
    );
    const answer = (row: Entry): AuditEntry => ({ ...row, at: row.at.toISOString() });
    return pageOf(rows, (row) => [row.id], answer, size);
  }

  /** How far the chain reaches. */
  async chain(): Promise<ChainAnswer> {
    const [head] = await this.store.rows.query<ChainAnswer[]>(
      `select coalesce(max(s.seq), 0)::int as seq, coalesce(max(encode(s.hash, 'hex')), $1) as hash,
              (select count(*)::int from event_waiting) as unsealed
         from (select seq, hash from event_seal order by seq desc limit 1) s`,
      [ROOT],
    );
    return head!;
  }

  /** The whole chain for `scripts/audit-verify.mjs`: a line of JSON a link. */
  async *exported(): AsyncGenerator<string> {
    for await (const links of linksOf(this.store.rows)) {
      yield links.map((link) => `${JSON.stringify(link)}\n`).join('');
    }
  }
}
