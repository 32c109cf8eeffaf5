import { standingsOf, type Actor, type Held, type Parties, type Standing } from './standing';
import { ADMIN_ROLES, DESK_ROLES, type Role } from './words';

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
  { to: 'receiver' },
  { to: 'line' },
  { to: 'placer' },
];
const takePart = seenByItsUnits.filter(({ to }) => to !== 'upper-office');
/** Who acts for the unit: its own people, and for a government the office of its tier. */
const forItsUnit = (...as: Role[]): readonly Grant[] => [
  { to: 'own-unit', as },
  { to: 'receiver', as: ['officer'] },
];
/** Who answers a report: the lead, or the unit that placed a subtask. */
const answersReports: readonly Grant[] = [
  { to: 'lead', as: ['liaison', 'head'] },
  { to: 'placer', as: ['liaison', 'head'] },
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
  // What units write to each other stays below an office that a case was raised to (domain §6).
  'thread.read': takePart,
  'task.comment': takePart,
  'file.add': [
    ...(['own-unit', 'lead', 'co-lead', 'participant', 'receiver', 'placer', 'office'] as const).map(
      (to) => ({
        to,
        as: ['liaison', 'head', 'officer', 'reviewer', 'leader'] as Role[],
      }),
    ),
  ],
  'task.consolidate': [{ to: 'lead', as: ['liaison', 'head'] }],
  'task.call': [{ to: 'lead', as: ['liaison', 'head'] }],
  'task.suspend': [{ to: 'lead', as: ['liaison', 'head'] }],
  'suspension.decide': [office('officer', 'reviewer')],
  'task.resume': [office('officer')],
  'task.publish': [office('reviewer')],
  'task.archive': [office('officer')],
  'task.reopen': [office('officer', 'reviewer')],
  'reopening.decide': [office('officer', 'reviewer')],
  'task.amend': [office('officer')],
  'task.cancel': [office('officer')],
  'cancellation.decide': [office('leader')],
  'assignment.acknowledge': forItsUnit('liaison'),
  'assignment.decline': [{ to: 'own-unit', as: ['head'] }],
  'assignment.object': forItsUnit('head'),
  'objection.rule': [office('officer', 'reviewer')],
  'assignment.report': forItsUnit('liaison'),
  'assignment.check': [{ to: 'own-unit', as: ['checker', 'head'] }],
  'assignment.accept': answersReports,
  'assignment.send-back': answersReports,
  'assignment.break-down': [{ to: 'own-unit', as: ['liaison', 'head'] }],
  'assignment.receive': [{ to: 'receiver', as: ['officer'] }],
  'assignment.extend': forItsUnit('head'),
  'extension.consent': [{ to: 'lead', as: ['head'] }],
  'extension.decide': [office('officer', 'reviewer')],
  'assignment.dissent': forItsUnit('head'),
  // The doors of what is decided; which of them a request opens is asked by its kind.
  'request.decide': [office('officer', 'reviewer', 'leader')],
  'request.withdraw': [
    ...forItsUnit('head'),
    { to: 'lead', as: ['liaison', 'head'] },
    office('officer', 'reviewer'),
  ],
  'subtask.withdraw': [{ to: 'placer', as: ['liaison', 'head'] }],
  'calendar.read': [{ to: 'anywhere' }],
  'calendar.confirm': [office('officer')],
  'case.list': [{ to: 'anywhere', as: ['officer', 'reviewer', 'leader', 'observer'] }],
  'office-desk.read': [{ to: 'anywhere', as: ['officer', 'reviewer', 'leader'] }],
  'letter.list': [{ to: 'anywhere' }],
  'letter.read': [
    office('head', 'officer', 'reviewer', 'leader', 'observer'),
    { to: 'own-unit' },
    { to: 'receiver' },
    { to: 'upper-office', as: ['officer', 'reviewer', 'leader'] },
  ],
  'letter.sign': [office('head', 'officer', 'reviewer', 'leader')],
  'letter.amend': [office('officer')],
  'letter.hold-back': [office('officer')],
  'letter.answer': forItsUnit('liaison', 'head'),
  'letter.accept': [office('officer', 'reviewer')],
  'letter-template.change': [office('officer')],
  'ladder-rule.read': [office('officer', 'reviewer', 'leader', 'observer')],
  'ladder-rule.change': [office('reviewer', 'leader')],
  'case.accept': [{ to: 'upper-office', as: ['officer'] }],
  'coordination.list': [{ to: 'anywhere' }],
  'coordination.read': [...seenByItsUnits, { to: 'own-unit' }],
  'coordination.ask': forItsUnit('head'),
  'coordination.withdraw': forItsUnit('head'),
  'coordination.consult': [{ to: 'lead', as: ['liaison', 'head'] }],
  'coordination.answer': forItsUnit('liaison', 'head'),
  'coordination.conclude': [{ to: 'lead', as: ['head'] }],
  // The office of a request is the one on whose rung it stands: of the task's tier, or of the tier it was raised to.
  'coordination.accept': [office('officer')],
  'coordination.decide': [office('officer', 'reviewer')],
  'coordination.rule': [office('leader')],
  'coordination.raise': [office('officer')],
  'notice.floor': [office('officer'), { to: 'anywhere', as: ['system-admin'] }],
  'webhook.read': [{ to: 'anywhere', as: ['system-admin'] }],
  'webhook.manage': [{ to: 'anywhere', as: ['system-admin'] }],
  'delivery.read': [{ to: 'anywhere', as: ['system-admin'] }],
  'delivery.send': [{ to: 'anywhere', as: ['system-admin'] }],
  'unit.read': [{ to: 'anywhere', as: [...DESK_ROLES, ...ADMIN_ROLES] }],
  'unit.add': [{ to: 'anywhere', as: ['officer', 'system-admin'] }],
  'unit.amend': [{ to: 'anywhere', as: ['officer', 'system-admin'] }],
  'unit.reform': [{ to: 'anywhere', as: ['officer', 'system-admin'] }],
  'unit.import': [{ to: 'anywhere', as: ['officer', 'system-admin'] }],
  'unit.export': [{ to: 'anywhere', as: ['officer', 'system-admin'] }],
  'audit.read': [{ to: 'anywhere', as: ['audit-admin'] }],
  'audit.export': [{ to: 'anywhere', as: ['audit-admin'] }],
  // Each administrator for its own: whose account it is, is asked by `checkAdministration`.
  'person.read': [{ to: 'anywhere', as: ADMIN_ROLES }],
  'person.add': [{ to: 'anywhere', as: ADMIN_ROLES }],
  'person.change': [{ to: 'anywhere', as: ADMIN_ROLES }],
  'person.leave': [{ to: 'anywhere', as: ADMIN_ROLES }],
  'session.read': [{ to: 'anywhere', as: ['security-admin'] }],
  'session.end': [{ to: 'anywhere', as: ['security-admin'] }],
  'account.read': [{ to: 'anywhere', as: ['security-admin'] }],
  'factor.reset': [{ to: 'anywhere', as: ['security-admin'] }],
  'identity.unlink': [{ to: 'anywhere', as: ['security-admin'] }],
  'word.read': [{ to: 'anywhere', as: ['officer', 'security-admin'] }],
  'word.keep': [{ to: 'anywhere', as: ['officer', 'security-admin'] }],
  'token.read': [{ to: 'anywhere', as: ['security-admin'] }],
  'token.revoke': [{ to: 'anywhere', as: ['security-admin'] }],
  'lock.read': [{ to: 'anywhere', as: ['security-admin'] }],
  'lock.lift': [{ to: 'anywhere', as: ['security-admin'] }],
  'profile.read': [{ to: 'anywhere', as: ['security-admin'] }],
  'profile.set': [{ to: 'anywhere', as: ['security-admin'] }],
} as const satisfies Record<string, readonly Grant[]>;

export type Permission = keyof typeof GRANTS;

const counts = (grant: Grant, role: Role): boolean =>
  (grant.as ?? DESK_ROLES).some((accepted) => accepted === role);

/** A token narrows what its owner may, and never widens it. */
const within = ({ only }: Actor, permission: Permission): boolean => !only || only.includes(permission);

/** May `actor` do `permission` to the thing whose `parties` are given? Without parties: to something of no one's. */
export function may(actor: Actor, permission: Permission, parties?: Parties): boolean {
  if (!within(actor, permission)) return false;
  const grants: readonly Grant[] = GRANTS[permission];
  return standingsOf(actor, parties).some((held: Held) =>
    grants.some((grant) => grant.to === held.standing && counts(grant, held.role)),
  );
}

/** Could there be any thing at all to which `actor` may do this? As much as can be said at the door. */
export function mayEver(actor: Actor, permission: Permission): boolean {
  if (!within(actor, permission)) return false;
  const grants: readonly Grant[] = GRANTS[permission];
  return actor.posts.some((post) => grants.some((grant) => counts(grant, post.role)));
}

/** The units at which `actor` holds a role that `permission` accepts in the given standing. */
export function unitsWhere(actor: Actor, permission: Permission, standing: Standing): string[] {
  if (!within(actor, permission)) return [];
  const grants: readonly Grant[] = GRANTS[permission];
  const held = actor.posts.filter((post) =>
    grants.some((grant) => grant.to === standing && counts(grant, post.role)),
  );
  return [...new Set(held.map((post) => post.unitId))];
}
