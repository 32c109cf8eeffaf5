import { Body, Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { SetUpDone, SetupState } from '@lianban/contract';
import type { FastifyReply } from 'fastify';
import { Allow } from '../http/allow';
import type { Request } from '../http/caller';
import { Pace } from './pace';
import { Reception, whenceOf } from './reception';
import { SameOriginGuard } from './same-origin.guard';
import { SetUpActions } from './set-up.actions';
import { SetUp } from './sign-in.dto';

@Controller('setup')
export class SetUpController {
  constructor(
    private readonly actions: SetUpActions,
    private readonly reception: Reception,
  ) {}

  @Get()
  @Allow('anyone')
  async state(): Promise<SetupState> {
    return { open: await this.actions.isOpen() };
  }

  @Post()
  @Allow('anyone')
  @UseGuards(SameOriginGuard, ThrottlerGuard)
  @Pace('setUp')
  async setUp(
    @Body() body: SetUp,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SetUpDone> {
    const { opened, world } = await this.actions.setUp(body, whenceOf(request));
    return { signedIn: await this.reception.handOver(reply, opened), world };
  }
}
