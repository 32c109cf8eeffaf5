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
import type { Config, OidcConfig } from '../../config';
import { CONFIG } from '../../config.module';
import { PROVED_MINUTES } from '../confirm';
import type { Recognised } from '../identity/identity.actions';

/** What the browser keeps while its person is at the provider. */
export interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Whoever goes is signed in already, and has the provider ask anew who they are. */
  readonly again: boolean;
}

/** Whom the provider has recognised, and when it last asked them; null: it does not say. */
export interface Proved extends Recognised {
  readonly provedAt: Date | null;
}

const PROVED_SECONDS = PROVED_MINUTES * 60;
/** Only a provider on this very machine is asked without TLS. */
const LOOPBACK = /^(?:127\.[\d.]+|localhost|\[::1\])$/;

/** Sign-in by an OpenID Connect provider: authorization code with PKCE, state and nonce. */
@Injectable()
export class Oidc {
  private readonly log = new Logger('oidc');
  private discovered: Promise<Configuration> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @returns where to send the browser, and what it keeps meanwhile. @throws Refusal not-found, service-unavailable */
  async begin(callback: string, again: boolean): Promise<{ url: URL; errand: Errand }> {
    const provider = await this.provider();
    const errand = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), again };
    const url = buildAuthorizationUrl(provider, {
      redirect_uri: callback,
      scope: this.settings().scope,
      state: errand.state,
      nonce: errand.nonce,
      code_challenge: await calculatePKCECodeChallenge(errand.verifier),
      code_challenge_method: 'S256',
      ...(again && { prompt: 'login', max_age: String(PROVED_SECONDS) }),
    });
    return { url, errand };
  }

  /** Whom the provider has recognised. @throws Refusal sign-in-refused (the answer does not hold) */
  async finish(current: URL, errand: Errand): Promise<Proved> {
    const provider = await this.provider();
    const tokens = await authorizationCodeGrant(provider, current, {
      pkceCodeVerifier: errand.verifier,
      expectedState: errand.state,
      expectedNonce: errand.nonce,
      // Asked for, it has to be in the answer, and to hold (OpenID Connect Core §3.1.2.1).
      ...(errand.again && { maxAge: PROVED_SECONDS }),
    }).catch((fault: unknown) => {
      this.log.warn(
        `The provider's answer was refused: ${fault instanceof Error ? fault.message : 'unknown'}`,
      );
      throw new Refusal('sign-in-refused');
    });
    const { issuer, loginClaim } = this.settings();
    const claims = tokens.claims();
    const login = claims?.[loginClaim];
    return {
      source: `oidc ${issuer}`,
      subject: claims?.sub ?? null,
      login: typeof login === 'string' ? login : null,
      provedAt: claims?.auth_time === undefined ? null : new Date(claims.auth_time * 1000),
    };
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
