import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Refusal } from '@lianban/rules';
import type { Caller } from '../http/caller';
import { Store } from '../store/store';
import { callerOf } from './caller.queries';

export const ISSUER = 'lianban';
export const ALGORITHM = 'HS256';
/** ⚙ Seconds for which an access token is good. */
export const ACCESS_SECONDS = 600;

/** What an access token says: who (`sub`), from which session (`fam`), until when (seconds). */
export interface Claims {
  readonly sub: string;
  readonly fam: string;
  readonly exp: number;
}

/** A caller, and the moment at which the token that brought them stops being good. */
export type Bearing = Caller & { readonly expiresAt: Date };

/** Makes access tokens, and knows who bears one. */
@Injectable()
export class Bearer {
  constructor(
    private readonly jwt: JwtService,
    private readonly store: Store,
  ) {}

  /** An access token that ends with its session at the latest. */
  sign(personId: string, familyId: string, sessionEndsAt: Date): { accessToken: string; expiresIn: number } {
    const now = this.store.now().getTime();
    const iat = Math.floor(now / 1000);
    const exp = Math.min(iat + ACCESS_SECONDS, Math.floor(sessionEndsAt.getTime() / 1000));
    const accessToken = this.jwt.sign({ sub: personId, fam: familyId, iat, exp });
    return { accessToken, expiresIn: exp - iat };
  }

  /**
   * Who bears this token: for what is no HTTP request, such as a socket's handshake.
   *
   * @throws Refusal not-signed-in (not one of our tokens), session-expired, session-ended
   */
  async authenticate(token: string): Promise<Bearing> {
    let claims: Claims;
    try {
      claims = await this.jwt.verifyAsync<Claims>(token);
    } catch {
      throw new Refusal('not-signed-in');
    }
    return this.admit(claims);
  }

  /** The same person with the posts that they hold now. @throws Refusal session-ended */
  async askAgain({ personId, familyId }: Caller): Promise<Caller> {
    if (!familyId) throw new Refusal('session-ended');
    return callerOf(this.store.rows, personId, familyId, this.store.now());
  }

  /** The same for claims whose signature was checked. The product's own clock says whether they expired. */
  async admit(claims: Claims): Promise<Bearing> {
    const expiresAt = new Date(claims.exp * 1000);
    const now = this.store.now();
    // Negated, so that a token without an end is refused as well.
    if (!(expiresAt > now)) throw new Refusal('session-expired');
    const caller = await callerOf(this.store.rows, claims.sub, claims.fam, now);
    return { ...caller, expiresAt };
  }
}
