import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { LIMITS, type AcceptCaseBody, type CaseAnswer, type Page } from '@lianban/contract';
import { CASE_OUTCOMES, type CaseOutcome } from '@lianban/rules';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Allow } from '../http/allow';
import { By, IfMatch, type Caller } from '../http/caller';
import { Said } from '../http/shape';
import { CaseActions } from './case.actions';

export class AcceptCase implements AcceptCaseBody {
  @IsIn(CASE_OUTCOMES)
  outcome: CaseOutcome;

  @Said(LIMITS.note)
  note: string;
}

export class CasesWanted {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

@Controller('cases')
export class CaseController {
  constructor(private readonly cases: CaseActions) {}

  @Get()
  @Allow('case.list')
  list(@By() by: Caller, @Query() wanted: CasesWanted): Promise<Page<CaseAnswer>> {
    return this.cases.list(by, wanted.cursor);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Allow('case.accept')
  accept(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: AcceptCase,
  ): Promise<CaseAnswer> {
    return this.cases.accept(by, id, version, body);
  }
}
