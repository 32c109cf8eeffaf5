import { Injectable } from '@nestjs/common';
import { linkOf, ROOT, type EventRecord } from '@lianban/audit-chain';
import { Store, type Tx } from '../store';
import { EVENT_RECORD } from './event.record';

/** One key for every process on one database. */
const SEALING = 4_150_114;

/** The most events that one transaction seals. */
const AT_ONCE = 1000;

/**
 * Gives each committed event its place in the one order, and chains it to the event before it. Writers do not wait for
 * it: they leave the number of their event in `event_waiting`, in their own transaction. An event whose transaction
 * commits late is found there late, and gets a later place; none is skipped, and the order of cause and effect holds,
 * since what was written after an event was seen gets its place after it.
 */
@Injectable()
export class EventSealer {
  constructor(private readonly store: Store) {}

  /** Seals what waits. Of many processes one does it; for the others there is nothing to do. Returns how many. */
  async seal(): Promise<number> {
    const [found] = await this.store.rows.query<{ some: boolean }[]>(
      'select exists (select from event_waiting) as some',
    );
    return found?.some ? this.store.write(null, (tx) => this.sealOneBatch(tx)) : 0;
  }

  private async sealOneBatch({ rows }: Tx): Promise<number> {
    const [lock] = await rows.query<{ ours: boolean }[]>('select pg_try_advisory_xact_lock($1) as ours', [
      SEALING,
    ]);
    if (!lock?.ours) return 0;
    // A statement of its own: only now is what the last holder of the lock committed sure to be seen.
    const [head] = await rows.query<{ seq: string; hash: string }[]>(
      `select seq, encode(hash, 'hex') as hash from event_seal order by seq desc limit 1`,
    );
    const events: EventRecord[] = await rows.query(
      `with taken as (
         delete from event_waiting
          where event_id in (select event_id from event_waiting order by event_id limit $1) returning event_id)
       select ${EVENT_RECORD} from event e join taken on taken.event_id = e.id order by e.id`,
      [AT_ONCE],
    );
    let [seq, hash] = [BigInt(head?.seq ?? 0), head?.hash ?? ROOT];
    const links = events.map((event) => {
      seq += 1n;
      hash = linkOf(hash, String(seq), event);
      return { seq: String(seq), id: event.id, hash };
    });
    await rows.query(
      `insert into event_seal (seq, event_id, hash)
       select l.seq, l.id, decode(l.hash, 'hex')
         from unnest($1::bigint[], $2::bigint[], $3::text[]) as l (seq, id, hash)`,
      [links.map((link) => link.seq), links.map((link) => link.id), links.map((link) => link.hash)],
    );
    return links.length;
  }
}
