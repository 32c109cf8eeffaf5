import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import type { DraftAnswer, PlanAnswer, TaskAnswer } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, IfMatch, type Caller } from '../http/caller';
import { Store } from '../store/store';
import { TaskQueries } from '../tasks/task.queries';
import { DraftActions } from './draft.actions';
import { draftAnswer } from './draft.answer';
import { MergeSplitActions } from './merge-split.actions';
import { planAnswer } from './plan.answer';
import { MergeDraft, SettleDraft, SplitDraft } from './plan.dto';

@Controller('drafts/:id')
export class DraftController {
  constructor(
    private readonly store: Store,
    private readonly drafts: DraftActions,
    private readonly mergeSplit: MergeSplitActions,
    private readonly tasks: TaskQueries,
  ) {}

  @Patch()
  @Allow('draft.settle')
  async settle(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SettleDraft,
  ): Promise<DraftAnswer> {
    await this.drafts.settle(by, id, version, body);
    return draftAnswer(this.store.rows, id);
  }

  @Post('register')
  @Allow('task.register')
  async register(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<TaskAnswer> {
    return this.tasks.one(by, await this.drafts.register(by, id, version));
  }

  @Post('merge')
  @HttpCode(200)
  @Allow('draft.settle')
  async merge(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: MergeDraft,
  ): Promise<PlanAnswer> {
    return this.plan(by, await this.mergeSplit.merge(by, id, version, body));
  }

  @Post('split')
  @HttpCode(200)
  @Allow('draft.settle')
  async split(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SplitDraft,
  ): Promise<PlanAnswer> {
    return this.plan(by, await this.mergeSplit.split(by, id, version, body.at));
  }

  private plan(by: Caller, planId: string): Promise<PlanAnswer> {
    return planAnswer(this.store.rows, by, planId, this.store.now());
  }
}
