import { Body, Controller, Get, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { Me } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, type Caller, type Request } from '../http/caller';
import { Store } from '../store/store';
import { meOf } from './caller.queries';
import { Pace } from './pace';
import { PasswordActions } from './password.actions';
import { ChangePassword } from './sign-in.dto';

@Controller('me')
export class MeController {
  constructor(
    private readonly store: Store,
    private readonly passwords: PasswordActions,
  ) {}

  @Get()
  @Allow('signed-in')
  me(@By() caller: Caller): Promise<Me> {
    return meOf(this.store.rows, caller);
  }

  @Post('password')
  @Allow('signed-in')
  @UseGuards(ThrottlerGuard)
  @Pace('password')
  @HttpCode(204)
  changePassword(@By() caller: Caller, @Body() body: ChangePassword, @Req() request: Request): Promise<void> {
    return this.passwords.change(caller, body.current, body.next, request.ip);
  }
}
