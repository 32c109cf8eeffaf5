import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { Page, UnitAnswer } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, type Caller } from '../http/caller';
import { UnitActions } from './unit.actions';
import { AddUnit, FindUnits } from './unit.dto';
import { UnitQueries } from './unit.queries';

@Controller('units')
export class UnitController {
  constructor(
    private readonly actions: UnitActions,
    private readonly queries: UnitQueries,
  ) {}

  @Get()
  @Allow('unit.read')
  list(@Query() wanted: FindUnits): Promise<Page<UnitAnswer>> {
    return this.queries.list(wanted);
  }

  @Post()
  @Allow('unit.add')
  async add(@By() caller: Caller, @Body() body: AddUnit): Promise<UnitAnswer> {
    return this.queries.one(await this.actions.add(caller, body));
  }
}
