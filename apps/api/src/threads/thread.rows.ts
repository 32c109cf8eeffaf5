import type { ThreadOf } from '../http/thread-subjects';
import type { Tx } from '../store/store';
import { CommentRow, type ThreadRow } from './thread.entity';

/** The thread, begun where it was not, and locked until commit: its next writer sees the numbers of this one. */
export async function lockThread(tx: Tx, { kind, id }: ThreadOf): Promise<ThreadRow> {
  const [thread] = await tx.rows.query<[ThreadRow]>(
    `insert into thread (kind, subject_id) values ($1, $2)
       on conflict (kind, subject_id) do update set last_seq = thread.last_seq
     returning id, kind, subject_id as "subjectId", last_seq as "lastSeq", last_rev as "lastRev"`,
    [kind, id],
  );
  return thread;
}

/** Keeps the numbers that were given. */
export async function keepNumbers(tx: Tx, { id, lastSeq, lastRev }: ThreadRow): Promise<void> {
  await tx.rows.query('update thread set last_seq = $2, last_rev = $3 where id = $1', [id, lastSeq, lastRev]);
}

/** The writer of a comment has read as far as that. */
export async function keepReading(
  tx: Tx,
  { threadId, seq, authorId, at }: Pick<CommentRow, 'threadId' | 'seq' | 'authorId' | 'at'>,
): Promise<void> {
  await tx.rows.query(
    `insert into thread_reading (thread_id, person_id, seq, at) values ($1, $2, $3, $4)
       on conflict (thread_id, person_id) do update set seq = excluded.seq, at = excluded.at`,
    [threadId, authorId, seq, at],
  );
}

export const findComment = (tx: Tx, threadId: string, seq: number): Promise<CommentRow | null> =>
  tx.rows.findOneBy(CommentRow, { threadId, seq });
