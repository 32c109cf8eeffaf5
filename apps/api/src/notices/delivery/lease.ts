import { randomUUID } from 'node:crypto';
import { tryAgainAt } from '@lianban/rules';
import type { Tx } from '../../store/store';
import type { DeliveryRow } from './delivery.entity';

/** What is sent takes seconds; what a killed process held is sent by another after this. */
const LEASE_MINUTES = 5;

export type Channel = 'mail' | 'webhook';

export type Claimed = Pick<
  DeliveryRow,
  'id' | 'purpose' | 'personId' | 'address' | 'webhookId' | 'eventId' | 'round'
> & {
  readonly lease: string;
};

/** What came of sending it. `fault`: as an administrator reads it. */
export type Outcome =
  | { readonly state: 'sent' }
  | { readonly state: 'dropped' }
  /** `unreachable`: the next one would find nobody either. */
  | { readonly state: 'failed'; readonly fault: string; readonly unreachable?: boolean };

const FREE = `d.state = 'waiting' and d.due_at <= $1 and (d.leased_until is null or d.leased_until < $1)`;

/** A webhook `w` of which something may be sent now. Robots take twenty messages a minute and refuse the rest. */
const OPEN = `w.removed_at is null and w.disabled_at is null and (w.paused_until is null or w.paused_until <= $1)
  and (w.format = 'standard' or (select count(*) from delivery r where r.webhook_id = w.id
                                    and r.tried_at > $1::timestamptz - interval '1 minute') < 20)`;

/**
 * One delivery that is due, leased to the caller; null where there is none. The lease is committed before anything is
 * sent, so that no transaction waits for a server that does not answer.
 */
export async function lease(tx: Tx, channel: Channel): Promise<Claimed | null> {
  const id = channel === 'mail' ? await dueMail(tx) : await dueWebhook(tx);
  return id === null ? null : leaseOf(tx, id);
}

/** This one, due or not; null where another process is sending it. */
export async function leaseOf(tx: Tx, id: string): Promise<Claimed | null> {
  const [rows]: [Claimed[], number] = await tx.rows.query(
    `update delivery set lease = $2, leased_until = $1::timestamptz + interval '${LEASE_MINUTES} minutes', tried_at = $1
      where id = $3 and state = 'waiting' and (leased_until is null or leased_until < $1)
      returning id, purpose, person_id as "personId", address, webhook_id as "webhookId", event_id as "eventId", round, lease`,
    [tx.now, randomUUID(), id],
  );
  return rows[0] ?? null;
}

async function dueMail(tx: Tx): Promise<string | null> {
  const [found]: { id: string }[] = await tx.rows.query(
    `select d.id from delivery d where d.webhook_id is null and ${FREE}
      order by d.due_at limit 1 for update skip locked`,
    [tx.now],
  );
  return found?.id ?? null;
}

/** The webhook first: while it is held nobody else counts what it was sent this minute. */
async function dueWebhook(tx: Tx): Promise<string | null> {
  const [webhook]: { id: string }[] = await tx.rows.query(
    `select w.id from webhook w
      where ${OPEN} and exists (select 1 from delivery d where d.webhook_id = w.id and ${FREE})
      limit 1 for update of w skip locked`,
    [tx.now],
  );
  if (!webhook) return null;
  const [found]: { id: string }[] = await tx.rows.query(
    `select d.id from delivery d join webhook w on w.id = d.webhook_id
      where w.id = $2 and ${OPEN} and ${FREE} order by d.due_at, d.event_id limit 1`,
    [tx.now, webhook.id],
  );
  return found?.id ?? null;
}

/**
 * Records what came of it, once: what was taken counts as sent even where the lease had run out meanwhile, and a
 * failure counts for whoever still holds it.
 */
export async function record(tx: Tx, { id, lease: own }: Claimed, outcome: Outcome): Promise<void> {
  if (outcome.state !== 'failed') {
    await tx.rows.query(
      `update delivery set state = $2, ended_at = $3, fault = null, lease = null, leased_until = null
        where id = $1 and state = 'waiting'`,
      [id, outcome.state, tx.now],
    );
    return;
  }
  const [held]: { failures: number }[] = await tx.rows.query(
    `select failures from delivery where id = $1 and lease = $2 and state = 'waiting' for update`,
    [id, own],
  );
  if (!held) return;
  const failures = held.failures + 1;
  const again = tryAgainAt(tx.now, failures);
  await tx.rows.query(
    `update delivery set failures = $2, fault = $3, state = $4, due_at = coalesce($5::timestamptz, due_at),
            ended_at = case when $5::timestamptz is null then $6::timestamptz end, lease = null, leased_until = null
      where id = $1`,
    [id, failures, outcome.fault.slice(0, 500), again ? 'waiting' : 'given-up', again, tx.now],
  );
}
