import { Injectable } from '@nestjs/common';
import type { ProfileAnswer, SetProfileBody } from '@lianban/contract';
import { Refusal, type Actor } from '@lianban/rules';
import { Store, type Tx } from '../store/store';
import { profileOf } from './profile';
import { ProfileRow } from './profile.entity';

@Injectable()
export class ProfileActions {
  constructor(private readonly store: Store) {}

  read(): Promise<ProfileAnswer> {
    return profileOf(this.store.rows);
  }

  /** Changes what is named; what was decided before stays readable in the event. @throws Refusal stale-version */
  set(actor: Actor, version: number, body: SetProfileBody): Promise<ProfileAnswer> {
    const named = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    return this.store.write(actor, async (tx) => {
      await tx.rows.query(`select pg_advisory_xact_lock(hashtextextended('security-profile', 0))`);
      const was = await profileOf(tx.rows);
      if (was.version !== version) throw new Refusal('stale-version', { current: was });
      await tx.rows.save(ProfileRow, { ...was, ...named, id: 1, version: version + 1 } as ProfileRow);
      if (body.sessionHours) await shorten(tx, body.sessionHours);
      await tx.announce('profile.set', [`person:${actor.personId}`], {}, { ...named, was });
      return profileOf(tx.rows);
    });
  }
}

/** A shorter limit holds for those who are signed in already, too; a longer one for the next sign-in. */
async function shorten(tx: Tx, sessionHours: number): Promise<void> {
  await tx.rows.query(
    `update session_family set expires_at = least(expires_at, started_at + make_interval(hours => $1))
      where ended_at is null and expires_at > $2`,
    [sessionHours, tx.now],
  );
}
