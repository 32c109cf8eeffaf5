import { Injectable, type OnModuleInit } from '@nestjs/common';
import passport, { Strategy } from 'passport';
import { API_TOKEN } from '../../http/access.guard';
import type { Caller, Request } from '../../http/caller';
import { Store } from '../../store/store';
import { holderOf } from '../caller.queries';
import { digestOf } from '../secret';

/** How every token begins, so that it is known where it was left lying: in a log, a script, a repository. */
export const TOKEN_MARK = 'lbt_';

const HOUR = 60 * 60 * 1000;

interface Found {
  readonly id: string;
  readonly person_id: string;
  readonly permissions: Caller['only'];
  readonly used_at: Date | null;
}

/** `Authorization: Bearer lbt_…`: whose machine this is, with what the token was made for. */
@Injectable()
export class TokenStrategy extends Strategy implements OnModuleInit {
  override name = API_TOKEN;

  constructor(private readonly store: Store) {
    super();
  }

  onModuleInit(): void {
    passport.use(this);
  }

  override authenticate(request: Parameters<Strategy['authenticate']>[0]): void {
    const [, token] =
      /^Bearer\s+(\S+)$/i.exec(String((request as unknown as Request).headers.authorization)) ?? [];
    if (!token?.startsWith(TOKEN_MARK)) return this.fail();
    this.callerOf(token).then(
      (caller) => (caller ? this.success(caller) : this.fail()),
      (fault: unknown) => this.error(fault),
    );
  }

  private async callerOf(token: string): Promise<Caller | null> {
    const { rows } = this.store;
    const now = this.store.now();
    const [found]: Found[] = await rows.query(
      `select id, person_id, permissions, used_at from api_token
        where digest = $1 and revoked_at is null and expires_at > $2`,
      [digestOf(token), now],
    );
    if (!found) return null;
    if (!found.used_at || now.getTime() - found.used_at.getTime() >= HOUR) {
      await rows.query(`update api_token set used_at = $2 where id = $1`, [found.id, now]);
    }
    return holderOf(rows, found.person_id, found.permissions ?? [], now);
  }
}
