import { Injectable } from '@nestjs/common';
import '@fastify/cookie';
import type { SignedIn, SignInAnswer } from '@lianban/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Store } from '../store/store';
import { Bearer } from './bearer';
import { callerOf, meOf } from './caller.queries';
import type { Entered } from './enter';
import type { Opened, Whence } from './session.actions';

export const REFRESH_COOKIE = 'lianban_refresh';
const PATH = '/api/session';

/** Where a request says that it comes from; a password was right unless somebody says otherwise. */
export const whenceOf = (request: FastifyRequest): Whence => ({
  by: 'password',
  source: request.ip,
  userAgent: request.headers['user-agent'] ?? null,
});

/** Hands a session to the browser: the access token in the answer, the refresh token where no script can read it. */
@Injectable()
export class Reception {
  constructor(
    private readonly store: Store,
    private readonly bearer: Bearer,
  ) {}

  /** A session for the browser, or the ticket for the second step. */
  async admit(reply: FastifyReply, entered: Entered): Promise<SignInAnswer> {
    return 'ticket' in entered ? entered : this.handOver(reply, entered);
  }

  async handOver(reply: FastifyReply, { personId, familyId, ...opened }: Opened): Promise<SignedIn> {
    const now = this.store.now();
    const caller = await callerOf(this.store.rows, personId, familyId, now);
    void reply.setCookie(REFRESH_COOKIE, opened.refreshToken, {
      ...attributes(reply.request),
      maxAge: Math.floor((opened.refreshBy.getTime() - now.getTime()) / 1000),
    });
    return {
      ...this.bearer.sign(personId, familyId, opened.expiresAt),
      me: await meOf(this.store.rows, caller),
    };
  }

  forget(reply: FastifyReply): void {
    void reply.clearCookie(REFRESH_COOKIE, attributes(reply.request));
  }
}

/** `protocol` is that of the browser's connection, also behind a proxy that is trusted. */
const attributes = ({ protocol }: FastifyRequest) =>
  ({ path: PATH, httpOnly: true, sameSite: 'strict', secure: protocol === 'https' }) as const;
