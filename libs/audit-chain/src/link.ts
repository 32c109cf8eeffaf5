import { createHash } from 'node:crypto';
import { canonical, type Json } from './canonical';

/**
 * An event as it is sealed: every column of its row, so that none can be changed unseen; of its text the digest, so
 * that the chain can be handed out and checked by somebody who may not read a task.
 */
export interface EventRecord {
  /** The row's number, in decimal. */
  readonly id: string;
  readonly name: string;
  /** UTC with microseconds: 2026-03-02T01:30:00.000000Z. */
  readonly at: string;
  readonly actorId: string | null;
  readonly taskId: string | null;
  readonly audience: readonly string[];
  readonly facts: Json;
  /** SHA-256 of the `detail` as PostgreSQL writes it, 64 hexadecimal digits; null where there is none. */
  readonly detail: string | null;
  readonly origin: Json;
}

/** What the first link hangs on. */
export const ROOT = '0'.repeat(64);

/**
 * The hash that seals `event` as the `seq`-th: SHA-256 over the hash before it and the event, in canonical JSON. Who
 * changes, removes, inserts or moves an event has to make every later hash anew.
 *
 * @param previous 64 hexadecimal digits, `ROOT` before the first
 */
export const linkOf = (previous: string, seq: string, event: EventRecord): string =>
  createHash('sha256')
    .update(canonical({ previous, seq, ...columnsOf(event) }))
    .digest('hex');

/** The columns and nothing else, whatever more an object carries. */
const columnsOf = ({
  id,
  name,
  at,
  actorId,
  taskId,
  audience,
  facts,
  detail,
  origin,
}: EventRecord): Record<string, Json> => ({
  id,
  name,
  at,
  actorId,
  taskId,
  audience,
  facts,
  detail,
  origin,
});
