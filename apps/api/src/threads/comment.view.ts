import { createHash } from 'node:crypto';
import { ADMIN_ROLES, type Actor, type Role } from '@lianban/rules';

/** The units whose own comments `actor` reads: those where they hold a post that is no administrator's. */
export const ownUnitsOf = ({ posts }: Actor): string[] =>
  [
    ...new Set(
      posts
        .filter(({ role }) => !(ADMIN_ROLES as readonly Role[]).includes(role))
        .map(({ unitId }) => unitId),
    ),
  ].sort();

/** Whether the comment `c` is for a reader of its thread whose units are the array parameter `units`. */
export const isFor = (units: string): string => `(c.unit_id is null or c.unit_id = any(${units}::uuid[]))`;

/** Stands for what `actor` may see of any thread: the same for two readers exactly where they see the same. */
export const viewOf = (actor: Actor): string =>
  createHash('sha256').update(ownUnitsOf(actor).join()).digest('base64url').slice(0, 12);
