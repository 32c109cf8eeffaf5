import { Refusal } from './refusal';
import { ADMIN_ROLES, OFFICE_ROLES, type Role } from './words';

/** From when until when a post is held, both days included; null where that end is open. */
export interface Term {
  readonly fromOn: string | null;
  readonly untilOn: string | null;
}

/** A post that somebody is to hold, with what the register says of its unit. */
export interface WantedPost extends Term {
  readonly role: Role;
  readonly unitName: string;
  readonly coordinationOffice: boolean;
}

const among = (roles: readonly Role[], role: Role): boolean => roles.includes(role);

/** Is there a day on which both are held? Days compare as strings. */
const meet = (one: Term, other: Term): boolean =>
  !(one.untilOn && other.fromOn && one.untilOn < other.fromOn) &&
  !(other.untilOn && one.fromOn && other.untilOn < one.fromOn);

/** Does a post of this term give anything on `day`? */
export const isInForce = ({ fromOn, untilOn }: Term, day: string): boolean =>
  (fromOn === null || fromOn <= day) && (untilOn === null || untilOn >= day);

/**
 * May one person hold all these posts (domain §2)? An administrator holds that one post and no other on the same day,
 * so that none of the three (三员) reads tasks, and nobody is ever two of them; and officers, reviewers and leaders
 * exist in coordination offices alone.
 */
export function checkPosts(posts: readonly WantedPost[]): void {
  const administers = posts.filter((post) => among(ADMIN_ROLES, post.role));
  const beside = administers.some((admin) => posts.some((post) => post !== admin && meet(admin, post)));
  if (administers.length > 1 || beside) {
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
