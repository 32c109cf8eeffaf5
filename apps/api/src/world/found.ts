import type { Tx } from '../store/store';
import { addPeople, type NewPerson } from '../units/person.actions';
import type { PersonRow } from '../units/person.entity';
import { addUnits } from '../units/unit.actions';
import type { Member } from './people/cast';
import type { RegisterEntry } from './register';

/** The units of a register by official and by short name. */
export type UnitIds = ReadonlyMap<string, string>;

/** Writes a register, tier by tier of its tree: each unit finds its superior among those before it. */
export async function foundRegister(tx: Tx, entries: readonly RegisterEntry[]): Promise<UnitIds> {
  const ids = new Map<string, string>();
  let waiting = entries;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ superior }) => superior === null || ids.has(superior));
    if (ready.length === 0) throw new Error(`No superior for ${waiting.map(({ name }) => name).join(', ')}`);
    const rows = await addUnits(
      tx,
      ready.map((entry) => bodyOf(entry, ids)),
    );
    for (const row of rows) ids.set(row.name, row.id).set(row.shortName, row.id);
    waiting = waiting.filter((entry) => !ids.has(entry.name));
  }
  return ids;
}

function bodyOf(
  { superior, region, ...unit }: RegisterEntry,
  ids: UnitIds,
): Parameters<typeof addUnits>[1][number] {
  const superiorId = superior === null ? undefined : ids.get(superior);
  return { ...unit, ...(region && { region }), ...(superiorId && { superiorId }) };
}

/** Adds people at units named by their short names. @param hashOf argon2id of each one's password, by account */
export function foundPeople(
  tx: Tx,
  members: readonly Member[],
  units: UnitIds,
  hashOf: (login: string) => string,
): Promise<PersonRow[]> {
  return addPeople(
    tx,
    members.map((member) => personOf(member, units, hashOf(member.login))),
  );
}

function personOf({ login, name, posts }: Member, units: UnitIds, passwordHash: string): NewPerson {
  const held = Object.entries(posts).flatMap(([unit, roles]) =>
    roles.map((role) => ({ unitId: requireUnit(units, unit), role })),
  );
  return { login, name, unitId: held[0]!.unitId, posts: held, passwordHash };
}

export function requireUnit(units: UnitIds, name: string): string {
  const id = units.get(name);
  if (!id) throw new Error(`The register of the example world has no ${name}.`);
  return id;
}
