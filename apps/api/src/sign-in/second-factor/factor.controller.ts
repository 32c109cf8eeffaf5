import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, UseGuards } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { EnrolDone, EnrolStarted, FactorsAnswer } from '@lianban/contract';
import { Allow } from '../../http/allow';
import { By, type Caller, type Request } from '../../http/caller';
import { Store } from '../../store/store';
import { Confirm } from '../confirm';
import { Pace } from '../pace';
import { FactorActions } from './factor.actions';
import { ConfirmEnrol, ConfirmPassword, Enrol } from './factor.dto';
import { factorsAnswer } from './factor.queries';
import { siteOf } from './passkey';

/** One's own second factors; each change asks once more who one is. */
@Controller('me/factors')
@UseGuards(ThrottlerGuard)
@Pace('password')
export class FactorController {
  constructor(
    private readonly store: Store,
    private readonly confirm: Confirm,
    private readonly actions: FactorActions,
  ) {}

  @Get()
  @Allow('signed-in')
  list(@By() by: Caller): Promise<FactorsAnswer> {
    return factorsAnswer(this.store.rows, by.personId);
  }

  @Post()
  @Allow('signed-in')
  @HttpCode(200)
  async start(@By() by: Caller, @Body() body: Enrol, @Req() request: Request): Promise<EnrolStarted> {
    await this.confirm.who(by, body.password, request.ip);
    return this.actions.start(by, body.kind, siteOf(request));
  }

  @Post('confirm')
  @Allow('signed-in')
  @HttpCode(200)
  finish(@By() by: Caller, @Body() body: ConfirmEnrol, @Req() request: Request): Promise<EnrolDone> {
    return this.actions.confirm(by, body, siteOf(request));
  }

  @Post('recovery-codes')
  @Allow('signed-in')
  @HttpCode(200)
  async renewCodes(
    @By() by: Caller,
    @Body() body: ConfirmPassword,
    @Req() request: Request,
  ): Promise<EnrolDone> {
    await this.confirm.who(by, body.password, request.ip);
    return this.actions.renewCodes(by);
  }

  @Post(':id/remove')
  @Allow('signed-in')
  @HttpCode(204)
  async remove(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ConfirmPassword,
    @Req() request: Request,
  ): Promise<void> {
    await this.confirm.who(by, body.password, request.ip);
    await this.actions.remove(by, id);
  }
}
