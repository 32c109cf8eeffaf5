import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@lianban/rules';
import type { Config } from '../config';
import { CONFIG } from '../config.module';
import { Store, type Tx } from '../store/store';
import { forgive } from './attempts';
import { digestOf, newSecret, successorOf } from './secret';
import { SessionFamilyRow, SessionTokenRow, type Ending } from './session.entity';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
/** ⚙ A session ends this long after signing in, */
const LIFE = 14 * DAY;
/** ⚙ or this long after it was last refreshed. */
const IDLE = 3 * DAY;
/** ⚙ Ended sessions are kept this long, for whoever looks into a break-in. */
const KEPT = 30 * DAY;
/**
 * ⚙ How long after its first use a refresh token may come again. Two windows that refresh at once, and a page left
 * while the answer was on its way, present it a second time in good faith; without a grace their person would be
 * signed out. Within it the *same* successor is given again, and only while that one is unused: the family never
 * forks, so a thief and the owner still meet at one token, and the second of them to use it ends the family.
 */
const GRACE = 10 * SECOND;

/** Where a sign-in comes from. */
export interface Whence {
  readonly source: string;
  readonly userAgent: string | null;
}

/** A session that has just been started or refreshed. */
export interface Opened {
  readonly personId: string;
  readonly familyId: string;
  readonly refreshToken: string;
  /** When the refresh token stops being of use. */
  readonly refreshBy: Date;
  readonly expiresAt: Date;
}

/** Starts a session of `personId`: a family with its first refresh token. */
export async function startSession(tx: Tx, personId: string, whence: Whence): Promise<Opened> {
  await tx.rows.query(`delete from session_family where person_id = $1 and expires_at < $2`, [
    personId,
    new Date(tx.now.getTime() - KEPT),
  ]);
  await forgive(tx, personId, whence.source);
  const family = await tx.rows.save(SessionFamilyRow, {
    personId,
    startedAt: tx.now,
    userAgent: whence.userAgent?.slice(0, 300) ?? null,
    sourceAddress: whence.source,
    expiresAt: new Date(tx.now.getTime() + LIFE),
  });
  await tx.announce('person.signed-in', [`person:${personId}`], { personId });
  return issue(tx, family, newSecret());
}

async function issue(tx: Tx, family: SessionFamilyRow, refreshToken: string): Promise<Opened> {
  await tx.rows.insert(SessionTokenRow, {
    digest: digestOf(refreshToken),
    familyId: family.id,
    issuedAt: tx.now,
  });
  return opened(family, refreshToken, tx.now);
}

function opened(family: SessionFamilyRow, refreshToken: string, issuedAt: Date): Opened {
  const idleAt = issuedAt.getTime() + IDLE;
  return {
    personId: family.personId,
    familyId: family.id,
    refreshToken,
    refreshBy: new Date(Math.min(idleAt, family.expiresAt.getTime())),
    expiresAt: family.expiresAt,
  };
}

/** Ends sessions of a person, save the one that asks for it, and tells their windows. */
export async function endSessions(
  tx: Tx,
  personId: string,
  because: Ending,
  which: { readonly only?: string; readonly except?: string } = {},
): Promise<void> {
  const [ended]: [{ id: string }[], number] = await tx.rows.query(
    `update session_family set ended_at = $2, ended_because = $3
      where person_id = $1 and ended_at is null and expires_at > $2
        and ($4::uuid is null or id = $4) and ($5::uuid is null or id <> $5)
      returning id`,
    [personId, tx.now, because, which.only ?? null, which.except ?? null],
  );
  for (const { id } of ended) {
    await tx.announce('session.ended', [`person:${personId}`], { personId, familyId: id });
  }
}

@Injectable()
export class SessionActions {
  constructor(
    private readonly store: Store,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  start(personId: string, whence: Whence): Promise<Opened> {
    return this.store.write({ personId }, (tx) => startSession(tx, personId, whence));
  }

  /** @throws Refusal session-ended: whatever is wrong with the token, only signing in helps */
  async refresh(refreshToken: string): Promise<Opened> {
    // The refusal is thrown outside: inside, it would take back the ending of the family.
    const next = await this.store.write(null, (tx) => this.rotate(tx, refreshToken));
    if (!next) throw new Refusal('session-ended');
    return next;
  }

  /** Ends the session of this refresh token, if there is one. */
  async end(refreshToken: string): Promise<void> {
    await this.store.write(null, async (tx) => {
      const held = await findToken(tx, digestOf(refreshToken));
      if (held) await endSessions(tx, held.family.personId, 'signed-out', { only: held.family.id });
    });
  }

  private async rotate(tx: Tx, refreshToken: string): Promise<Opened | null> {
    const held = await findToken(tx, digestOf(refreshToken));
    if (!held || hasEnded(held, tx.now)) return null;
    const { token, family } = held;
    const successor = successorOf(refreshToken, this.config.tokenKey);
    if (!token.usedAt) {
      await tx.rows.update(SessionTokenRow, { digest: token.digest }, { usedAt: tx.now });
      return issue(tx, family, successor);
    }
    const next = await tx.rows.findOneBy(SessionTokenRow, { digest: digestOf(successor) });
    const inGrace = tx.now.getTime() - token.usedAt.getTime() <= GRACE;
    if (inGrace && next && !next.usedAt) return opened(family, successor, next.issuedAt);
    await endSessions(tx, family.personId, 'token-reused', { only: family.id });
    return null;
  }
}

interface HeldToken {
  readonly token: SessionTokenRow;
  readonly family: SessionFamilyRow;
}

/** The token with its family, locked: two refreshes of one family come one after the other. */
async function findToken(tx: Tx, digest: string): Promise<HeldToken | null> {
  const known = await tx.rows.findOneBy(SessionTokenRow, { digest });
  if (!known) return null;
  const family = await tx.rows.findOne(SessionFamilyRow, {
    where: { id: known.familyId },
    lock: { mode: 'pessimistic_write' },
  });
  // Read again under the lock: it may have been used while this waited.
  const token = await tx.rows.findOneBy(SessionTokenRow, { digest });
  return family && token ? { family, token } : null;
}

function hasEnded({ family, token }: HeldToken, now: Date): boolean {
  const idleAt = token.issuedAt.getTime() + IDLE;
  return family.endedAt !== null || family.expiresAt <= now || (!token.usedAt && idleAt <= now.getTime());
}
