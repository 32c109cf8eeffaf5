import { Body, Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { clockState, explain, NATIONWIDE } from '@lianban/calendar';
import type { ClockAnswer, PastAnswer, TaskAnswer } from '@lianban/contract';
import { confirmedClockOf, Refusal } from '@lianban/rules';
import { IsISO8601 } from 'class-validator';
import { Allow } from '../http/allow';
import { By, IfMatch, type Caller } from '../http/caller';
import { Move } from '../http/move';
import { Store } from '../store/store';
import { AmendActions } from './amend.actions';
import { Amend } from './amend.dto';
import { AssignmentRow } from './assignment.entity';
import { requireReadable } from './parties';
import { clockOfPart } from './parts';
import { pastOf } from './past';
import { TaskQueries } from './task.queries';

export class PastMoment {
  @IsISO8601({ strict: true })
  at: string;
}

/** What time did to a task: its editions, how it stood, and why a part is due when it is. */
@Controller()
export class TimeController {
  constructor(
    private readonly amending: AmendActions,
    private readonly queries: TaskQueries,
    private readonly store: Store,
  ) {}

  @Move('tasks/:id/amend', 'task.amend')
  async amend(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: Amend,
  ): Promise<TaskAnswer> {
    await this.amending.amend(by, id, version, body);
    return this.queries.one(by, id);
  }

  /** How the task stood at a moment, told from its events. */
  @Get('tasks/:id/past')
  @Allow('task.read')
  async past(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { at }: PastMoment,
  ): Promise<PastAnswer> {
    await requireReadable(this.store.rows, by, id);
    return pastOf(this.store.rows, id, new Date(at));
  }

  /** Why the part is due when it is, day by day; 404 where no date is due. */
  @Get('assignments/:id/clock')
  @Allow('task.read')
  async clock(@By() by: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ClockAnswer> {
    const part = await this.store.rows.findOne(AssignmentRow, { where: { id }, relations: { unit: true } });
    if (!part) throw new Refusal('not-found', { id });
    await requireReadable(this.store.rows, by, part.taskId);
    const region = part.unit.region ?? NATIONWIDE;
    const now = this.store.now();
    const clock = confirmedClockOf(clockOfPart(part), now, region);
    if (!clock) throw new Refusal('not-found', { id });
    const { dueOn, originalDueOn, used, remaining, provisional } = clockState(clock, now, region);
    return {
      dueOn,
      // As stored: what was promised first stays, whatever a later calendar makes of that day.
      originalDueOn: part.originalDueOn ?? originalDueOn,
      used,
      remaining,
      provisional,
      region,
      days: explain(clock, now, region),
    };
  }
}
