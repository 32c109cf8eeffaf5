import { Module } from '@nestjs/common';
import { Watchables } from '../http/watchables';
import { Store } from '../store/store';
import { TasksModule } from '../tasks/tasks.module';
import { DraftActions } from './draft.actions';
import { DraftController } from './draft.controller';
import { ImportActions } from './import.actions';
import { ManyActions } from './many.actions';
import { MergeSplitActions } from './merge-split.actions';
import { requireReadablePlan } from './plan.access';
import { PlanActions } from './plan.actions';
import { PlanController } from './plan.controller';
import { DocumentReader } from './reading/document-reader';
import { ReviewController } from './review.controller';
import { SettleAllActions } from './settle-all.actions';
import { UndoActions } from './undo.actions';

@Module({
  imports: [TasksModule],
  controllers: [PlanController, ReviewController, DraftController],
  providers: [
    DocumentReader,
    ImportActions,
    PlanActions,
    DraftActions,
    SettleAllActions,
    ManyActions,
    MergeSplitActions,
    UndoActions,
  ],
  exports: [ImportActions, DraftActions, SettleAllActions, ManyActions],
})
export class PlansModule {
  constructor(watchables: Watchables, store: Store) {
    watchables.register('plan', (actor, id) => requireReadablePlan(store.rows, actor, id));
  }
}
