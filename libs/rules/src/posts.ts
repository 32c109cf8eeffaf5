import { Refusal } from './refusal';
import { ADMIN_ROLES, OFFICE_ROLES, type Role } from './words';

/** A post that somebody is to hold, with what the register says of its unit. */
export interface WantedPost {
  readonly role: Role;
  readonly unitName: string;
  readonly coordinationOffice: boolean;
}

const among = (roles: readonly Role[], role: Role): boolean => roles.includes(role);

/**
 * May one person hold all these posts together (domain §2)? An administrator holds that one post and no other, so
 * that none of the three (三员) reads tasks or is two of them; and officers, reviewers and leaders exist in
 * coordination offices alone.
 */
export function checkPosts(posts: readonly WantedPost[]): void {
  const administers = posts.filter((post) => among(ADMIN_ROLES, post.role));
  if (administers.length > 0 && posts.length > 1) {
    throw new Refusal('admins-are-exclusive', { roles: posts.map((post) => post.role) });
  }
  const astray = posts.filter((post) => among(OFFICE_ROLES, post.role) && !post.coordinationOffice);
  if (astray.length > 0) {
    throw new Refusal('role-needs-office', {
      roles: [...new Set(astray.map((post) => post.role))],
      units: [...new Set(astray.map((post) => post.unitName))],
    });
  }
}
