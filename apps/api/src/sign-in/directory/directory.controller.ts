import { Controller, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { SignInAnswer } from '@lianban/contract';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/allow';
import type { Request } from '../../http/caller';
import { Entrance } from '../enter';
import { Pace } from '../pace';
import { Proven, provenBy } from '../proving.guard';
import { Reception, whenceOf } from '../reception';
import { SameOriginGuard } from '../same-origin.guard';
import { SignIn } from '../sign-in.dto';
import { DIRECTORY } from './directory.strategy';

/** Sign-in by the password that the office's directory has. */
@Controller('session/directory')
@UseGuards(SameOriginGuard, ThrottlerGuard)
@Pace('signIn')
export class DirectoryController {
  constructor(
    private readonly entrance: Entrance,
    private readonly reception: Reception,
  ) {}

  @Post()
  @Allow('anyone')
  @UseGuards(provenBy(DIRECTORY))
  @HttpCode(200)
  @ApiBody({ type: SignIn })
  async signIn(
    @Proven() personId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    return this.reception.admit(
      reply,
      await this.entrance.enter(personId, { ...whenceOf(request), by: 'directory' }),
    );
  }
}
