import { dayOf } from '@lianban/calendar';
import type { Me, UnitRef } from '@lianban/contract';
import { GRANTS, mayEver, Refusal, type Permission } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import type { Caller, CallerPost } from '../http/caller';
import { postsOn } from '../units/person.queries';
import { requiredOf } from './second-factor/factor.queries';

interface CallerRecord {
  name: string;
  login: string;
  unit_id: string;
  posts: CallerPost[];
  must_enrol: boolean;
}

/**
 * The person with their posts as they are at this moment, in one query by three primary keys: a post that was taken
 * away, or whose last day is over, and a session that was ended, count from the next request on.
 *
 * @throws Refusal session-ended
 */
export async function callerOf(
  rows: EntityManager,
  personId: string,
  familyId: string,
  now: Date,
): Promise<Caller> {
  const [found]: CallerRecord[] = await rows.query(
    `select p.name, p.login, p.unit_id, ${postsOn('$4')} as posts,
            ${requiredOf('p.id')} and not exists (select 1 from second_factor x where x.person_id = p.id)
              as must_enrol
       from session_family f join person p on p.id = f.person_id
      where f.id = $1 and p.id = $2 and f.ended_at is null and f.expires_at > $3
        and p.left_on is null`,
    [familyId, personId, now, dayOf(now)],
  );
  if (!found) throw new Refusal('session-ended');
  const { name, login, unit_id: unitId, must_enrol: mustEnrol } = found;
  // A post that requires a second factor gives nothing, anywhere, to whom has none.
  const posts = mustEnrol ? [] : found.posts;
  return { personId, familyId, name, login, unitId, posts, mustEnrol };
}

const PERMISSIONS = Object.keys(GRANTS) as Permission[];

/** What a person is told about themselves. */
export async function meOf(rows: EntityManager, caller: Caller): Promise<Me> {
  const [unit]: UnitRef[] = await rows.query(
    `select id, name, short_name as "shortName", tier from unit where id = $1`,
    [caller.unitId],
  );
  return {
    personId: caller.personId,
    login: caller.login,
    name: caller.name,
    unit: unit!,
    posts: caller.posts,
    mustEnrol: caller.mustEnrol,
    may: PERMISSIONS.filter((permission) => mayEver(caller, permission)),
  };
}
