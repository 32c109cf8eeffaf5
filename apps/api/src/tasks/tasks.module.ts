import { Module } from '@nestjs/common';
import { Watchables } from '../http/watchables';
import { Store } from '../store/store';
import { AssignmentActions } from './assignment.actions';
import { AssignmentController } from './assignment.controller';
import { requireReadable } from './parties';
import { ReviewActions } from './review.actions';
import { TaskActions } from './task.actions';
import { TaskController } from './task.controller';
import { TaskQueries } from './task.queries';

@Module({
  controllers: [TaskController, AssignmentController],
  providers: [TaskActions, ReviewActions, AssignmentActions, TaskQueries],
  exports: [TaskActions, ReviewActions, AssignmentActions, TaskQueries],
})
export class TasksModule {
  constructor(watchables: Watchables, store: Store) {
    watchables.register('task', (actor, id) => requireReadable(store.rows, actor, id));
  }
}
