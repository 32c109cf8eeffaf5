import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { DraftChange, Page, PlanAnswer, PlanComparison } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, type Caller } from '../http/caller';
import { Store } from '../store/store';
import { comparisonOf } from './compare.answer';
import { changePage } from './draft.changes';
import { requireReadableDrafts } from './plan.access';
import { planAnswer } from './plan.answer';
import { Compared, PlansWanted, Undo } from './plan.dto';
import { UndoActions } from './undo.actions';

/** What was done to a plan's drafts, how to take it back, and how they differ from another plan's. */
@Controller('plans/:id')
export class ReviewController {
  constructor(
    private readonly store: Store,
    private readonly undoing: UndoActions,
  ) {}

  @Get('changes')
  @Allow('draft.read')
  async changes(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() wanted: PlansWanted,
  ): Promise<Page<DraftChange>> {
    await requireReadableDrafts(this.store.rows, by, id);
    return changePage(this.store.rows, id, wanted.cursor);
  }

  @Post('undo')
  @HttpCode(200)
  @Allow('draft.settle')
  async undo(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Undo,
  ): Promise<PlanAnswer> {
    await this.undoing.undo(by, id, body.changeId);
    return planAnswer(this.store.rows, by, id, this.store.now());
  }

  @Get('compare')
  @Allow('draft.read')
  async compare(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() wanted: Compared,
  ): Promise<PlanComparison> {
    const later = await requireReadableDrafts(this.store.rows, by, id);
    const earlier = await requireReadableDrafts(this.store.rows, by, wanted.with);
    return comparisonOf(this.store.rows, earlier, later);
  }
}
