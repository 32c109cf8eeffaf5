import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { UnitPageAnswer } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, IfMatch, type Caller } from '../http/caller';
import { ReformActions } from './reform.actions';
import { SplitUnit } from './split.dto';
import { MergeUnit, RenameUnit } from './unit.dto';
import { UnitPageQueries } from './unit-page.queries';

/** 机构改革. Each answers with the unit that goes on. */
@Controller('units/:id')
export class ReformController {
  constructor(
    private readonly actions: ReformActions,
    private readonly pages: UnitPageQueries,
  ) {}

  @Post('rename')
  @HttpCode(200)
  @Allow('unit.reform')
  async rename(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: RenameUnit,
  ): Promise<UnitPageAnswer> {
    return this.pages.one(await this.actions.rename(by, id, version, body));
  }

  @Post('merge')
  @HttpCode(200)
  @Allow('unit.reform')
  async merge(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: MergeUnit,
  ): Promise<UnitPageAnswer> {
    return this.pages.one(await this.actions.merge(by, id, version, body));
  }

  @Post('split')
  @HttpCode(200)
  @Allow('unit.reform')
  async split(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SplitUnit,
  ): Promise<UnitPageAnswer> {
    return this.pages.one(await this.actions.split(by, id, version, body));
  }
}
