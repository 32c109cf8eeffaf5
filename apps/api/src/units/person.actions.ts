import { randomUUID } from 'node:crypto';
import type { AddPersonBody } from '@lianban/contract';
import { checkPosts, Refusal, type WantedPost } from '@lianban/rules';
import { In } from 'typeorm';
import type { Tx } from '../store/store';
import { PersonRow, PostRow } from './person.entity';
import { UnitRow } from './unit.entity';

export interface NewPerson extends AddPersonBody {
  /** argon2id; left out: the person sets a password by an invitation. */
  readonly passwordHash?: string;
}

/**
 * Adds people with their posts, in the order given, and tells each of them.
 *
 * @throws Refusal login-taken, admins-are-exclusive, role-needs-office, body-malformed (a unit that is not there)
 */
export async function addPeople(tx: Tx, people: readonly NewPerson[]): Promise<PersonRow[]> {
  if (people.length === 0) return [];
  const units = await requireUnits(tx, people);
  for (const person of people) checkPosts(person.posts.map((post) => wanted(post, units)));
  const rows = await insertOnce(tx, people);
  const posts = people.flatMap((person, at) =>
    person.posts.map(({ unitId, role }) => ({ unitId, role, personId: rows[at]!.id })),
  );
  if (posts.length > 0) await tx.rows.insert(PostRow, posts);
  for (const { id } of rows) await tx.announce('person.added', [`person:${id}`], { personId: id });
  return rows;
}

type Units = ReadonlyMap<string, UnitRow>;

async function requireUnits(tx: Tx, people: readonly NewPerson[]): Promise<Units> {
  const ids = new Set(people.flatMap(({ unitId, posts }) => [unitId, ...posts.map((post) => post.unitId)]));
  const rows = await tx.rows.findBy(UnitRow, { id: In([...ids]) });
  if (rows.length < ids.size) {
    throw new Refusal('body-malformed', { fields: [{ field: 'unitId', rule: 'isUnit' }] });
  }
  return new Map(rows.map((row) => [row.id, row]));
}

function wanted({ unitId, role }: NewPerson['posts'][number], units: Units): WantedPost {
  const { name, coordinationOffice } = units.get(unitId)!;
  return { role, unitName: name, coordinationOffice };
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
