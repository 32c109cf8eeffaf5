import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AddPersonBody, ChangePersonBody, PostBody } from '@lianban/contract';
import { checkPosts, Refusal, type Actor } from '@lianban/rules';
import { In } from 'typeorm';
import { Store, type Tx } from '../store/store';
import { requireAdministration, requireHere, requirePerson, requireSystemAdmin } from './person.access';
import { PersonRow, PostRow } from './person.entity';
import { requireLiving } from './unit.access';
import type { UnitRow } from './unit.entity';

export interface NewPerson extends AddPersonBody {
  /** argon2id; left out: the person sets a password by an invitation. */
  readonly passwordHash?: string;
}

@Injectable()
export class PersonActions {
  constructor(private readonly store: Store) {}

  /**
   * Changes a person's name, unit and posts.
   *
   * @throws Refusal admin-not-yours, person-left, last-system-admin, admins-are-exclusive, role-needs-office, unit-ended
   */
  change(actor: Actor, id: string, version: number, body: ChangePersonBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const person = await requirePerson(tx, id, version);
      requireHere(person);
      const { name = person.name, unitId = person.unitId, posts } = body;
      const before = await tx.rows.findBy(PostRow, { personId: id });
      await requireAdministration(tx, actor, before, posts ?? before);
      await requireLiving(tx, unitId === person.unitId ? [] : [unitId], 'unitId');
      await tx.rows.update(PersonRow, { id }, { name: name.trim(), unitId, version: version + 1 });
      if (posts) await appoint(tx, id, posts);
      if (before.some(({ role }) => role === 'system-admin')) await requireSystemAdmin(tx, person);
      const was = before.map(({ unitId: at, role, acting, fromOn, untilOn }) => ({
        unitId: at,
        role,
        acting,
        fromOn,
        untilOn,
      }));
      await tx.announce('person.changed', [`person:${id}`], { personId: id }, { ...body, was });
      return id;
    });
  }
}

/** Puts these posts in place of all that the person holds. */
export async function appoint(tx: Tx, personId: string, posts: readonly PostBody[]): Promise<void> {
  const units = await requireLiving(
    tx,
    posts.map(({ unitId }) => unitId),
    'posts.unitId',
  );
  requireTogether(posts, units);
  await tx.rows.delete(PostRow, { personId });
  await tx.rows.insert(
    PostRow,
    posts.map((post) => rowOf(post, personId)),
  );
}

const rowOf = (
  { unitId, role, acting = false, fromOn = null, untilOn = null }: PostBody,
  personId: string,
): Omit<PostRow, 'id' | 'person' | 'unit'> => ({ personId, unitId, role, acting, fromOn, untilOn });

function requireTogether(posts: readonly PostBody[], units: ReadonlyMap<string, UnitRow>): void {
  checkPosts(
    posts.map(({ unitId, role, fromOn = null, untilOn = null }) => {
      const { name, coordinationOffice } = units.get(unitId)!;
      return { role, fromOn, untilOn, unitName: name, coordinationOffice };
    }),
  );
}

/**
 * Adds people with their posts, in the order given, and tells each of them.
 *
 * @throws Refusal login-taken, admins-are-exclusive, role-needs-office, unit-ended, body-malformed (a unit that is
 *   not there)
 */
export async function addPeople(tx: Tx, people: readonly NewPerson[]): Promise<PersonRow[]> {
  if (people.length === 0) return [];
  const units = await requireLiving(
    tx,
    people.flatMap(({ unitId, posts }) => [unitId, ...posts.map((post) => post.unitId)]),
    'unitId',
  );
  for (const { posts } of people) requireTogether(posts, units);
  const rows = await insertOnce(tx, people);
  const posts = people.flatMap((person, at) => person.posts.map((post) => rowOf(post, rows[at]!.id)));
  if (posts.length > 0) await tx.rows.insert(PostRow, posts);
  for (const { id } of rows) await tx.announce('person.added', [`person:${id}`], { personId: id });
  return rows;
}

/** The database decides who was first: of two that add one account name at once, the second is refused. */
async function insertOnce(tx: Tx, people: readonly NewPerson[]): Promise<PersonRow[]> {
  const rows = people.map(({ name, login, unitId, passwordHash = null }) =>
    tx.rows.create(PersonRow, {
      id: randomUUID(),
      name: name.trim(),
      login: login.trim().toLowerCase(),
      unitId,
      passwordHash,
      passwordSetAt: passwordHash === null ? null : tx.now,
    }),
  );
  await tx.rows.createQueryBuilder().insert().into(PersonRow).values(rows).orIgnore().execute();
  const written = await tx.rows.find(PersonRow, {
    select: { id: true },
    where: { id: In(rows.map(({ id }) => id)) },
  });
  const ids = new Set(written.map(({ id }) => id));
  const refused = rows.find((row) => !ids.has(row.id));
  if (refused) throw new Refusal('login-taken', { login: refused.login });
  return rows;
}
