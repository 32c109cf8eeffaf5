import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import type { OpenMatter, Page, UnitAnswer, UnitPageAnswer, UnitPersonAnswer } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, IfMatch, type Caller } from '../http/caller';
import { UnitActions } from './unit.actions';
import { UnitPageQueries } from './unit-page.queries';
import { AddUnit, AmendUnit, FindUnits, NextPage } from './unit.dto';
import { UnitQueries } from './unit.queries';

@Controller('units')
export class UnitController {
  constructor(
    private readonly actions: UnitActions,
    private readonly queries: UnitQueries,
    private readonly pages: UnitPageQueries,
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

  @Get(':id')
  @Allow('unit.read')
  one(@Param('id', ParseUUIDPipe) id: string): Promise<UnitPageAnswer> {
    return this.pages.one(id);
  }

  @Patch(':id')
  @HttpCode(200)
  @Allow('unit.amend')
  async amend(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: AmendUnit,
  ): Promise<UnitPageAnswer> {
    return this.pages.one(await this.actions.amend(by, id, version, body));
  }

  @Get(':id/people')
  @Allow('unit.read')
  people(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { cursor }: NextPage,
  ): Promise<Page<UnitPersonAnswer>> {
    return this.pages.people(id, cursor);
  }

  @Get(':id/open')
  @Allow('unit.reform')
  open(@Param('id', ParseUUIDPipe) id: string): Promise<OpenMatter[]> {
    return this.pages.open(id);
  }
}
