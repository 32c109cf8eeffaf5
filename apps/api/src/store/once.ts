import { AsyncLocalStorage } from 'node:async_hooks';
import { Refusal } from '@lianban/rules';
import type { EntityManager } from 'typeorm';

/** One request that its sender may repeat without knowing whether it arrived. */
export interface Once {
  readonly personId: string;
  /** What the sender called it (Idempotency-Key). */
  readonly key: string;
  /** A digest of the request: the same key for another request is a mistake. */
  readonly request: string;
  /** Whether a write of this request has put the key down. */
  taken: boolean;
}

const here = new AsyncLocalStorage<Once>();

/** What `work` writes is written once, however often the request comes. */
export const once = <T>(asked: Once, work: () => T): T => here.run(asked, work);

/**
 * Puts the key down in the transaction of the write itself, so that neither is there without the other. A second
 * request of the same key waits here until the first has committed.
 *
 * @returns undoes it for whoever rolls back
 * @throws Refusal done-before
 */
export async function takeKey(rows: EntityManager, now: Date): Promise<() => void> {
  const asked = here.getStore();
  if (!asked || asked.taken) return () => undefined;
  const put: unknown[] = await rows.query(
    `insert into idempotency_key (person_id, key, request, at) values ($1, $2, $3, $4)
     on conflict do nothing returning key`,
    [asked.personId, asked.key, asked.request, now],
  );
  if (put.length === 0) throw new Refusal('done-before', { key: asked.key });
  asked.taken = true;
  return () => void (asked.taken = false);
}
