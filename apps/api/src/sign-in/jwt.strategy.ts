import { createSecretKey } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import type { Config } from '../config';
import { CONFIG } from '../config.module';
import { BEARER } from '../http/access.guard';
import { ALGORITHM, Bearer, ISSUER, type Bearing, type Claims } from './bearer';

/** Passport checks where the token stands and who signed it; `Bearer` says whether it is still good and whose it is. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, BEARER) {
  constructor(
    @Inject(CONFIG) config: Config,
    private readonly bearer: Bearer,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // Given a string, jsonwebtoken tries at each request whether it is a public key; its types know of no KeyObject.
      secretOrKey: createSecretKey(Buffer.from(config.tokenKey)) as unknown as Buffer,
      issuer: ISSUER,
      algorithms: [ALGORITHM],
      ignoreExpiration: true,
    });
  }

  validate(claims: Claims): Promise<Bearing> {
    return this.bearer.admit(claims);
  }
}
