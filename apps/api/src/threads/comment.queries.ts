import { Injectable } from '@nestjs/common';
import { LIMITS, type CommentAnswer, type CommentPast, type CommentsAnswer } from '@lianban/contract';
import { Refusal, type Actor } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { ThreadSubjects, type ThreadOf } from '../http/thread-subjects';
import { Store } from '../store/store';
import { personRef, unitRef } from '../units/refs';
import { isFor, ownUnitsOf, viewOf } from './comment.view';

type Times = 'at' | 'editedAt' | 'deletedAt';
export type CommentRecord = Omit<CommentAnswer, Times> & {
  at: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
};

/** The columns of a comment `c` for the reader whose id is the parameter `reader`. */
export const commentColumns = (reader: string): string => `
  c.seq, c.rev, c.text, c.at, ${personRef('c.author_id')} as by, ${unitRef('c.unit_id')} as unit,
  c.reply_to as "replyTo", c.edited_at as "editedAt", c.deleted_at as "deletedAt",
  case when c.author_id = ${reader}::uuid then c.key end as key,
  coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size,
                                              'digest', f.digest, 'by', ${personRef('f.uploaded_by')},
                                              'at', f.uploaded_at) order by f.uploaded_at, f.id)
              from attachment f where f.owner_id = c.id and f.owner_kind = 'comment'), '[]') as files`;

export const answerOf = ({ at, editedAt, deletedAt, files, ...said }: CommentRecord): CommentAnswer => ({
  ...said,
  at: at.toISOString(),
  editedAt: editedAt?.toISOString() ?? null,
  deletedAt: deletedAt?.toISOString() ?? null,
  files: files.map((file) => ({ ...file, at: new Date(file.at).toISOString() })),
});

/** One comment as its reader sees it. */
export async function commentAnswer(
  rows: EntityManager,
  actor: Actor,
  threadId: string,
  seq: number,
): Promise<CommentAnswer> {
  const [record] = await rows.query<[CommentRecord]>(
    `select ${commentColumns('$3')} from comment c where c.thread_id = $1 and c.seq = $2`,
    [threadId, seq, actor.personId],
  );
  return answerOf(record);
}

/** What is read behind a change, or before a number; `view` as it was last answered. */
export interface Wanted {
  readonly after?: number;
  readonly before?: number;
  readonly view?: string;
}

@Injectable()
export class CommentQueries {
  constructor(
    private readonly store: Store,
    private readonly subjects: ThreadSubjects,
  ) {}

  /** What a reader lacks behind a change, or a page of the past. */
  async read(actor: Actor, of: ThreadOf, { after, before, view }: Wanted): Promise<CommentsAnswer> {
    await this.subjects.require(this.store.rows, actor, of);
    return after === undefined ? this.past(actor, of, before) : this.behind(actor, of, after, view);
  }

  /** What one comment said before it was edited, oldest first. */
  async history(actor: Actor, of: ThreadOf, seq: number): Promise<readonly CommentPast[]> {
    await this.subjects.require(this.store.rows, actor, of);
    const found: { text: string | null; at: Date }[] = await this.store.rows.query(
      `select p.text, p.at from thread h join comment c on c.thread_id = h.id and c.seq = $3
         left join comment_past p on p.thread_id = c.thread_id and p.seq = c.seq
        where h.kind = $1 and h.subject_id = $2 and ${isFor('$4')} order by p.at`,
      [of.kind, of.id, seq, ownUnitsOf(actor)],
    );
    if (found.length === 0) throw new Refusal('not-found', { id: seq });
    return found.flatMap(({ text, at }) => (text === null ? [] : [{ text, at: at.toISOString() }]));
  }

  private async behind(
    actor: Actor,
    of: ThreadOf,
    after: number,
    seen: string | undefined,
  ): Promise<CommentsAnswer> {
    const view = viewOf(actor);
    const moved = seen !== undefined && seen !== view;
    const { items, last } = await this.select(
      actor,
      of,
      { where: 'c.rev > $5', order: 'c.rev', value: after },
      moved ? 0 : LIMITS.commentsPage + 1,
    );
    const behind = after > 0 && last - after > LIMITS.commentsBehind;
    // Ahead of the thread is a reader whose database was put back to an earlier state.
    if (moved || behind || after > last) {
      return { items: [], upTo: after, last, earlier: false, view, reload: true };
    }
    const shown = items.slice(0, LIMITS.commentsPage);
    const upTo = items.length > shown.length ? shown.at(-1)!.rev : last;
    return { items: shown, upTo, last, earlier: false, view, reload: false };
  }

  private async past(actor: Actor, of: ThreadOf, before = 2 ** 31 - 1): Promise<CommentsAnswer> {
    const size = LIMITS.commentsShown;
    const { items, last } = await this.select(
      actor,
      of,
      { where: 'c.seq < $5', order: 'c.seq desc', value: before },
      size + 1,
    );
    const shown = items.slice(0, size).reverse();
    const earlier = items.length > size;
    return { items: shown, upTo: last, last, earlier, view: viewOf(actor), reload: false };
  }

  /**
   * Comments and the thread's last change in one statement: of two, the second could know of a change that the first
   * did not see, and the reader would never ask for it.
   */
  private async select(
    actor: Actor,
    { kind, id }: ThreadOf,
    page: { where: string; order: string; value: number },
    size: number,
  ): Promise<{ items: CommentAnswer[]; last: number }> {
    const found: ({ last: number } & CommentRecord)[] = await this.store.rows.query(
      `select h.last_rev as last, c.* from thread h left join lateral (
         select ${commentColumns('$3')} from comment c
          where c.thread_id = h.id and ${isFor('$4')} and ${page.where}
          order by ${page.order} limit $6) c on true
        where h.kind = $1 and h.subject_id = $2`,
      [kind, id, actor.personId, ownUnitsOf(actor), page.value, size],
    );
    const items = found.filter(({ seq }) => seq !== null).map(({ last: _, ...record }) => answerOf(record));
    return { items, last: found[0]?.last ?? 0 };
  }
}
