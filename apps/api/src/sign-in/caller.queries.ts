import { dayOf } from '@lianban/calendar';
import type { EnteredBy, Me, UnitRef } from '@lianban/contract';
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
  must_renew: boolean;
  has_password: boolean;
  entered_by: EnteredBy | null;
}

/** The person `p` with their posts, and what they owe before these give anything. $1 the person, $2 now, $3 the day. */
const HOLDER = `
  p.name, p.login, p.unit_id, p.password_hash is not null as has_password, ${postsOn('$3')} as posts,
  ${requiredOf('p.id')} and not exists (select 1 from second_factor x where x.person_id = p.id) as must_enrol,
  coalesce((select p.password_set_at + make_interval(days => s.password_days) <= $2 from security_profile s), false)
    as must_renew`;

/**
 * The person with their posts as they are at this moment, in one query by primary keys: a post that was taken away,
 * or whose last day is over, and a session that was ended, count from the next request on.
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
    `select ${HOLDER}, f.entered_by from session_family f join person p on p.id = f.person_id
      where f.id = $4 and p.id = $1 and f.ended_at is null and f.expires_at > $2 and p.left_on is null`,
    [personId, now, dayOf(now), familyId],
  );
  if (!found) throw new Refusal('session-ended');
  return { personId, familyId, ...asCaller(found) };
}

/** Whose machine it is: the person with their posts, narrowed to what its token was made for. */
export async function holderOf(
  rows: EntityManager,
  personId: string,
  only: readonly string[],
  now: Date,
): Promise<Caller | null> {
  const [found]: CallerRecord[] = await rows.query(
    `select ${HOLDER}, null as entered_by from person p where p.id = $1 and p.left_on is null`,
    [personId, now, dayOf(now)],
  );
  return found ? { personId, familyId: null, ...asCaller(found), only } : null;
}

function asCaller(found: CallerRecord): Omit<Caller, 'personId' | 'familyId'> {
  const { name, login, unit_id: unitId, must_enrol: mustEnrol, must_renew: mustRenew } = found;
  const { has_password: hasPassword, entered_by: enteredBy } = found;
  // A post gives nothing, anywhere, to whom lacks the second factor that it requires, or whose password is too old.
  const posts = mustEnrol || mustRenew ? [] : found.posts;
  return { name, login, unitId, posts, mustEnrol, mustRenew, hasPassword, enteredBy };
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
    mustRenew: caller.mustRenew,
    hasPassword: caller.hasPassword,
    enteredBy: caller.enteredBy ?? 'password',
    may: PERMISSIONS.filter((permission) => mayEver(caller, permission)),
  };
}
