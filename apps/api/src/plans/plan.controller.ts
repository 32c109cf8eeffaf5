import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Many, Page, PlanAnswer, PlanSummary, TreeNode } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, IfMatch, type Caller } from '../http/caller';
import { idIn, Uploaded, type Upload } from '../http/upload';
import { Store } from '../store/store';
import { TreeQueries } from '../tasks/tree.queries';
import { ImportActions } from './import.actions';
import { ManyActions } from './many.actions';
import { requireReadablePlan } from './plan.access';
import { PlanActions } from './plan.actions';
import { planAnswer, planPage } from './plan.answer';
import { AmendPlan, ManyOf, PlansWanted, SettleAll } from './plan.dto';
import { HungUp } from './reading/hung-up';
import { SettleAllActions } from './settle-all.actions';

@Controller('plans')
export class PlanController {
  constructor(
    private readonly store: Store,
    private readonly imports: ImportActions,
    private readonly plans: PlanActions,
    private readonly settling: SettleAllActions,
    private readonly many: ManyActions,
    private readonly trees: TreeQueries,
  ) {}

  @Get()
  @Allow('plan.list')
  list(@By() by: Caller, @Query() wanted: PlansWanted): Promise<Page<PlanSummary>> {
    return planPage(this.store.rows, by, wanted.cursor);
  }

  @Post()
  @Allow('plan.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary' },
        officeId: { type: 'string', format: 'uuid' },
      },
    },
  })
  async importPlan(
    @By() by: Caller,
    @Uploaded() file: Upload,
    @HungUp() gone: AbortSignal,
  ): Promise<PlanAnswer> {
    return this.answer(by, await this.imports.importPlan(by, file, idIn(file.fields, 'officeId'), gone));
  }

  /** The plan's tasks and everything below them, a page of the plan's own tasks at a time. */
  @Get(':id/tree')
  @Allow('plan.read')
  async tree(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() wanted: PlansWanted,
  ): Promise<Page<TreeNode>> {
    await requireReadablePlan(this.store.rows, by, id);
    return this.trees.ofPlan(by, id, wanted.cursor);
  }

  @Get(':id')
  @Allow('plan.read')
  one(@By() by: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<PlanAnswer> {
    return this.answer(by, id);
  }

  @Patch(':id')
  @Allow('draft.settle')
  async amend(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: AmendPlan,
  ): Promise<PlanAnswer> {
    await this.plans.amend(by, id, version, body);
    return this.answer(by, id);
  }

  @Post(':id/settle')
  @HttpCode(200)
  @Allow('draft.settle')
  async settle(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SettleAll,
  ): Promise<PlanAnswer> {
    await this.settling.settleAll(by, id, body);
    return this.answer(by, id);
  }

  @Post(':id/register')
  @HttpCode(200)
  @Allow('task.register')
  register(@By() by: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: ManyOf): Promise<Many> {
    return this.many.register(by, id, body.ids);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Allow('task.confirm')
  confirm(@By() by: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: ManyOf): Promise<Many> {
    return this.many.confirm(by, id, body.ids);
  }

  @Post(':id/dispatch')
  @HttpCode(200)
  @Allow('task.dispatch')
  dispatch(@By() by: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: ManyOf): Promise<Many> {
    return this.many.dispatch(by, id, body.ids);
  }

  private answer(by: Caller, id: string): Promise<PlanAnswer> {
    return planAnswer(this.store.rows, by, id, this.store.now());
  }
}
