import { Controller, Get, Inject, Req, Res, UseGuards } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { SignInWays } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import type { FastifyReply } from 'fastify';
import type { Config } from '../../config';
import { CONFIG } from '../../config.module';
import { Allow } from '../../http/allow';
import type { Request } from '../../http/caller';
import { Entrance } from '../enter';
import { Pace } from '../pace';
import { Reception, whenceOf } from '../reception';
import { seal, unseal } from '../second-factor/seal';
import { Oidc, type Errand } from './oidc';

const ERRAND = 'lianban_errand';
const PATH = '/api/session/oidc';
const MINUTES = 10;

/** Sign-in by way of a provider: the browser goes there and comes back, and the page goes on as after any sign-in. */
@Controller('session/oidc')
@UseGuards(ThrottlerGuard)
@Pace('signIn')
export class OidcController {
  constructor(
    private readonly oidc: Oidc,
    private readonly entrance: Entrance,
    private readonly reception: Reception,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Which ways in there are beside the password, for the sign-in page. */
  @Get('ways')
  @Allow('anyone')
  ways(): SignInWays {
    return { provider: this.config.oidc?.name ?? null };
  }

  @Get('start')
  @Allow('anyone')
  async start(@Req() request: Request, @Res() reply: FastifyReply): Promise<void> {
    const { url, errand } = await this.oidc.begin(callbackOf(request));
    // Lax: the browser brings it when it is sent back from the provider's page.
    void reply.setCookie(ERRAND, seal(JSON.stringify(errand), this.config.tokenKey), {
      ...attributes(request),
      maxAge: MINUTES * 60,
    });
    await reply.redirect(url.href, 302);
  }

  @Get('callback')
  @Allow('anyone')
  async callback(@Req() request: Request, @Res() reply: FastifyReply): Promise<void> {
    void reply.clearCookie(ERRAND, attributes(request));
    try {
      const personId = await this.oidc.finish(currentOf(request), this.errandOf(request));
      const entered = await this.reception.admit(
        reply,
        await this.entrance.enter(personId, whenceOf(request)),
      );
      // Behind the #: no server, and no log, sees the ticket.
      await reply.redirect('ticket' in entered ? `/sign-in#${stepOf(entered)}` : '/', 302);
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      await reply.redirect(`/sign-in?refused=${fault.code}`, 302);
    }
  }

  private errandOf(request: Request): Errand {
    const sealed = request.cookies[ERRAND];
    const errand = sealed ? unseal(sealed, this.config.tokenKey) : null;
    if (!errand) throw new Refusal('step-over');
    return JSON.parse(errand) as Errand;
  }
}

const stepOf = (step: object): string => Buffer.from(JSON.stringify(step)).toString('base64url');

const originOf = ({ protocol, host }: Request): string => `${protocol}://${host}`;
const callbackOf = (request: Request): string => `${originOf(request)}${PATH}/callback`;
const currentOf = (request: Request): URL => new URL(request.url, originOf(request));

const attributes = ({ protocol }: Request) =>
  ({ path: PATH, httpOnly: true, sameSite: 'lax', secure: protocol === 'https' }) as const;
