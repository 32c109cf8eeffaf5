import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { mayEver, Refusal } from '@lianban/rules';
import { knownAs } from '../store/origin';
import { ALLOW, type Door } from './allow';
import type { Caller, CallerSocket, Request } from './caller';

/** The passport strategy that reads the bearer token; registered by the sign-in room. */
export const BEARER = 'jwt';
/** The one that reads a machine's token. */
export const API_TOKEN = 'api-token';

class BearerGuard extends AuthGuard([BEARER, API_TOKEN]) {
  /** Passport reports why there is no caller as an error or as `info`; both become refusals. */
  override handleRequest<T = Caller>(fault: unknown, caller: T | false, info: unknown): T {
    if (fault instanceof Error) throw fault;
    if (caller) return caller;
    const expired = info instanceof Error && info.name === 'TokenExpiredError';
    throw new Refusal(expired ? 'session-expired' : 'not-signed-in');
  }
}

/**
 * Stands at every door: a route's and a socket's. One that does not say who may call it lets nobody in.
 * Whether the caller may do it to *this* thing is asked by the `require…` that fetches the thing.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly bearer = new BearerGuard();

  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const door = this.reflector.get<Door | undefined>(ALLOW, context.getHandler());
    if (door === undefined) throw new Refusal('not-allowed', { permission: null });
    if (door === 'anyone') return true;
    const caller = await this.callerOf(context);
    if (!caller) throw new Refusal('not-signed-in');
    if (caller.familyId) knownAs(caller.familyId);
    // What is a person's own (password, sessions, desk) is no machine's.
    if (door === 'signed-in' && caller.only) throw new Refusal('token-not-here');
    if (door !== 'signed-in' && !mayEver(caller, door))
      throw new Refusal('not-allowed', { permission: door });
    return true;
  }

  private async callerOf(context: ExecutionContext): Promise<Caller | undefined> {
    // A socket's caller was found at its handshake.
    if (context.getType() === 'ws') return context.switchToWs().getClient<CallerSocket>().data.caller;
    await this.bearer.canActivate(context);
    return context.switchToHttp().getRequest<Request>().user;
  }
}
