import { Refusal } from './refusal';
import { ADMIN_ROLES, type AdminRole, type Role } from './words';

const isAdmin = (role: Role): role is AdminRole => (ADMIN_ROLES as readonly Role[]).includes(role);

/** Posts of one person that are given and taken, or an account that is touched, and by whom. */
export interface PostsMoved {
  /** The roles of whoever does it. */
  readonly by: readonly Role[];
  readonly before: readonly Role[];
  readonly after: readonly Role[];
  /** Administrations that nobody holds who could sign in. */
  readonly vacant: readonly AdminRole[];
}

/**
 * 三员分立: none of the three administrators switches another off, or grants what it does not hold. Desk posts are the
 * system administrator's to give; each administration is given and taken by those who hold it. One that nobody holds
 * who could sign in is the system administrator's to fill, or there would never be a first.
 *
 * Whose account is touched in another way (name, unit, a new link for the password) counts as holding their posts
 * before and after: a new link takes an account over.
 *
 * @throws Refusal admin-not-yours
 */
export function checkAdministration({ by, before, after, vacant }: PostsMoved): void {
  const touched = [...new Set([...before, ...after])];
  const foreign = touched.filter(isAdmin).find((role) => !by.includes(role) && !vacant.includes(role));
  if (foreign) throw new Refusal('admin-not-yours', { role: foreign });
  if (by.includes('system-admin')) return;
  const beyond =
    touched.find((role) => !by.includes(role)) ?? (touched.length === 0 ? 'system-admin' : undefined);
  if (beyond) throw new Refusal('admin-not-yours', { role: beyond });
}
