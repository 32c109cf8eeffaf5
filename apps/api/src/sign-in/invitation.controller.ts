import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { InvitationFor, SignInAnswer } from '@lianban/contract';
import type { FastifyReply } from 'fastify';
import { Allow } from '../http/allow';
import type { Request } from '../http/caller';
import { InvitationActions } from './invitation.actions';
import { Pace } from './pace';
import { Reception, whenceOf } from './reception';
import { SameOriginGuard } from './same-origin.guard';
import { AcceptInvitation } from './sign-in.dto';

/** The page behind an invitation's link. */
@Controller('invitations/:token')
@UseGuards(SameOriginGuard, ThrottlerGuard)
@Pace('invitation')
export class InvitationController {
  constructor(
    private readonly actions: InvitationActions,
    private readonly reception: Reception,
  ) {}

  @Get()
  @Allow('anyone')
  whoFor(@Param('token') token: string): Promise<InvitationFor> {
    return this.actions.find(token);
  }

  @Post()
  @Allow('anyone')
  @HttpCode(200)
  async accept(
    @Param('token') token: string,
    @Body() body: AcceptInvitation,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    return this.reception.admit(reply, await this.actions.accept(token, body.password, whenceOf(request)));
  }
}
