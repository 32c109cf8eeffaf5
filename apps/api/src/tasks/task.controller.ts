import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { TaskAnswer } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, IfMatch, type Caller } from '../http/caller';
import { ReviewActions } from './review.actions';
import { TaskActions } from './task.actions';
import { Close, Return, Review, Submit } from './task.dto';
import { TaskQueries } from './task.queries';

/** One route a move; each answers with the task as it now is and the moves that its reader may make next. */
@Controller('tasks/:id')
export class TaskController {
  constructor(
    private readonly actions: TaskActions,
    private readonly reviews: ReviewActions,
    private readonly queries: TaskQueries,
  ) {}

  @Get()
  @Allow('task.read')
  one(@By() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<TaskAnswer> {
    return this.queries.one(caller, id);
  }

  @Post('confirm')
  @HttpCode(200)
  @Allow('task.confirm')
  async confirm(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<TaskAnswer> {
    await this.actions.confirm(by, id, version);
    return this.queries.one(by, id);
  }

  @Post('dispatch')
  @HttpCode(200)
  @Allow('task.dispatch')
  async dispatch(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<TaskAnswer> {
    await this.actions.dispatch(by, id, version);
    return this.queries.one(by, id);
  }

  @Post('submit')
  @HttpCode(200)
  @Allow('task.submit')
  async submit(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: Submit,
  ): Promise<TaskAnswer> {
    await this.reviews.submit(by, id, version, body);
    return this.queries.one(by, id);
  }

  @Post('review')
  @HttpCode(200)
  @Allow('task.review')
  async review(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: Review,
  ): Promise<TaskAnswer> {
    await this.reviews.review(by, id, version, body);
    return this.queries.one(by, id);
  }

  @Post('return')
  @HttpCode(200)
  @Allow('task.return')
  async returnTask(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: Return,
  ): Promise<TaskAnswer> {
    await this.reviews.returnTask(by, id, version, body);
    return this.queries.one(by, id);
  }

  @Post('close')
  @HttpCode(200)
  @Allow('task.close')
  async close(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: Close,
  ): Promise<TaskAnswer> {
    await this.reviews.close(by, id, version, body);
    return this.queries.one(by, id);
  }
}
