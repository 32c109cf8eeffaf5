import { Inject, Injectable } from '@nestjs/common';
import type { EnteredBy, ProfileAnswer } from '@lianban/contract';
import { Refusal, type Actor } from '@lianban/rules';
import type { Config } from '../config';
import { CONFIG } from '../config.module';
import type { Caller } from '../http/caller';
import { Store, type Tx } from '../store/store';
import { forgive } from './attempts';
import { profileOf } from './profile';
import { digestOf, newSecret, successorOf } from './secret';
import { SessionFamilyRow, SessionTokenRow, type Ending } from './session.entity';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
/** ⚙ Ended sessions are kept this long, for whoever looks into a break-in. */
const KEPT = 30 * DAY;
/**
 * ⚙ How long after its first use a refresh token may come again. Two windows that refresh at once, and a page left
 * while the answer was on its way, present it a second time in good faith; without a grace their person would be
 * signed out. Within it the *same* successor is given again, and only while that one is unused: the family never
 * forks, so a thief and the owner still meet at one token, and the second of them to use it ends the family.
 */
const GRACE = 10 * SECOND;

/** Where a sign-in comes from, and by what the person was recognised. */
export interface Whence {
  readonly source: string;
  readonly userAgent: string | null;
  readonly by: EnteredBy;
  /** When the person last proved who they are; null: a provider did not say. */
  readonly provedAt?: Date | null;
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
  const profile = await profileOf(tx.rows);
  const family = await tx.rows.save(SessionFamilyRow, {
    personId,
    startedAt: tx.now,
    userAgent: whence.userAgent?.slice(0, 300) ?? null,
    sourceAddress: whence.source,
    seenAt: tx.now,
    seenFrom: whence.source,
    enteredBy: whence.by,
    provedAt: whence.provedAt === undefined ? tx.now : whence.provedAt,
    expiresAt: new Date(tx.now.getTime() + profile.sessionHours * 60 * MINUTE),
  });
  await tx.announce('person.signed-in', [`person:${personId}`], { personId }, { by: whence.by });
  return issue(tx, family, newSecret(), profile);
}

async function issue(
  tx: Tx,
  family: SessionFamilyRow,
  refreshToken: string,
  profile: ProfileAnswer,
): Promise<Opened> {
  await tx.rows.insert(SessionTokenRow, {
    digest: digestOf(refreshToken),
    familyId: family.id,
    issuedAt: tx.now,
  });
  return opened(family, refreshToken, tx.now, profile);
}

function opened(
  family: SessionFamilyRow,
  refreshToken: string,
  issuedAt: Date,
  profile: ProfileAnswer,
): Opened {
  const idleAt = issuedAt.getTime() + profile.idleMinutes * MINUTE;
  return {
    personId: family.personId,
    familyId: family.id,
    refreshToken,
    refreshBy: new Date(Math.min(idleAt, family.expiresAt.getTime())),
    expiresAt: family.expiresAt,
  };
}

/** Ends sessions of a person, save the one that asks for it, and tells their windows. @returns how many */
export async function endSessions(
  tx: Tx,
  personId: string,
  because: Ending,
  which: { readonly only?: string; readonly except?: string | null } = {},
): Promise<number> {
  const [ended]: [{ id: string }[], number] = await tx.rows.query(
    `update session_family set ended_at = $2, ended_because = $3
      where person_id = $1 and ended_at is null and expires_at > $2
        and ($4::uuid is null or id = $4) and ($5::uuid is null or id <> $5)
      returning id`,
    [personId, tx.now, because, which.only ?? null, which.except ?? null],
  );
  for (const { id } of ended) {
    await tx.announce('session.ended', [`person:${personId}`], { personId, familyId: id }, { because });
  }
  return ended.length;
}

@Injectable()
export class SessionActions {
  constructor(
    private readonly store: Store,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Refusal session-ended: whatever is wrong with the token, only signing in helps */
  async refresh(refreshToken: string, source: string): Promise<Opened> {
    // The refusal is thrown outside: inside, it would take back the ending of the family.
    const next = await this.store.write(null, (tx) => this.rotate(tx, refreshToken, source));
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

  /**
   * One's own sessions: the one named, or all but the one that asks.
   *
   * @throws Refusal not-found
   */
  endOwn({ personId, familyId }: Caller, id?: string): Promise<void> {
    return this.store.write({ personId }, async (tx) => {
      const ended = await endSessions(
        tx,
        personId,
        'ended-by-owner',
        id ? { only: id } : { except: familyId },
      );
      if (id && ended === 0) throw new Refusal('not-found', { id });
    });
  }

  /** Anybody's, by the security administrator. @throws Refusal not-found */
  endAnyones(actor: Actor, id: string): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const family = await tx.rows.findOneBy(SessionFamilyRow, { id });
      const ended = family ? await endSessions(tx, family.personId, 'ended-by-admin', { only: id }) : 0;
      if (ended === 0) throw new Refusal('not-found', { id });
    });
  }

  private async rotate(tx: Tx, refreshToken: string, source: string): Promise<Opened | null> {
    const held = await findToken(tx, digestOf(refreshToken));
    const profile = await profileOf(tx.rows);
    if (!held || hasEnded(held, tx.now, profile)) return null;
    const { token, family } = held;
    const successor = successorOf(refreshToken, this.config.tokenKey);
    if (!token.usedAt) {
      await tx.rows.update(SessionTokenRow, { digest: token.digest }, { usedAt: tx.now });
      await tx.rows.update(SessionFamilyRow, { id: family.id }, { seenAt: tx.now, seenFrom: source });
      return issue(tx, family, successor, profile);
    }
    const next = await tx.rows.findOneBy(SessionTokenRow, { digest: digestOf(successor) });
    const inGrace = tx.now.getTime() - token.usedAt.getTime() <= GRACE;
    if (inGrace && next && !next.usedAt) return opened(family, successor, next.issuedAt, profile);
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

function hasEnded({ family, token }: HeldToken, now: Date, profile: ProfileAnswer): boolean {
  const idleAt = token.issuedAt.getTime() + profile.idleMinutes * MINUTE;
  return family.endedAt !== null || family.expiresAt <= now || (!token.usedAt && idleAt <= now.getTime());
}
