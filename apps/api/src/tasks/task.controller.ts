import { Body, Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { TaskAnswer } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, IfMatch, type Caller } from '../http/caller';
import { Move } from '../http/move';
import { CompletionActions } from './completion.actions';
import { ReviewActions } from './review.actions';
import { TaskActions } from './task.actions';
import { Close, Consolidate, Note, Publish, Return, Review, Submit } from './task.dto';
import { TaskQueries } from './task.queries';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);

/** One route a move; each answers with the task as it now is and the moves that its reader may make next. */
@Controller('tasks/:id')
export class TaskController {
  constructor(
    private readonly actions: TaskActions,
    private readonly completion: CompletionActions,
    private readonly reviews: ReviewActions,
    private readonly queries: TaskQueries,
  ) {}

  @Get()
  @Allow('task.read')
  one(@By() by: Caller, @Id() id: string): Promise<TaskAnswer> {
    return this.queries.one(by, id);
  }

  @Move('confirm', 'task.confirm')
  confirm(@By() by: Caller, @Id() id: string, @IfMatch() version: number): Promise<TaskAnswer> {
    return this.after(by, id, this.actions.confirm(by, id, version));
  }

  @Move('dispatch', 'task.dispatch')
  dispatch(@By() by: Caller, @Id() id: string, @IfMatch() version: number): Promise<TaskAnswer> {
    return this.after(by, id, this.actions.dispatch(by, id, version));
  }

  @Move('consolidate', 'task.consolidate')
  consolidate(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Consolidate,
  ): Promise<TaskAnswer> {
    return this.after(by, id, this.completion.consolidate(by, id, version, body));
  }

  @Move('call', 'task.call')
  call(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Note,
  ): Promise<TaskAnswer> {
    return this.after(by, id, this.completion.call(by, id, version, body.note?.trim() || null));
  }

  @Move('submit', 'task.submit')
  submit(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Submit,
  ): Promise<TaskAnswer> {
    return this.after(by, id, this.completion.submit(by, id, version, body));
  }

  @Move('review', 'task.review')
  review(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Review,
  ): Promise<TaskAnswer> {
    return this.after(by, id, this.reviews.review(by, id, version, body));
  }

  @Move('publish', 'task.publish')
  publish(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Publish,
  ): Promise<TaskAnswer> {
    return this.after(by, id, this.reviews.publish(by, id, version, body));
  }

  @Move('return', 'task.return')
  returnTask(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Return,
  ): Promise<TaskAnswer> {
    return this.after(by, id, this.reviews.returnTask(by, id, version, body));
  }

  @Move('close', 'task.close')
  close(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Close,
  ): Promise<TaskAnswer> {
    return this.after(by, id, this.reviews.close(by, id, version, body));
  }

  @Move('archive', 'task.archive')
  archive(@By() by: Caller, @Id() id: string, @IfMatch() version: number): Promise<TaskAnswer> {
    return this.after(by, id, this.completion.archive(by, id, version));
  }

  private async after(by: Caller, id: string, move: Promise<void>): Promise<TaskAnswer> {
    await move;
    return this.queries.one(by, id);
  }
}
