import { Injectable } from '@nestjs/common';
import type { LiftLockBody, LockAnswer } from '@lianban/contract';
import { Refusal, type Actor } from '@lianban/rules';
import { Store, type Tx } from '../store/store';
import { profileOf } from './profile';

const MINUTE = 60_000;

/**
 * ⚙ How many failures are too many, as multiples of what the security profile says. The first stops guessing at one
 * account. The other two stop those who guess from many places, or at many accounts; they do not hold for a place
 * from which the person has signed in before. So nobody can lock a colleague out from elsewhere, and one bad
 * neighbour behind an office's shared address does not lock out the office.
 */
const TOO_MANY = [
  { of: 'pair', times: 1, evenWhereKnown: true },
  { of: 'login', times: 5, evenWhereKnown: false },
  { of: 'source', times: 10, evenWhereKnown: false },
] as const;

type Counted = (typeof TOO_MANY)[number]['of'];
type Tally = Record<Counted, number> & Record<`${Counted}_since`, Date | null> & { known: boolean };

/** Counts failed sign-ins, whether or not there is such an account, so that the answer does not tell. */
@Injectable()
export class Attempts {
  constructor(private readonly store: Store) {}

  /**
   * Notes an attempt as failed until it proves right: counted afterwards, a hundred guesses sent at once would all
   * be let through before the first of them failed.
   *
   * @returns the number of the attempt. @throws Refusal too-many-attempts, with the minutes to wait
   */
  begin(login: string, source: string): Promise<string> {
    return this.store.write(null, async (tx) => {
      await tx.rows.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`sign-in of ${login}`]);
      const { lockAfter, lockMinutes } = await profileOf(tx.rows);
      await forgetOld(tx, lockMinutes);
      const tally = await tallyOf(tx, login, source, lockMinutes);
      const tripped = TOO_MANY.find(
        ({ of, times, evenWhereKnown }) => tally[of] >= times * lockAfter && (evenWhereKnown || !tally.known),
      );
      if (tripped) {
        const since = tally[`${tripped.of}_since`] ?? tx.now;
        const left = since.getTime() + lockMinutes * MINUTE - tx.now.getTime();
        throw new Refusal('too-many-attempts', { minutes: Math.max(1, Math.ceil(left / MINUTE)) });
      }
      const [{ id }] = await tx.rows.query<[{ id: string }]>(
        `insert into failed_sign_in (login, source, at) values ($1, $2, $3) returning id`,
        [login, source, tx.now],
      );
      return id;
    });
  }

  /** It was no attempt after all: whoever should have judged it could not be asked. */
  async takeBack(id: string): Promise<void> {
    await this.store.write(null, (tx) => tx.rows.query(`delete from failed_sign_in where id = $1`, [id]));
  }
}

/** Who waits, and the security administrator who lets them in again. */
@Injectable()
export class Locks {
  constructor(private readonly store: Store) {}

  /** Accounts and addresses that failed too often, the latest first. */
  async list(): Promise<LockAnswer[]> {
    const now = this.store.now();
    const { lockAfter, lockMinutes } = await profileOf(this.store.rows);
    const rows = await this.store.rows.query<(Omit<LockAnswer, 'until'> & { since: Date })[]>(
      `select 'login' as of, login as value, max(n)::int as failures, min(since) as since
         from (select login, source, count(*) as n, min(at) as since from failed_sign_in
                where at > $1 group by login, source having count(*) >= $2) pair group by login
       union all
       select 'source', source, count(*)::int, min(at) from failed_sign_in
        where at > $1 group by source having count(*) >= $2 * 10
       order by since desc limit 200`,
      [windowBegan(now, lockMinutes), lockAfter],
    );
    return rows.map(({ since, ...lock }) => ({
      ...lock,
      until: new Date(since.getTime() + lockMinutes * MINUTE).toISOString(),
    }));
  }

  /** @throws Refusal not-found: nothing waits under that name */
  lift(actor: Actor, { of, value }: LiftLockBody): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const [, gone]: [unknown, number] = await tx.rows.query(
        `delete from failed_sign_in where case when $1 = 'login' then login else source end = $2`,
        [of, value],
      );
      if (gone === 0) throw new Refusal('not-found');
      await tx.announce('lock.lifted', [`person:${actor.personId}`], {}, { of, value });
    });
  }
}

/** What proved right does not count, nor what was mistyped before it. */
export async function forgive(tx: Tx, personId: string, source: string): Promise<void> {
  await tx.rows.query(
    `delete from failed_sign_in f using person p where p.id = $1 and f.login = p.login and f.source = $2`,
    [personId, source],
  );
}

/** ⚙ A failure counts for as long as whoever failed too often waits. */
const windowBegan = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * MINUTE);

async function forgetOld(tx: Tx, minutes: number): Promise<void> {
  // Skipping what another sign-in is deleting already: two that wait for each other would both fail.
  await tx.rows.query(
    `delete from failed_sign_in
      where id in (select id from failed_sign_in where at <= $1 limit 1000 for update skip locked)`,
    [windowBegan(tx.now, minutes)],
  );
}

async function tallyOf(tx: Tx, login: string, source: string, minutes: number): Promise<Tally> {
  const [tally]: Tally[] = await tx.rows.query(
    `select count(*) filter (where login = $1 and source = $2)::int as pair,
            min(at) filter (where login = $1 and source = $2) as pair_since,
            count(*) filter (where login = $1)::int as login,
            min(at) filter (where login = $1) as login_since,
            count(*) filter (where source = $2)::int as source,
            min(at) filter (where source = $2) as source_since,
            exists (select 1 from session_family f join person p on p.id = f.person_id
                     where p.login = $1 and f.source_address = $2) as known
       from failed_sign_in
      where (login = $1 or source = $2) and at > $3`,
    [login, source, windowBegan(tx.now, minutes)],
  );
  return tally!;
}
