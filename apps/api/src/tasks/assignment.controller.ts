import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import type { TaskAnswer } from '@lianban/contract';
import { By, IfMatch, type Caller } from '../http/caller';
import { Move } from '../http/move';
import { AssignmentActions } from './assignment.actions';
import { ReportActions } from './report.actions';
import { AcceptReport, Check, Dissent, Report, SendBack } from './report.dto';
import { TaskQueries } from './task.queries';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);

/** What is done to one unit's part; each answers with the whole task. */
@Controller('assignments/:id')
export class AssignmentController {
  constructor(
    private readonly actions: AssignmentActions,
    private readonly reports: ReportActions,
    private readonly queries: TaskQueries,
  ) {}

  @Move('acknowledge', 'assignment.acknowledge')
  acknowledge(@By() by: Caller, @Id() id: string, @IfMatch() version: number): Promise<TaskAnswer> {
    return this.after(by, this.actions.acknowledge(by, id, version));
  }

  @Move('dissent', 'assignment.dissent')
  dissent(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Dissent,
  ): Promise<TaskAnswer> {
    return this.after(by, this.actions.dissent(by, id, version, body));
  }

  @Move('report', 'assignment.report')
  report(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Report,
  ): Promise<TaskAnswer> {
    return this.after(by, this.reports.report(by, id, version, body));
  }

  @Move('check', 'assignment.check')
  check(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Check,
  ): Promise<TaskAnswer> {
    return this.after(by, this.reports.check(by, id, version, body));
  }

  @Move('accept', 'assignment.accept')
  accept(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: AcceptReport,
  ): Promise<TaskAnswer> {
    return this.after(by, this.reports.accept(by, id, version, body));
  }

  @Move('send-back', 'assignment.send-back')
  sendBack(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: SendBack,
  ): Promise<TaskAnswer> {
    return this.after(by, this.reports.sendBack(by, id, version, body));
  }

  private async after(by: Caller, move: Promise<string>): Promise<TaskAnswer> {
    return this.queries.one(by, await move);
  }
}
