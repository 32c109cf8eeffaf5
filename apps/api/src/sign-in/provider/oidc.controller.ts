import { Controller, Get, Inject, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import { Refusal } from '@lianban/rules';
import type { FastifyReply } from 'fastify';
import type { Config } from '../../config';
import { CONFIG } from '../../config.module';
import { Allow } from '../../http/allow';
import type { Request } from '../../http/caller';
import { Recorder } from '../../http/record';
import { Entrance } from '../enter';
import { Identities } from '../identity/identity.actions';
import { Pace } from '../pace';
import { Reception, whenceOf } from '../reception';
import { seal, unseal } from '../../store/seal';
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
    private readonly identities: Identities,
    private readonly reception: Reception,
    private readonly recorder: Recorder,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `again` set: the provider asks anew who it is, and the way leads back to one's own account. */
  @Get('start')
  @Allow('anyone')
  async start(
    @Req() request: Request,
    @Res() reply: FastifyReply,
    @Query('again') again?: unknown,
  ): Promise<void> {
    const { url, errand } = await this.oidc.begin(callbackOf(request), again !== undefined);
    // Lax: the browser brings it when it is sent back from the provider's page.
    void reply.setCookie(ERRAND, seal(JSON.stringify(errand), this.config.tokenKey, 'sign-in errands'), {
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
      const errand = this.errandOf(request);
      const { provedAt, ...recognised } = await this.oidc.finish(currentOf(request), errand);
      const personId = await this.identities.personOf(recognised);
      const whence = { ...whenceOf(request), by: 'provider' as const, provedAt };
      const entered = await this.reception.admit(reply, await this.entrance.enter(personId, whence));
      const onwards = errand.again ? '/account' : '/';
      // Behind the #: no server, and no log, sees the ticket.
      await reply.redirect(
        'ticket' in entered ? `/sign-in?next=${onwards}#${stepOf(entered)}` : onwards,
        302,
      );
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      // Answered with a page, and written down like any other.
      await this.recorder.refusal(fault, request);
      await reply.redirect(`/sign-in?refused=${fault.code}`, 302);
    }
  }

  private errandOf(request: Request): Errand {
    const sealed = request.cookies[ERRAND];
    const errand = sealed ? unseal(sealed, this.config.tokenKey, 'sign-in errands') : null;
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
