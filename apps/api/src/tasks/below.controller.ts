import { Body, Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { TaskAnswer, TreeNode } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, IfMatch, type Caller } from '../http/caller';
import { Move } from '../http/move';
import { BreakDown, Decline, Receive } from './below.dto';
import { BreakDownActions } from './break-down.actions';
import { ReceiveActions } from './receive.actions';
import { Note } from './task.dto';
import { TaskQueries } from './task.queries';
import { TreeQueries } from './tree.queries';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);

/** What stands below a part: placed, taken on or put down, and read as one tree. */
@Controller()
export class BelowController {
  constructor(
    private readonly breaking: BreakDownActions,
    private readonly receiving: ReceiveActions,
    private readonly queries: TaskQueries,
    private readonly trees: TreeQueries,
  ) {}

  @Move('assignments/:id/break-down', 'assignment.break-down')
  breakDown(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: BreakDown,
  ): Promise<TaskAnswer> {
    return this.after(by, this.breaking.breakDown(by, id, version, body));
  }

  @Move('assignments/:id/receive', 'assignment.receive')
  receive(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Receive,
  ): Promise<TaskAnswer> {
    return this.after(by, this.receiving.receive(by, id, version, body));
  }

  @Move('assignments/:id/decline', 'assignment.decline')
  decline(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Decline,
  ): Promise<TaskAnswer> {
    return this.after(by, this.breaking.decline(by, id, version, body));
  }

  @Move('tasks/:id/withdraw', 'subtask.withdraw')
  withdraw(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Note,
  ): Promise<TaskAnswer> {
    return this.after(by, this.breaking.withdraw(by, id, version, body.note?.trim() || null));
  }

  /** Everything below a task that its reader may open, parents before those below them. */
  @Get('tasks/:id/tree')
  @Allow('task.read')
  tree(@By() by: Caller, @Id() id: string): Promise<TreeNode[]> {
    return this.trees.below(by, id);
  }

  private async after(by: Caller, move: Promise<string>): Promise<TaskAnswer> {
    return this.queries.one(by, await move);
  }
}
