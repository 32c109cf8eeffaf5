import { Injectable } from '@nestjs/common';
import { dayOf } from '@lianban/calendar';
import type { Audience, CommentAnswer, CommentBody } from '@lianban/contract';
import { Refusal, type Actor } from '@lianban/rules';
import { dropFilesOf, handIn } from '../files/file.actions';
import { ThreadSubjects, type ThreadOf, type ThreadStanding } from '../http/thread-subjects';
import { Store, type Tx } from '../store/store';
import { keepPairs } from './comment.pairs';
import { commentAnswer } from './comment.queries';
import { ownUnitsOf } from './comment.view';
import { requireMentionable, type Mentioned } from './mentions';
import { CommentPastRow, CommentRow, type ThreadRow } from './thread.entity';
import { findComment, keepNumbers, keepReading, lockThread } from './thread.rows';

const NOBODY: Mentioned = { personIds: [], unitIds: [] };

/** Writing in threads. Adding, editing and deleting each take the thread's next change number under its lock. */
@Injectable()
export class CommentActions {
  constructor(
    private readonly store: Store,
    private readonly subjects: ThreadSubjects,
  ) {}

  /** Adds a comment under the next number of its thread; the same key again answers with what it stored before. */
  add(actor: Actor, of: ThreadOf, body: CommentBody): Promise<CommentAnswer> {
    return this.store.write(actor, async (tx) => {
      const standing = await this.requireWriter(tx, actor, of);
      const thread = await lockThread(tx, of);
      const before = await tx.rows.findOneBy(CommentRow, {
        threadId: thread.id,
        authorId: actor.personId,
        key: body.key,
      });
      if (before) {
        // What was edited since is what the writer wrote then, all the same.
        if (before.text !== body.text && !before.editedAt && !before.deletedAt)
          throw new Refusal('key-reused');
        return commentAnswer(tx.rows, actor, thread.id, before.seq);
      }
      const unitId = await unitOf(tx, actor, thread, body);
      const mentioned = await this.mentionable(tx, body.text, standing, unitId);
      const added = {
        threadId: thread.id,
        seq: (thread.lastSeq += 1),
        rev: (thread.lastRev += 1),
        text: body.text,
        at: tx.now,
        authorId: actor.personId,
        key: body.key,
        unitId,
        replyTo: body.replyTo ?? null,
      };
      await tx.rows.insert(CommentRow, added);
      await keepPairs(tx, added);
      await keepNumbers(tx, thread);
      // Who answers has the thread before them.
      await keepReading(tx, added);
      if (body.files?.length) {
        const { id } = await tx.rows.findOneByOrFail(CommentRow, { threadId: thread.id, seq: added.seq });
        const { taskId } = standing.facts;
        await handIn(tx, body.files, { kind: 'comment', id, taskId, personId: actor.personId });
      }
      await tell(tx, 'comment.added', standing, of, { ...added, ...mentioned });
      return commentAnswer(tx.rows, actor, thread.id, added.seq);
    });
  }

  /** Changes what one's own comment says; what it said is kept beside it. @param rev as the writer saw it */
  edit(actor: Actor, of: ThreadOf, seq: number, rev: number, text: string): Promise<CommentAnswer> {
    return this.store.write(actor, async (tx) => {
      const { standing, thread, comment } = await this.requireOwn(tx, actor, of, seq);
      if (comment.deletedAt) throw new Refusal('comment-deleted');
      if (comment.rev !== rev) {
        throw new Refusal('stale-version', { current: await commentAnswer(tx.rows, actor, thread.id, seq) });
      }
      if (comment.text === text) return commentAnswer(tx.rows, actor, thread.id, seq);
      const mentioned = await this.mentionable(tx, text, standing, comment.unitId);
      const had = comment.text;
      await tx.rows.insert(CommentPastRow, {
        threadId: thread.id,
        seq,
        at: comment.editedAt ?? comment.at,
        text: had,
      });
      Object.assign(comment, { text, editedAt: tx.now, rev: (thread.lastRev += 1) });
      await tx.rows.save(CommentRow, comment);
      await keepPairs(tx, comment);
      await keepNumbers(tx, thread);
      const isNew = (id: string): boolean => !had.includes(id);
      await tell(tx, 'comment.edited', standing, of, {
        ...comment,
        personIds: mentioned.personIds.filter(isNew),
        unitIds: mentioned.unitIds.filter(isNew),
      });
      return commentAnswer(tx.rows, actor, thread.id, seq);
    });
  }

  /** Takes one's own comment back: its words, what they were before, and its files go; that it was there stays. */
  remove(actor: Actor, of: ThreadOf, seq: number): Promise<CommentAnswer> {
    return this.store.write(actor, async (tx) => {
      const { standing, thread, comment } = await this.requireOwn(tx, actor, of, seq);
      if (!comment.deletedAt) {
        await tx.rows.delete(CommentPastRow, { threadId: thread.id, seq });
        await dropFilesOf(tx, 'comment', comment.id);
        Object.assign(comment, { text: '', deletedAt: tx.now, rev: (thread.lastRev += 1) });
        await tx.rows.save(CommentRow, comment);
        await keepPairs(tx, comment);
        await keepNumbers(tx, thread);
        await tell(tx, 'comment.deleted', standing, of, { ...comment, ...NOBODY });
      }
      return commentAnswer(tx.rows, actor, thread.id, seq);
    });
  }

  private async requireWriter(tx: Tx, actor: Actor, of: ThreadOf): Promise<ThreadStanding> {
    const standing = await this.subjects.require(tx.rows, actor, of);
    if (!standing.mayWrite) throw new Refusal('not-allowed', { permission: 'task.comment' });
    return standing;
  }

  private async requireOwn(
    tx: Tx,
    actor: Actor,
    of: ThreadOf,
    seq: number,
  ): Promise<{ standing: ThreadStanding; thread: ThreadRow; comment: CommentRow }> {
    const standing = await this.requireWriter(tx, actor, of);
    const thread = await lockThread(tx, of);
    const comment = await findComment(tx, thread.id, seq);
    if (!comment || !mayRead(actor, comment)) throw new Refusal('not-found', { id: seq });
    if (comment.authorId !== actor.personId) throw new Refusal('not-allowed', { permission: 'task.comment' });
    return { standing, thread, comment };
  }

  private mentionable(
    tx: Tx,
    text: string,
    standing: ThreadStanding,
    unitId: string | null,
  ): Promise<Mentioned> {
    return requireMentionable(tx.rows, text, unitId ? [unitId] : standing.unitIds, dayOf(tx.now));
  }
}

const mayRead = (actor: Actor, { unitId }: CommentRow): boolean =>
  unitId === null || ownUnitsOf(actor).includes(unitId);

/** Which unit alone reads the comment: the one that was chosen, or the one that reads what it answers. */
async function unitOf(
  tx: Tx,
  actor: Actor,
  thread: ThreadRow,
  { unitId: chosen, replyTo }: CommentBody,
): Promise<string | null> {
  const unitId = chosen ?? null;
  if (unitId && !ownUnitsOf(actor).includes(unitId)) {
    throw new Refusal('body-malformed', { fields: [{ field: 'unitId', rule: 'isOwnUnit' }] });
  }
  if (replyTo === undefined) return unitId;
  const answered = await findComment(tx, thread.id, replyTo);
  if (!answered || !mayRead(actor, answered)) {
    throw new Refusal('body-malformed', { fields: [{ field: 'replyTo', rule: 'isComment' }] });
  }
  return answered.unitId ?? unitId;
}

type Told = Pick<CommentRow, 'seq' | 'rev' | 'unitId'> & Mentioned;

async function tell(
  tx: Tx,
  name: 'comment.added' | 'comment.edited' | 'comment.deleted',
  { audience, facts }: ThreadStanding,
  { kind, id }: ThreadOf,
  { seq, rev, unitId, personIds, unitIds }: Told,
): Promise<void> {
  const heard: readonly Audience[] = unitId ? [`unit:${unitId}`] : audience;
  await tx.announce(name, heard, { ...facts, kind, subjectId: id, seq, rev, personIds, unitIds });
}
