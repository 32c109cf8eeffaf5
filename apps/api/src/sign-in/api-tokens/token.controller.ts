import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  UseGuards,
} from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { MadeToken, OnesTokenAnswer, Page, TokenAnswer } from '@lianban/contract';
import { Allow } from '../../http/allow';
import { By, type Caller, type Request } from '../../http/caller';
import { Confirm } from '../confirm';
import { Pace } from '../pace';
import { FindSessions } from '../security.dto';
import { TokenActions } from './token.actions';
import { MakeToken } from './token.dto';
import { TokenQueries } from './token.queries';

/** The tokens of one's own machines. */
@Controller('me/tokens')
export class OwnTokensController {
  constructor(
    private readonly confirm: Confirm,
    private readonly actions: TokenActions,
    private readonly queries: TokenQueries,
  ) {}

  @Get()
  @Allow('signed-in')
  list(@By() by: Caller): Promise<TokenAnswer[]> {
    return this.queries.own(by.personId);
  }

  @Post()
  @Allow('signed-in')
  @UseGuards(ThrottlerGuard)
  @Pace('password')
  async make(@By() by: Caller, @Body() body: MakeToken, @Req() request: Request): Promise<MadeToken> {
    await this.confirm.who(by, body.password, request.ip);
    return this.actions.make(by, body);
  }

  @Delete(':id')
  @Allow('signed-in')
  @HttpCode(204)
  revoke(@By() by: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.actions.revokeOwn(by, id);
  }
}

/** Everybody's, for the security administrator. */
@Controller('tokens')
export class TokensController {
  constructor(
    private readonly actions: TokenActions,
    private readonly queries: TokenQueries,
  ) {}

  @Get()
  @Allow('token.read')
  list(@Query() wanted: FindSessions): Promise<Page<OnesTokenAnswer>> {
    return this.queries.all(wanted);
  }

  @Delete(':id')
  @Allow('token.revoke')
  @HttpCode(204)
  revoke(@By() by: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.actions.revokeAnyones(by, id);
  }
}
