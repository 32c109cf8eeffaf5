import { Controller, Get, Query } from '@nestjs/common';
import type { Box, Page, TaskSummary } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, type Caller } from '../http/caller';
import { BoxQueries } from './box.queries';
import { TasksWanted } from './ledger.dto';
import { LedgerQueries } from './ledger.queries';

@Controller()
export class LedgerController {
  constructor(
    private readonly ledger: LedgerQueries,
    private readonly box: BoxQueries,
  ) {}

  @Get('tasks')
  @Allow('task.list')
  tasks(@By() by: Caller, @Query() wanted: TasksWanted): Promise<Page<TaskSummary>> {
    return this.ledger.list(by, wanted);
  }

  /** Everybody has a box; an administrator's is empty. */
  @Get('box')
  @Allow('signed-in')
  waiting(@By() by: Caller): Promise<Box> {
    return this.box.of(by);
  }
}
