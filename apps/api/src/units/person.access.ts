import { dayOf } from '@lianban/calendar';
import { ADMIN_ROLES, checkAdministration, Refusal, type Actor, type Role } from '@lianban/rules';
import type { Tx } from '../store/store';
import { PersonRow } from './person.entity';
import { personAnswer } from './person.queries';

/** The person, locked for change, as the caller saw them. @throws Refusal not-found, stale-version */
export async function requirePerson(tx: Tx, id: string, version: number): Promise<PersonRow> {
  const person = await tx.rows.findOne(PersonRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!person) throw new Refusal('not-found', { id });
  if (person.version !== version) {
    throw new Refusal('stale-version', { current: await personAnswer(tx.rows, id, dayOf(tx.now)) });
  }
  return person;
}

/** @throws Refusal person-left */
export function requireHere({ name, leftOn }: PersonRow): void {
  if (leftOn) throw new Refusal('person-left', { name, on: leftOn });
}

/**
 * Somebody must be able to let people in: a system administrator with a password, now and without an end. Asked when
 * the posts are as they are to be. Two who go at once are asked one after the other.
 *
 * @param gone who would be the last
 * @throws Refusal last-system-admin
 */
export async function requireSystemAdmin(tx: Tx, gone: PersonRow): Promise<void> {
  await tx.rows.query(`select pg_advisory_xact_lock(hashtextextended('system-admin', 0))`);
  const [left] = await tx.rows.query<unknown[]>(
    `select 1 from post a join person p on p.id = a.person_id
      where a.role = 'system-admin' and p.left_on is null and p.password_hash is not null
        and a.until_on is null and coalesce(a.from_on <= $1, true) limit 1`,
    [dayOf(tx.now)],
  );
  if (!left) throw new Refusal('last-system-admin', { name: gone.name });
}

/**
 * 三员分立: asked of every write to a person's posts and account, with the posts as they were and as they are to be.
 *
 * @throws Refusal admin-not-yours
 */
export async function requireAdministration(
  tx: Tx,
  actor: Actor,
  before: readonly { readonly role: Role }[],
  after: readonly { readonly role: Role }[],
): Promise<void> {
  const held = await tx.rows.query<{ role: Role }[]>(
    `select distinct a.role from post a join person p on p.id = a.person_id
      where a.role = any($1) and p.left_on is null
        and (p.password_hash is not null or exists (select 1 from identity i where i.person_id = p.id))`,
    [ADMIN_ROLES],
  );
  const roles = (posts: readonly { readonly role: Role }[]): Role[] => posts.map(({ role }) => role);
  checkAdministration({
    by: roles(actor.posts),
    before: roles(before),
    after: roles(after),
    vacant: ADMIN_ROLES.filter((role) => !roles(held).includes(role)),
  });
}
