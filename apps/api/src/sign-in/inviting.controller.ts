import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Invitation } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, type Caller } from '../http/caller';
import { AddPerson } from '../units/person.dto';
import { InvitationActions } from './invitation.actions';

/** Writes to people end in an invitation; the list of them is the register's (`units/person.controller`). */
@Controller('people')
export class InvitingController {
  constructor(private readonly actions: InvitationActions) {}

  @Post()
  @Allow('person.add')
  add(@By() caller: Caller, @Body() body: AddPerson): Promise<Invitation> {
    return this.actions.invite(caller, body);
  }

  @Post(':id/invitation')
  @Allow('person.add')
  inviteAnew(@By() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<Invitation> {
    return this.actions.inviteAnew(caller, id);
  }
}
