import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { type DryRunAnswer, type LadderRulesAnswer } from '@lianban/contract';
import { Allow } from '../../http/allow';
import { By, IfMatch, type Caller } from '../../http/caller';
import { DryRunAsked, RulesAsked, SaveLadderRules } from './rule.dto';
import { RuleActions, scopeOf } from './rule.actions';

@Controller('ladder-rules')
export class RuleController {
  constructor(private readonly actions: RuleActions) {}

  @Get()
  @Allow('ladder-rule.read')
  read(@By() by: Caller, @Query() asked: RulesAsked): Promise<LadderRulesAnswer> {
    return this.actions.read(by, scopeOf(asked));
  }

  /** A new version; If-Match is the latest version of these rules, 0 where there is none. */
  @Post()
  @HttpCode(200)
  @Allow('ladder-rule.change')
  save(
    @By() by: Caller,
    @IfMatch() version: number,
    @Body() body: SaveLadderRules,
  ): Promise<LadderRulesAnswer> {
    return this.actions.save(by, version, body);
  }

  /** 试运行: what these rules would have sent; nothing is stored. */
  @Post('dry-run')
  @HttpCode(200)
  @Allow('ladder-rule.read')
  dryRun(@By() by: Caller, @Body() body: DryRunAsked): Promise<DryRunAnswer> {
    return this.actions.dryRun(by, body);
  }
}
