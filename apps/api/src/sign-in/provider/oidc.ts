import { Inject, Injectable, Logger } from '@nestjs/common';
import { Refusal } from '@lianban/rules';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { IsNull } from 'typeorm';
import type { Config, OidcConfig } from '../../config';
import { CONFIG } from '../../config.module';
import { Store } from '../../store/store';
import { PersonRow } from '../../units/person.entity';

/** What the browser keeps while its person is at the provider. */
export interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Only a provider on this very machine is asked without TLS. */
const LOOPBACK = /^(?:127\.[\d.]+|localhost|\[::1\])$/;

/** Sign-in by an OpenID Connect provider: authorization code with PKCE, state and nonce. */
@Injectable()
export class Oidc {
  private readonly log = new Logger('oidc');
  private discovered: Promise<Configuration> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly store: Store,
  ) {}

  /** @returns where to send the browser, and what it keeps meanwhile. @throws Refusal not-found, service-unavailable */
  async begin(callback: string): Promise<{ url: URL; errand: Errand }> {
    const provider = await this.provider();
    const errand = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(provider, {
      redirect_uri: callback,
      scope: this.settings().scope,
      state: errand.state,
      nonce: errand.nonce,
      code_challenge: await calculatePKCECodeChallenge(errand.verifier),
      code_challenge_method: 'S256',
    });
    return { url, errand };
  }

  /**
   * Whom the provider has recognised, among the people that the register knows: nobody is added by signing in.
   *
   * @throws Refusal sign-in-refused (the answer does not hold), nobody-linked
   */
  async finish(current: URL, errand: Errand): Promise<string> {
    const provider = await this.provider();
    const tokens = await authorizationCodeGrant(provider, current, {
      pkceCodeVerifier: errand.verifier,
      expectedState: errand.state,
      expectedNonce: errand.nonce,
    }).catch((fault: unknown) => {
      this.log.warn(
        `The provider's answer was refused: ${fault instanceof Error ? fault.message : 'unknown'}`,
      );
      throw new Refusal('sign-in-refused');
    });
    const claim = tokens.claims()?.[this.settings().loginClaim];
    const login = typeof claim === 'string' ? claim.trim().toLowerCase() : null;
    const person = login && (await this.store.rows.findOneBy(PersonRow, { login, leftOn: IsNull() }));
    if (!person) throw new Refusal('nobody-linked', { login: login ?? '' });
    return person.id;
  }

  private settings(): OidcConfig {
    if (!this.config.oidc) throw new Refusal('not-found');
    return this.config.oidc;
  }

  private async provider(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings();
    const url = new URL(issuer);
    const execute = url.protocol === 'http:' && LOOPBACK.test(url.hostname) ? [allowInsecureRequests] : [];
    this.discovered ??= discovery(url, clientId, clientSecret, undefined, { execute });
    try {
      return await this.discovered;
    } catch (fault) {
      // Asked again by the next sign-in: it may be up by then.
      this.discovered = undefined;
      this.log.error(`The provider cannot be reached: ${fault instanceof Error ? fault.message : 'unknown'}`);
      throw new Refusal('service-unavailable');
    }
  }
}
