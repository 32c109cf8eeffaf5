import { ADMIN_ROLES, DESK_ROLES, type Role } from '@lianban/rules';
import { Bearer } from '../../apps/api/src/sign-in/bearer';
import type { World } from '../support/world';

/** What a prober's unit is to the things that are knocked at: the columns of expected.txt, in their order. */
export const COLUMNS = [
  'lead',
  'co-lead',
  'participant',
  'own-unit',
  'superior',
  'office',
  'upper-office',
  'receiver',
  'placer',
  'line',
  'stranger',
] as const;
export type Column = (typeof COLUMNS)[number];

/** One letter a role, in the order of a cell: liaison checker head officer reviewer g=leader w=observer. */
export const LETTERS: Readonly<Record<Role, string>> = {
  liaison: 'l',
  checker: 'c',
  head: 'h',
  officer: 'o',
  reviewer: 'r',
  leader: 'g',
  observer: 'w',
  'system-admin': 'y',
  'security-admin': 's',
  'audit-admin': 'a',
};

export interface Prober {
  readonly column: Column | 'admin' | 'nobody';
  readonly letter: string;
  /** Null: nobody, who has no account. */
  readonly token: string | null;
  readonly sessionId: string | null;
}

/**
 * Somebody in every role at every standing, also in those that no office would give, an administrator of each kind,
 * and nobody. They are put straight into the tables: what the register would refuse is knocked with as well.
 */
export async function gatherProbers(
  world: World,
  units: Readonly<Record<Column, string>>,
): Promise<Prober[]> {
  const bearer = world.installation.app.get(Bearer, { strict: false });
  const endsAt = new Date(world.installation.now().getTime() + 3_600_000);
  const enter = async (column: Column | 'admin', unitId: string, role: Role): Promise<Prober> => {
    const [person] = await world.query<{ personId: string; sessionId: string }[]>(
      `with p as (insert into person (name, login, unit_id) values ($1, $2, $3) returning id),
            post as (insert into post (person_id, unit_id, role) select id, $3, $4 from p)
       insert into session_family (person_id, started_at, source_address, seen_at, seen_from, expires_at)
       select id, $5, '10.0.0.1', $5, '10.0.0.1', $6 from p returning person_id as "personId", id as "sessionId"`,
      [`${column} ${role}`, `${column}-${role}`, unitId, role, world.installation.now(), endsAt],
    );
    const { personId, sessionId } = person!;
    const { accessToken } = bearer.sign(personId, sessionId, endsAt);
    return { column, letter: LETTERS[role], token: accessToken, sessionId };
  };
  const probers: Prober[] = [];
  for (const column of COLUMNS) {
    for (const role of DESK_ROLES) probers.push(await enter(column, units[column], role));
  }
  for (const role of ADMIN_ROLES) probers.push(await enter('admin', units.office, role));
  return [...probers, { column: 'nobody', letter: 'n', token: null, sessionId: null }];
}
