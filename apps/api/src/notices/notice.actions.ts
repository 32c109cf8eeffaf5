import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReadNotices, ReadNoticesBody, UnreadNoticesBody } from '@lianban/contract';
import type { Actor } from '@lianban/rules';
import { Store } from '../store/store';

/** Read and unread. What is one's own alone is written without an event: nobody else is to know. */
@Injectable()
export class NoticeActions {
  constructor(private readonly store: Store) {}

  /** These, or all up to the newest that the reader had on screen: what came since stays unread. */
  read(actor: Actor, { ids, upTo }: ReadNoticesBody): Promise<ReadNotices> {
    const batch = randomUUID();
    return this.store.write(actor, async (tx) => {
      const [, count]: [unknown, number] = await tx.rows.query(
        `update notice set read_at = $2, read_batch = $3
          where person_id = $1 and read_at is null and (id = any($4::bigint[]) or id <= $5::bigint)`,
        [actor.personId, tx.now, batch, ids ?? [], upTo ?? null],
      );
      return { batch, count };
    });
  }

  /** These, or what was marked read together. */
  unread(actor: Actor, { ids, batch }: UnreadNoticesBody): Promise<void> {
    return this.store.write(actor, async (tx) => {
      await tx.rows.query(
        `update notice set read_at = null, read_batch = null
          where person_id = $1 and (id = any($2::bigint[]) or read_batch = $3::uuid)`,
        [actor.personId, ids ?? [], batch ?? null],
      );
    });
  }
}
