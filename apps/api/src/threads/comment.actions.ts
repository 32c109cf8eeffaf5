import { Injectable } from '@nestjs/common';
import type { CommentAnswer, CommentBody, CommentsAnswer } from '@lianban/contract';
import { LIMITS } from '@lianban/contract';
import { may, Refusal, type Actor } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { Store, type Tx } from '../store/store';
import { audienceOf, requireReadable } from '../tasks/parties';
import { TaskRow } from '../tasks/task.entity';
import { personRef } from '../units/refs';
import { CommentRow } from './comment.entity';

@Injectable()
export class CommentActions {
  constructor(private readonly store: Store) {}

  /** Adds a comment under the next number of its thread; the same key again answers with what it stored before. */
  add(actor: Actor, taskId: string, body: CommentBody): Promise<CommentAnswer> {
    return this.store.write(actor, async (tx) => {
      const parties = await requireReadable(tx.rows, actor, taskId);
      if (!may(actor, 'task.comment', parties))
        throw new Refusal('not-allowed', { permission: 'task.comment' });
      const seq = await nextSeq(tx, taskId);
      const before = await tx.rows.findOneBy(CommentRow, { taskId, authorId: actor.personId, key: body.key });
      if (before) {
        if (before.text !== body.text) throw new Refusal('key-reused');
        return (await commentsAfter(tx.rows, taskId, before.seq - 1, 1))[0]!;
      }
      await tx.rows.insert(CommentRow, {
        taskId,
        seq,
        text: body.text,
        at: tx.now,
        authorId: actor.personId,
        key: body.key,
      });
      await tx.rows.query('update thread set last_seq = $2 where task_id = $1', [taskId, seq]);
      const task = await tx.rows.findOneByOrFail(TaskRow, { id: taskId });
      await tx.announce('comment.added', audienceOf(task, parties), { planId: task.planId, taskId, seq });
      return (await commentsAfter(tx.rows, taskId, seq - 1, 1))[0]!;
    });
  }

  /** What a reader who has everything up to number `after` lacks, in order. */
  async after(actor: Actor, taskId: string, after: number): Promise<CommentsAnswer> {
    await requireReadable(this.store.rows, actor, taskId);
    const items = await commentsAfter(this.store.rows, taskId, after, LIMITS.commentsPage);
    const [thread] = await this.store.rows.query<[{ last: number }]>(
      'select coalesce(max(last_seq), 0) as last from thread where task_id = $1',
      [taskId],
    );
    return { items, last: thread.last };
  }
}

/** Locks the thread until commit: its next writer sees this comment's number. */
async function nextSeq(tx: Tx, taskId: string): Promise<number> {
  const [thread] = await tx.rows.query<[{ seq: number }]>(
    `insert into thread (task_id, last_seq) values ($1, 0)
       on conflict (task_id) do update set last_seq = thread.last_seq returning last_seq + 1 as seq`,
    [taskId],
  );
  return thread.seq;
}

async function commentsAfter(
  rows: EntityManager,
  taskId: string,
  after: number,
  size: number,
): Promise<CommentAnswer[]> {
  const found: (Omit<CommentAnswer, 'at'> & { at: Date })[] = await rows.query(
    `select c.seq, c.text, c.at, ${personRef('c.author_id')} as by
       from comment c where c.task_id = $1 and c.seq > $2 order by c.seq limit $3`,
    [taskId, after, size],
  );
  return found.map((comment) => ({ ...comment, at: comment.at.toISOString() }));
}
