import { Injectable } from '@nestjs/common';
import { LIMITS, type MadeToken, type MakeTokenBody } from '@lianban/contract';
import { mayEver, Refusal, type Actor } from '@lianban/rules';
import { IsNull } from 'typeorm';
import type { Caller } from '../../http/caller';
import { Store, type Tx } from '../../store/store';
import { digestOf, newSecret } from '../secret';
import { ApiTokenRow } from './token.entity';
import { TOKEN_MARK } from './token.strategy';

const DAY = 24 * 60 * 60 * 1000;

@Injectable()
export class TokenActions {
  constructor(private readonly store: Store) {}

  /**
   * Makes a token; its text is in this answer and nowhere else.
   *
   * @throws Refusal not-allowed (a permission that the caller does not hold), too-many-tokens
   */
  make(caller: Caller, { name, permissions, days }: MakeTokenBody): Promise<MadeToken> {
    const { personId } = caller;
    const beyond = permissions.find((permission) => !mayEver(caller, permission));
    if (beyond) throw new Refusal('not-allowed', { permission: beyond });
    return this.store.write(caller, async (tx) => {
      await tx.rows.query(`select 1 from person where id = $1 for update`, [personId]);
      const held = await tx.rows.countBy(ApiTokenRow, { personId, revokedAt: IsNull() });
      if (held >= LIMITS.tokens) throw new Refusal('too-many-tokens', { most: LIMITS.tokens });
      const token = `${TOKEN_MARK}${newSecret()}`;
      const { id } = await tx.rows.save(ApiTokenRow, {
        personId,
        name,
        digest: digestOf(token),
        permissions: [...permissions],
        madeAt: tx.now,
        expiresAt: new Date(tx.now.getTime() + days * DAY),
      });
      await tx.announce(
        'token.made',
        [`person:${personId}`],
        { personId, tokenId: id },
        { name, permissions },
      );
      return { id, token };
    });
  }

  /** One's own. @throws Refusal not-found */
  revokeOwn({ personId }: Caller, id: string): Promise<void> {
    return this.store.write({ personId }, (tx) => requireRevoked(tx, { id, personId }));
  }

  /** Anybody's, by the security administrator. @throws Refusal not-found */
  revokeAnyones(actor: Actor, id: string): Promise<void> {
    return this.store.write(actor, (tx) => requireRevoked(tx, { id }));
  }
}

async function requireRevoked(tx: Tx, which: { id: string; personId?: string }): Promise<void> {
  if ((await revokeTokens(tx, which)) === 0) throw new Refusal('not-found', { id: which.id });
}

/** Takes tokens out of use. @returns how many */
export async function revokeTokens(tx: Tx, which: { id?: string; personId?: string }): Promise<number> {
  const tokens = await tx.rows.findBy(ApiTokenRow, { ...which, revokedAt: IsNull() });
  for (const { id, personId } of tokens) {
    await tx.rows.update(ApiTokenRow, { id }, { revokedAt: tx.now });
    await tx.announce('token.revoked', [`person:${personId}`], { personId, tokenId: id });
  }
  return tokens.length;
}
