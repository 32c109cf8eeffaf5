import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import type { TaskAnswer } from '@lianban/contract';
import type { RequestMove } from '@lianban/rules';
import { By, IfMatch, type Caller } from '../../http/caller';
import { Move } from '../../http/move';
import { TaskQueries } from '../task.queries';
import { AskingActions } from './asking.actions';
import { RequestActions } from './request.actions';
import { Cancel, Extend, ObjectTo, Reopen, RequestNote, Suspend } from './request.dto';
import { ResumeActions } from './resume.actions';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);

/** Asking is a move of the part or the task; deciding is one of the request. Each answers with the whole task. */
@Controller()
export class RequestController {
  constructor(
    private readonly asking: AskingActions,
    private readonly requests: RequestActions,
    private readonly resuming: ResumeActions,
    private readonly queries: TaskQueries,
  ) {}

  @Move('assignments/:id/object', 'assignment.object')
  object(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ObjectTo,
  ): Promise<TaskAnswer> {
    return this.after(by, this.asking.object(by, id, version, body));
  }

  @Move('assignments/:id/extend', 'assignment.extend')
  extend(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Extend,
  ): Promise<TaskAnswer> {
    return this.after(by, this.asking.extend(by, id, version, body));
  }

  @Move('tasks/:id/suspend', 'task.suspend')
  suspend(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Suspend,
  ): Promise<TaskAnswer> {
    return this.after(by, this.asking.suspend(by, id, version, body));
  }

  @Move('tasks/:id/resume', 'task.resume')
  resume(@By() by: Caller, @Id() id: string, @IfMatch() version: number): Promise<TaskAnswer> {
    return this.after(by, this.resuming.resume(by, id, version));
  }

  @Move('tasks/:id/cancel', 'task.cancel')
  cancel(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Cancel,
  ): Promise<TaskAnswer> {
    return this.after(by, this.asking.cancel(by, id, version, body));
  }

  @Move('tasks/:id/reopen', 'task.reopen')
  reopen(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Reopen,
  ): Promise<TaskAnswer> {
    return this.after(by, this.asking.reopen(by, id, version, body));
  }

  @Move('requests/:id/consent', 'extension.consent')
  consent(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: RequestNote,
  ): Promise<TaskAnswer> {
    return this.decided(by, id, 'consent', version, body);
  }

  @Move('requests/:id/decline', 'extension.consent')
  decline(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: RequestNote,
  ): Promise<TaskAnswer> {
    return this.decided(by, id, 'decline', version, body);
  }

  @Move('requests/:id/grant', 'request.decide')
  grant(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: RequestNote,
  ): Promise<TaskAnswer> {
    return this.decided(by, id, 'grant', version, body);
  }

  @Move('requests/:id/refuse', 'request.decide')
  refuse(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: RequestNote,
  ): Promise<TaskAnswer> {
    return this.decided(by, id, 'refuse', version, body);
  }

  @Move('requests/:id/withdraw', 'request.withdraw')
  withdraw(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: RequestNote,
  ): Promise<TaskAnswer> {
    return this.decided(by, id, 'withdraw', version, body);
  }

  private decided(
    by: Caller,
    id: string,
    move: RequestMove,
    version: number,
    body: RequestNote,
  ): Promise<TaskAnswer> {
    return this.after(by, this.requests.make(by, id, move, version, body.note));
  }

  private async after(by: Caller, move: Promise<string>): Promise<TaskAnswer> {
    return this.queries.one(by, await move);
  }
}
