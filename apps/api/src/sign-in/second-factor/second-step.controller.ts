import { Body, Controller, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { SignInAnswer } from '@lianban/contract';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/allow';
import type { Request } from '../../http/caller';
import { Pace } from '../pace';
import { Reception, whenceOf } from '../reception';
import { SameOriginGuard } from '../same-origin.guard';
import { PassSecondStep, Ticket } from './factor.dto';
import { siteOf } from './passkey';
import { SecondStepActions } from './second-step.actions';

/** The second step of a sign-in. The ticket that the first one gave says whose. */
@Controller('session/second-step')
@UseGuards(SameOriginGuard, ThrottlerGuard)
@Pace('signIn')
export class SecondStepController {
  constructor(
    private readonly actions: SecondStepActions,
    private readonly reception: Reception,
  ) {}

  @Post()
  @Allow('anyone')
  @HttpCode(200)
  async pass(
    @Body() body: PassSecondStep,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    return this.reception.admit(reply, await this.actions.pass(body, siteOf(request), whenceOf(request)));
  }

  @Post('passkey')
  @Allow('anyone')
  @HttpCode(200)
  askPasskey(
    @Body() { ticket }: Ticket,
    @Req() request: Request,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.actions.askPasskey(ticket, siteOf(request));
  }
}
