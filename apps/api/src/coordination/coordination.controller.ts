import { Body, Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type {
  ClockAnswer,
  CoordinationAnswer,
  CoordinationCounts,
  CoordinationSummary,
  Page,
  TaskCoordinations,
  SharedComment,
} from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, IfMatch, type Caller } from '../http/caller';
import { Move } from '../http/move';
import { AskingForHelp } from './asking.actions';
import { Coordinate, CoordinationsWanted } from './coordination.dto';
import { CoordinationQueries } from './coordination.queries';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);

/** 提请协调: asking for help, and reading how far it went; its moves have doors of their own. */
@Controller()
export class CoordinationController {
  constructor(
    private readonly asking: AskingForHelp,
    private readonly queries: CoordinationQueries,
  ) {}

  @Move('assignments/:id/coordinate', 'coordination.ask')
  async ask(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Coordinate,
  ): Promise<CoordinationAnswer> {
    return this.queries.one(by, await this.asking.ask(by, id, version, body));
  }

  @Get('tasks/:id/coordinations')
  @Allow('task.read')
  ofTask(@By() by: Caller, @Id() id: string): Promise<TaskCoordinations> {
    return this.queries.ofTask(by, id);
  }

  @Get('coordinations')
  @Allow('coordination.list')
  list(@By() by: Caller, @Query() wanted: CoordinationsWanted): Promise<Page<CoordinationSummary>> {
    return this.queries.list(by, wanted.list ?? 'all', wanted.cursor);
  }

  @Get('coordinations/counts')
  @Allow('coordination.list')
  counts(@By() by: Caller): Promise<CoordinationCounts> {
    return this.queries.counts(by);
  }

  @Get('coordinations/:id')
  @Allow('coordination.read')
  one(@By() by: Caller, @Id() id: string): Promise<CoordinationAnswer> {
    return this.queries.one(by, id);
  }

  /** Why the step that it stands on ends when it does, day by day; 404 once it has ended. */
  @Get('coordinations/:id/clock')
  @Allow('coordination.read')
  clock(@By() by: Caller, @Id() id: string): Promise<ClockAnswer> {
    return this.queries.clock(by, id);
  }

  /** What was raised of the task's thread, for the office to which it was. */
  @Get('coordinations/:id/thread')
  @Allow('coordination.read')
  thread(@By() by: Caller, @Id() id: string): Promise<readonly SharedComment[]> {
    return this.queries.sharedThread(by, id);
  }
}
