import { Controller, Delete, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { SignedIn, SignInAnswer, SignInWays } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import type { FastifyReply } from 'fastify';
import type { Config } from '../config';
import { CONFIG } from '../config.module';
import { Allow } from '../http/allow';
import type { Request } from '../http/caller';
import { Entrance } from './enter';
import { LOCAL } from './local.strategy';
import { Pace } from './pace';
import { Proven, provenBy } from './proving.guard';
import { Reception, REFRESH_COOKIE, whenceOf } from './reception';
import { SameOriginGuard } from './same-origin.guard';
import { SessionActions } from './session.actions';
import { SignIn } from './sign-in.dto';

@Controller('session')
@UseGuards(SameOriginGuard, ThrottlerGuard)
export class SessionController {
  constructor(
    private readonly actions: SessionActions,
    private readonly entrance: Entrance,
    private readonly reception: Reception,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Which ways in there are beside the password, for the sign-in page. */
  @Get('ways')
  @Allow('anyone')
  @Pace('refresh')
  ways(): SignInWays {
    const { oidc, ldap } = this.config;
    return { provider: oidc?.name ?? null, directory: ldap?.name ?? null };
  }

  @Post()
  @Allow('anyone')
  @Pace('signIn')
  @UseGuards(provenBy(LOCAL))
  @HttpCode(200)
  @ApiBody({ type: SignIn })
  async signIn(
    @Proven() personId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    return this.reception.admit(reply, await this.entrance.enter(personId, whenceOf(request)));
  }

  @Post('refresh')
  @Allow('anyone')
  @Pace('refresh')
  @HttpCode(200)
  async refresh(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedIn> {
    const token = request.cookies[REFRESH_COOKIE];
    if (!token) throw new Refusal('not-signed-in');
    try {
      return await this.reception.handOver(reply, await this.actions.refresh(token, request.ip));
    } catch (fault) {
      if (fault instanceof Refusal) this.reception.forget(reply);
      throw fault;
    }
  }

  /** Also for whose access token has expired: the cookie says which session ends. */
  @Delete()
  @Allow('anyone')
  @Pace('refresh')
  @HttpCode(204)
  async signOut(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = request.cookies[REFRESH_COOKIE];
    if (token) await this.actions.end(token);
    this.reception.forget(reply);
  }
}
