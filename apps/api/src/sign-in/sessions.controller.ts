import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { OnesSessionAnswer, Page, SessionAnswer } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, type Caller } from '../http/caller';
import { SessionActions } from './session.actions';
import { SessionQueries } from './session.queries';
import { FindSessions } from './security.dto';

/** Where one is signed in. */
@Controller('me/sessions')
export class OwnSessionsController {
  constructor(
    private readonly actions: SessionActions,
    private readonly queries: SessionQueries,
  ) {}

  @Get()
  @Allow('signed-in')
  list(@By() by: Caller): Promise<SessionAnswer[]> {
    return this.queries.own(by);
  }

  /** All but the one that asks. */
  @Delete()
  @Allow('signed-in')
  @HttpCode(204)
  endOthers(@By() by: Caller): Promise<void> {
    return this.actions.endOwn(by);
  }

  @Delete(':id')
  @Allow('signed-in')
  @HttpCode(204)
  end(@By() by: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.actions.endOwn(by, id);
  }
}

/** Where everybody is signed in, for the security administrator. */
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly actions: SessionActions,
    private readonly queries: SessionQueries,
  ) {}

  @Get()
  @Allow('session.read')
  list(@By() by: Caller, @Query() wanted: FindSessions): Promise<Page<OnesSessionAnswer>> {
    return this.queries.all(by, wanted);
  }

  @Delete(':id')
  @Allow('session.end')
  @HttpCode(204)
  end(@By() by: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.actions.endAnyones(by, id);
  }
}
