import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Query } from '@nestjs/common';
import type { Page, PersonAnswer } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, IfMatch, type Caller } from '../http/caller';
import { PersonActions } from './person.actions';
import { ChangePerson, FindPeople } from './person.dto';
import { PersonQueries } from './person.queries';

@Controller('people')
export class PersonController {
  constructor(
    private readonly actions: PersonActions,
    private readonly queries: PersonQueries,
  ) {}

  @Get()
  @Allow('person.read')
  list(@Query() wanted: FindPeople): Promise<Page<PersonAnswer>> {
    return this.queries.list(wanted);
  }

  @Get(':id')
  @Allow('person.read')
  one(@Param('id', ParseUUIDPipe) id: string): Promise<PersonAnswer> {
    return this.queries.one(id);
  }

  @Patch(':id')
  @Allow('person.change')
  async change(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangePerson,
  ): Promise<PersonAnswer> {
    return this.queries.one(await this.actions.change(by, id, version, body));
  }
}
