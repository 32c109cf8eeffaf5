import type { AddPersonBody, UnitAnswer } from '@lianban/contract';
import { ADMIN_ROLES, DESK_ROLES, OFFICE_ROLES, type Role } from '@lianban/rules';

/** The posts of one person at one unit, as the form holds them. */
export interface UnitPosts {
  readonly unit?: UnitAnswer;
  readonly roles?: readonly Role[];
}

export interface TypedPerson {
  readonly name: string;
  readonly login: string;
  readonly unit: UnitAnswer;
  readonly roles?: readonly Role[];
  readonly elsewhere?: readonly UnitPosts[];
}

export interface RoleChoice {
  readonly role: Role;
  readonly open: boolean;
}

const isIn = (roles: readonly Role[], role: Role): boolean => roles.includes(role);

/**
 * Which roles can be chosen at a unit beside those chosen already. The server decides by the same lists; here they
 * keep a person from filling in what will be refused.
 */
export function choicesAt(
  unit: Pick<UnitAnswer, 'coordinationOffice'> | undefined,
  chosen: readonly Role[],
): { readonly desk: readonly RoleChoice[]; readonly admin: readonly RoleChoice[] } {
  const administers = chosen.find((role) => isIn(ADMIN_ROLES, role));
  const works = chosen.some((role) => isIn(DESK_ROLES, role));
  const office = unit?.coordinationOffice ?? false;
  return {
    desk: DESK_ROLES.map((role) => ({ role, open: !administers && (office || !isIn(OFFICE_ROLES, role)) })),
    admin: ADMIN_ROLES.map((role) => ({ role, open: !works && (!administers || administers === role) })),
  };
}

/** What is sent: each post once, and none at a unit that was not chosen. */
export function personBody({ name, login, unit, roles = [], elsewhere = [] }: TypedPerson): AddPersonBody {
  const all = [{ unit, roles }, ...elsewhere].flatMap(({ unit: at, roles: held = [] }) =>
    at ? held.map((role) => ({ unitId: at.id, role })) : [],
  );
  return {
    name: name.trim(),
    login: login.trim().toLowerCase(),
    unitId: unit.id,
    posts: [...new Map(all.map((post) => [`${post.unitId} ${post.role}`, post])).values()],
  };
}

/** As the server takes it: lower-case letters, digits and . _ -, from two characters. */
export const LOGIN = /^[a-z0-9][a-z0-9._-]{1,63}$/;
