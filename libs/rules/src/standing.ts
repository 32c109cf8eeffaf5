import { ADMIN_ROLES, type Part, type Role } from './words';

/** A role held at a unit. */
export interface Post {
  readonly unitId: string;
  readonly role: Role;
}

/** Who is asking. */
export interface Actor {
  readonly personId: string;
  readonly posts: readonly Post[];
  /** A machine's token: of what the posts allow, these permissions and no other. Left out: all of it. */
  readonly only?: readonly string[];
}

/** What the rows say of who has to do with a task. The same shape serves a plan, an assignment and a raised case. */
export interface Parties {
  /** The coordination office that runs the plan. */
  readonly officeId: string;
  readonly parts: readonly { readonly unitId: string; readonly part: Part }[];
  /** Units above an assigned unit, at any distance, down from the tier of the office. */
  readonly superiorIds: readonly string[];
  /** Offices of an upper tier to which a case of this task was raised. */
  readonly upperOfficeIds: readonly string[];
  /** Offices of the lower tiers that receive an assigned government's part (二次分解). */
  readonly receiverIds: readonly string[];
  /** Departments of an upper tier that guide an assigned unit (条). */
  readonly lineIds: readonly string[];
  /** For a subtask: the unit that placed it. */
  readonly placerId: string | null;
  /** For one assignment: the unit whose part it is. */
  readonly ownUnitId?: string;
}

/** What a person is to a thing (domain §7); always worked out from the rows, never stored. */
export type Standing =
  | 'lead'
  | 'co-lead'
  | 'participant'
  | 'own-unit'
  | 'superior'
  | 'office'
  | 'upper-office'
  | 'receiver'
  | 'line'
  | 'placer'
  | 'anywhere';

export interface Held {
  readonly standing: Standing;
  readonly role: Role;
}

const isAdmin = (role: Role): boolean => (ADMIN_ROLES as readonly Role[]).includes(role);

/**
 * All standings of `actor` towards `parties`, each with the role in which it is held.
 * An administrator's post gives no standing towards a task (三员分立).
 */
export function standingsOf(actor: Actor, parties?: Parties): Held[] {
  return actor.posts.flatMap((post) => {
    const held: Held[] = [{ standing: 'anywhere', role: post.role }];
    if (!parties || isAdmin(post.role)) return held;
    const stands = (standing: Standing): void => void held.push({ standing, role: post.role });
    if (post.unitId === parties.officeId) stands('office');
    if (post.unitId === parties.ownUnitId) stands('own-unit');
    if (post.unitId === parties.placerId) stands('placer');
    if (parties.superiorIds.includes(post.unitId)) stands('superior');
    if (parties.upperOfficeIds.includes(post.unitId)) stands('upper-office');
    if (parties.receiverIds.includes(post.unitId)) stands('receiver');
    if (parties.lineIds.includes(post.unitId)) stands('line');
    for (const { unitId, part } of parties.parts) {
      if (unitId === post.unitId && part !== 'responsible') stands(part);
    }
    return held;
  });
}
