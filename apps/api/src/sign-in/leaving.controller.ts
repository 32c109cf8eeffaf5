import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Invitation, Leaving } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, IfMatch, type Caller } from '../http/caller';
import { ReturnPerson } from '../units/person.dto';
import { LeavingActions } from './leaving.actions';

/** Leaving ends sessions and returning ends in an invitation: both are of this room. */
@Controller('people/:id')
export class LeavingController {
  constructor(private readonly actions: LeavingActions) {}

  @Get('leaving')
  @Allow('person.leave')
  preview(@Param('id', ParseUUIDPipe) id: string): Promise<Leaving> {
    return this.actions.preview(id);
  }

  @Post('leave')
  @HttpCode(200)
  @Allow('person.leave')
  leave(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<Leaving> {
    return this.actions.leave(by, id, version);
  }

  @Post('return')
  @HttpCode(200)
  @Allow('person.leave')
  return(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ReturnPerson,
  ): Promise<Invitation> {
    return this.actions.return(by, id, version, body);
  }
}
