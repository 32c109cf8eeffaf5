import { Injectable } from '@nestjs/common';
import { Refusal } from '@lianban/rules';
import { Store, type Tx } from '../store/store';

/** ⚙ How long a failed sign-in counts, and how long whoever failed too often waits. */
const WINDOW_MINUTES = 15;
const MINUTE = 60_000;

/**
 * ⚙ How many failures are too many. The first stops guessing at one account. The other two stop those who guess
 * from many places, or at many accounts; they do not hold for a place from which the person has signed in before.
 * So nobody can lock a colleague out from elsewhere, and one bad neighbour behind an office's shared address does
 * not lock out the office.
 */
const TOO_MANY = [
  { of: 'pair', most: 5, evenWhereKnown: true },
  { of: 'login', most: 25, evenWhereKnown: false },
  { of: 'source', most: 50, evenWhereKnown: false },
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
   * @throws Refusal too-many-attempts, with the minutes to wait
   */
  async begin(login: string, source: string): Promise<void> {
    await this.store.write(null, async (tx) => {
      await tx.rows.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`sign-in of ${login}`]);
      await forgetOld(tx);
      const tally = await tallyOf(tx, login, source);
      const tripped = TOO_MANY.find(
        ({ of, most, evenWhereKnown }) => tally[of] >= most && (evenWhereKnown || !tally.known),
      );
      if (tripped) {
        const since = tally[`${tripped.of}_since`] ?? tx.now;
        const left = since.getTime() + WINDOW_MINUTES * MINUTE - tx.now.getTime();
        throw new Refusal('too-many-attempts', { minutes: Math.max(1, Math.ceil(left / MINUTE)) });
      }
      await tx.rows.query(`insert into failed_sign_in (login, source, at) values ($1, $2, $3)`, [
        login,
        source,
        tx.now,
      ]);
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

const windowBegan = (tx: Tx): Date => new Date(tx.now.getTime() - WINDOW_MINUTES * MINUTE);

async function forgetOld(tx: Tx): Promise<void> {
  // Skipping what another sign-in is deleting already: two that wait for each other would both fail.
  await tx.rows.query(
    `delete from failed_sign_in
      where id in (select id from failed_sign_in where at <= $1 limit 1000 for update skip locked)`,
    [windowBegan(tx)],
  );
}

async function tallyOf(tx: Tx, login: string, source: string): Promise<Tally> {
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
    [login, source, windowBegan(tx)],
  );
  return tally!;
}
