import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { TaskAnswer } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, IfMatch, type Caller } from '../http/caller';
import { AssignmentActions } from './assignment.actions';
import { AcceptReport, Report, SendBack } from './task.dto';
import { TaskQueries } from './task.queries';

/** What is done to one unit's part; each answers with the whole task. */
@Controller('assignments/:id')
export class AssignmentController {
  constructor(
    private readonly actions: AssignmentActions,
    private readonly queries: TaskQueries,
  ) {}

  @Post('acknowledge')
  @HttpCode(200)
  @Allow('assignment.acknowledge')
  async acknowledge(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<TaskAnswer> {
    return this.queries.one(by, await this.actions.acknowledge(by, id, version));
  }

  @Post('report')
  @HttpCode(200)
  @Allow('assignment.report')
  async report(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: Report,
  ): Promise<TaskAnswer> {
    return this.queries.one(by, await this.actions.report(by, id, version, body));
  }

  @Post('accept')
  @HttpCode(200)
  @Allow('assignment.accept')
  async accept(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: AcceptReport,
  ): Promise<TaskAnswer> {
    return this.queries.one(by, await this.actions.accept(by, id, version, body));
  }

  @Post('send-back')
  @HttpCode(200)
  @Allow('assignment.send-back')
  async sendBack(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SendBack,
  ): Promise<TaskAnswer> {
    return this.queries.one(by, await this.actions.sendBack(by, id, version, body));
  }
}
