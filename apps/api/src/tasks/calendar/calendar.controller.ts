import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import type { CalendarAnswer, DateMoveAnswer, Many, Page } from '@lianban/contract';
import { Allow } from '../../http/allow';
import { By, type Caller } from '../../http/caller';
import { calendarAnswer } from './calendar.answer';
import { CalendarWanted, DecideMoves, MovesWanted } from './calendar.dto';
import { MoveActions } from './move.actions';
import { MoveQueries } from './move.queries';

/** Working days for whoever counts with them, and the dates that a newer calendar would move. */
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly queries: MoveQueries,
    private readonly actions: MoveActions,
  ) {}

  @Get()
  @Allow('calendar.read')
  year(@Query() { year, region }: CalendarWanted): CalendarAnswer {
    return calendarAnswer(year, region);
  }

  @Get('moves')
  @Allow('calendar.confirm')
  moves(@By() by: Caller, @Query() { cursor }: MovesWanted): Promise<Page<DateMoveAnswer>> {
    return this.queries.list(by, cursor);
  }

  @Post('moves')
  @HttpCode(200)
  @Allow('calendar.confirm')
  decide(@By() by: Caller, @Body() body: DecideMoves): Promise<Many> {
    return this.actions.decide(by, body);
  }
}
