import { Controller, Get, Query } from '@nestjs/common';
import type { Page, PersonAnswer } from '@lianban/contract';
import { Allow } from '../http/allow';
import { FindPeople } from './person.dto';
import { PersonQueries } from './person.queries';

@Controller('people')
export class PersonController {
  constructor(private readonly queries: PersonQueries) {}

  @Get()
  @Allow('person.read')
  list(@Query() wanted: FindPeople): Promise<Page<PersonAnswer>> {
    return this.queries.list(wanted);
  }
}
