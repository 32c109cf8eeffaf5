import { Module } from '@nestjs/common';
import { may, Refusal } from '@lianban/rules';
import { FileDoors } from '../files/file.doors';
import { OfficeDesk } from '../http/office-desk';
import { ThreadSubjects } from '../http/thread-subjects';
import { Watchables } from '../http/watchables';
import { Store } from '../store/store';
import { AmendActions } from './amend.actions';
import { AssignmentActions } from './assignment.actions';
import { AssignmentController } from './assignment.controller';
import { BelowController } from './below.controller';
import { BreakDownActions } from './break-down.actions';
import { CalendarController } from './calendar/calendar.controller';
import { Editions } from './calendar/editions';
import { MoveActions } from './calendar/move.actions';
import { MoveQueries } from './calendar/move.queries';
import { CompletionActions } from './completion.actions';
import { tasksWaiting } from './office-waiting';
import { requireReadable } from './parties';
import { ReceiveActions } from './receive.actions';
import { ReportActions } from './report.actions';
import { AskingActions } from './requests/asking.actions';
import { RequestActions } from './requests/request.actions';
import { RequestController } from './requests/request.controller';
import { ResumeActions } from './requests/resume.actions';
import { ReviewActions } from './review.actions';
import { TaskActions } from './task.actions';
import { TaskController } from './task.controller';
import { TaskQueries } from './task.queries';
import { taskThread } from './task.thread';
import { TimeController } from './time.controller';
import { TreeQueries } from './tree.queries';

const ACTIONS = [
  TaskActions,
  CompletionActions,
  ReviewActions,
  AssignmentActions,
  ReportActions,
  AskingActions,
  RequestActions,
  ResumeActions,
  AmendActions,
  BreakDownActions,
  ReceiveActions,
  Editions,
  MoveActions,
  MoveQueries,
  TaskQueries,
  TreeQueries,
];

@Module({
  controllers: [
    TaskController,
    AssignmentController,
    RequestController,
    BelowController,
    TimeController,
    CalendarController,
  ],
  providers: ACTIONS,
  exports: ACTIONS,
})
export class TasksModule {
  constructor(
    watchables: Watchables,
    files: FileDoors,
    threads: ThreadSubjects,
    store: Store,
    desk: OfficeDesk,
  ) {
    desk.register((asked) => tasksWaiting(store.rows, asked));
    watchables.register('task', (actor, id) => requireReadable(store.rows, actor, id));
    threads.register('task', taskThread);
    files.register(async (rows, actor, taskId, permission) => {
      const parties = await requireReadable(rows, actor, taskId);
      if (!may(actor, permission, parties)) throw new Refusal('not-allowed', { permission });
    });
  }
}
