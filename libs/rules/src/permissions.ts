import { standingsOf, type Actor, type Held, type Parties, type Standing } from './standing';
import { DESK_ROLES, type Role } from './words';

interface Grant {
  readonly to: Standing;
  /** The roles in which the standing counts; every desk role where left out. */
  readonly as?: readonly Role[];
}

const office = (...as: Role[]): Grant => ({ to: 'office', as });
const seenByItsUnits: readonly Grant[] = [
  { to: 'office' },
  { to: 'lead' },
  { to: 'co-lead' },
  { to: 'participant' },
  { to: 'superior' },
  { to: 'upper-office' },
];

/**
 * Who may do what: the whole of it (domain §7). The server enforces this table at every door, and the client
 * hides buttons by it. What is not written here, nobody may.
 */
export const GRANTS = {
  'plan.import': [{ to: 'anywhere', as: ['officer'] }],
  'plan.list': [{ to: 'anywhere' }],
  'plan.read': seenByItsUnits,
  'draft.read': [office('officer', 'reviewer', 'leader', 'observer')],
  'draft.settle': [office('officer')],
  'task.list': [{ to: 'anywhere' }],
  'task.read': seenByItsUnits,
  'task.register': [office('officer')],
  'task.confirm': [office('officer', 'reviewer')],
  'task.dispatch': [office('officer')],
  'task.submit': [{ to: 'lead', as: ['head'] }],
  'task.review': [office('officer')],
  'task.return': [office('reviewer')],
  'task.close': [office('reviewer')],
  'task.comment': seenByItsUnits,
  'assignment.acknowledge': [{ to: 'own-unit', as: ['liaison'] }],
  'assignment.report': [{ to: 'own-unit', as: ['liaison'] }],
  'assignment.accept': [{ to: 'lead', as: ['liaison', 'head'] }],
  'assignment.send-back': [{ to: 'lead', as: ['liaison', 'head'] }],
  'case.list': [{ to: 'anywhere', as: ['officer', 'reviewer', 'leader', 'observer'] }],
  'case.accept': [{ to: 'upper-office', as: ['officer'] }],
  'unit.read': [{ to: 'anywhere', as: [...DESK_ROLES, 'system-admin'] }],
  'unit.add': [{ to: 'anywhere', as: ['officer', 'system-admin'] }],
  'person.read': [{ to: 'anywhere', as: ['system-admin'] }],
  'person.add': [{ to: 'anywhere', as: ['system-admin'] }],
} as const satisfies Record<string, readonly Grant[]>;

export type Permission = keyof typeof GRANTS;

const counts = (grant: Grant, role: Role): boolean =>
  (grant.as ?? DESK_ROLES).some((accepted) => accepted === role);

/** May `actor` do `permission` to the thing whose `parties` are given? Without parties: to something of no one's. */
export function may(actor: Actor, permission: Permission, parties?: Parties): boolean {
  const grants: readonly Grant[] = GRANTS[permission];
  return standingsOf(actor, parties).some((held: Held) =>
    grants.some((grant) => grant.to === held.standing && counts(grant, held.role)),
  );
}

/** Could there be any thing at all to which `actor` may do this? As much as can be said at the door. */
export function mayEver(actor: Actor, permission: Permission): boolean {
  const grants: readonly Grant[] = GRANTS[permission];
  return actor.posts.some((post) => grants.some((grant) => counts(grant, post.role)));
}

/** The units at which `actor` holds a role that `permission` accepts in the given standing. */
export function unitsWhere(actor: Actor, permission: Permission, standing: Standing): string[] {
  const grants: readonly Grant[] = GRANTS[permission];
  const held = actor.posts.filter((post) =>
    grants.some((grant) => grant.to === standing && counts(grant, post.role)),
  );
  return [...new Set(held.map((post) => post.unitId))];
}
