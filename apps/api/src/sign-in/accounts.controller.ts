import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { AccountAnswer, Page } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, type Caller } from '../http/caller';
import { Accounts } from './accounts';
import { Identities } from './identity/identity.actions';
import { FindSessions } from './security.dto';

@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly identities: Identities,
  ) {}

  @Get()
  @Allow('account.read')
  list(@Query() wanted: FindSessions): Promise<Page<AccountAnswer>> {
    return this.accounts.list(wanted);
  }

  @Post(':personId/reset-factors')
  @Allow('factor.reset')
  @HttpCode(204)
  resetFactors(@By() by: Caller, @Param('personId', ParseUUIDPipe) personId: string): Promise<void> {
    return this.accounts.resetFactors(by, personId);
  }

  @Post(':personId/unlink')
  @Allow('identity.unlink')
  @HttpCode(204)
  unlink(@By() by: Caller, @Param('personId', ParseUUIDPipe) personId: string): Promise<void> {
    return this.identities.unlink(by, personId);
  }
}
