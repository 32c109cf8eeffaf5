import { Injectable } from '@nestjs/common';
import type { FoundComment, ThreadKind } from '@lianban/contract';
import { Refusal, type Actor } from '@lianban/rules';
import { ThreadSubjects } from '../http/thread-subjects';
import { Store } from '../store/store';
import { answerOf, commentColumns, type CommentRecord } from './comment.queries';
import { isFor, ownUnitsOf } from './comment.view';
import { pairOf } from './comment.pairs';

const SHOWN = 50;
/** Looked at before giving up on filling a page: most of what is found is one's own. */
const LOOKED_AT = 500;

type Found = CommentRecord & { kind: ThreadKind; subjectId: string };

@Injectable()
export class SearchQueries {
  constructor(
    private readonly store: Store,
    private readonly subjects: ThreadSubjects,
  ) {}

  /**
   * The newest comments that hold these words as they stand, in all threads that `actor` reads. Each thread is asked
   * once whether it may be read, by the very check that reading it makes.
   */
  async search(actor: Actor, q: string): Promise<readonly FoundComment[]> {
    const { rows } = this.store;
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    const found: Found[] = await rows.query(
      `select h.kind, h.subject_id as "subjectId", ${commentColumns('$3')}
         from comment_pair x join comment c on c.thread_id = x.thread_id and c.seq = x.seq
         join thread h on h.id = c.thread_id
        where x.pair = $1 and c.text ilike $2 and ${isFor('$4')}
        order by x.at desc, x.thread_id, x.seq desc limit ${LOOKED_AT}`,
      [pairOf(q), like, actor.personId, ownUnitsOf(actor)],
    );
    const asked = new Map<string, string | null>();
    const answers: FoundComment[] = [];
    for (const { kind, subjectId, ...record } of found) {
      if (answers.length === SHOWN) break;
      if (!asked.has(subjectId)) asked.set(subjectId, await this.taskOf(actor, kind, subjectId));
      const taskId = asked.get(subjectId);
      if (taskId) answers.push({ kind, subjectId, taskId, heading: '', comment: answerOf(record) });
    }
    const tasks: { id: string; heading: string }[] = await rows.query(
      'select id, heading from task where id = any($1::uuid[])',
      [answers.map(({ taskId }) => taskId)],
    );
    const headings = new Map(tasks.map(({ id, heading }) => [id, heading]));
    return answers.map((answer) => ({ ...answer, heading: headings.get(answer.taskId) ?? '' }));
  }

  private async taskOf(actor: Actor, kind: ThreadKind, id: string): Promise<string | null> {
    try {
      return (await this.subjects.require(this.store.rows, actor, { kind, id })).facts.taskId;
    } catch (fault) {
      if (fault instanceof Refusal) return null;
      throw fault;
    }
  }
}
