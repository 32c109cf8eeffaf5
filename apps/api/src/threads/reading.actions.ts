import { Injectable } from '@nestjs/common';
import type { Actor } from '@lianban/rules';
import { ThreadSubjects, type ThreadOf } from '../http/thread-subjects';
import { signal } from '../store/signal';
import { Store } from '../store/store';

/**
 * Receipts (domain §8). They say nothing of the task, so they leave no event row; other pages are told by a signal,
 * which may get lost and is made good by the next reading.
 */
@Injectable()
export class ReadingActions {
  constructor(
    private readonly store: Store,
    private readonly subjects: ThreadSubjects,
  ) {}

  /** Everything up to this number was on the reader's screen; one that is larger already stays. */
  read(actor: Actor, of: ThreadOf, seq: number): Promise<void> {
    return this.store.write(actor, async (tx) => {
      await this.subjects.require(tx.rows, actor, of);
      const [moved]: [unknown[], number] = await tx.rows.query(
        `update thread_reading r set seq = least($4, h.last_seq), at = $5 from thread h
          where h.id = r.thread_id and h.kind = $1 and h.subject_id = $2 and r.person_id = $3
            and r.seq < least($4, h.last_seq) returning r.seq`,
        [of.kind, of.id, actor.personId, seq, tx.now],
      );
      const begun: unknown[] = await tx.rows.query(
        `insert into thread_reading (thread_id, person_id, seq, at)
         select h.id, $3, least($4, h.last_seq), $5 from thread h where h.kind = $1 and h.subject_id = $2
             on conflict do nothing returning seq`,
        [of.kind, of.id, actor.personId, seq, tx.now],
      );
      if (moved.length + begun.length > 0)
        await signal(tx.rows, { room: `${of.kind}-thread:${of.id}`, name: 'seen' });
    });
  }
}
