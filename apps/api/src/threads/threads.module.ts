import { Module } from '@nestjs/common';
import { THREAD_KINDS } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import { FileDoors } from '../files/file.doors';
import { ThreadSubjects } from '../http/thread-subjects';
import { Watchables } from '../http/watchables';
import { Store } from '../store/store';
import { UnitFollowers } from '../units/unit.followers';
import { UnitsModule } from '../units/units.module';
import { CommentActions } from './comment.actions';
import { CommentQueries } from './comment.queries';
import { commentFollower } from './comment.follower';
import { ownUnitsOf } from './comment.view';
import { ReadingActions } from './reading.actions';
import { SearchQueries } from './search.queries';
import { CommentRow } from './thread.entity';
import { ThreadController } from './thread.controller';
import { ThreadQueries } from './thread.queries';

@Module({
  imports: [UnitsModule],
  controllers: [ThreadController],
  providers: [CommentActions, CommentQueries, ReadingActions, SearchQueries, ThreadQueries],
  exports: [CommentActions],
})
export class ThreadsModule {
  constructor(
    files: FileDoors,
    subjects: ThreadSubjects,
    followers: UnitFollowers,
    watchables: Watchables,
    store: Store,
  ) {
    for (const kind of THREAD_KINDS) {
      watchables.register(`${kind}-thread`, (actor, id) => subjects.require(store.rows, actor, { kind, id }));
    }
    followers.register('comment', commentFollower);
    // A file of a comment is read by those who read the comment.
    files.registerOwner('comment', async (rows, actor, id) => {
      const comment = await rows.findOne(CommentRow, { where: { id }, relations: { thread: true } });
      if (!comment || (comment.unitId && !ownUnitsOf(actor).includes(comment.unitId))) {
        throw new Refusal('not-found', { id });
      }
      await subjects.require(rows, actor, { kind: comment.thread.kind, id: comment.thread.subjectId });
    });
  }
}
