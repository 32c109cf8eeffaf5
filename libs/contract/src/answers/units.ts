import type { Role, UnitKind } from '@lianban/rules';
import type { Day, Instant, PersonRef, UnitRef } from './common';
import type { PostAnswer } from './sign-in';

export interface UnitAnswer extends UnitRef {
  readonly kind: UnitKind;
  /** Former names among them. */
  readonly aliases: readonly string[];
  /** GB/T 2260 code; null for bodies of the centre and companies without a region. */
  readonly region: string | null;
  /** Its name with those of the divisions around it: 广西壮族自治区南宁市青秀区. */
  readonly regionName: string | null;
  readonly superior: UnitRef | null;
  readonly coordinationOffice: boolean;
  /** Units directly below. */
  readonly below: number;
  /** Since when it is no more; null while it is. */
  readonly endedOn: Day | null;
  readonly version: number;
}

export const NAME_KINDS = ['official', 'short', 'alias', 'former'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export interface UnitNameAnswer {
  readonly name: string;
  readonly kind: NameKind;
  /** The last day of a former name, where known. */
  readonly untilOn: Day | null;
}

export const REFORMS = ['renamed', 'merged', 'took-in', 'split', 'split-off'] as const;
export type Reform = (typeof REFORMS)[number];

/** One reform in a unit's history (机构改革). */
export interface UnitChangeAnswer {
  readonly kind: Reform;
  readonly on: Day;
  readonly basis: string;
  readonly at: Instant;
  /** Null: the clock, or the founding of the example world. */
  readonly by: PersonRef | null;
  /** The other units of it: into which it went, which it took in, which came from it, from which it came. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** A renaming's two names. */
  readonly before: string | null;
  readonly after: string | null;
  readonly moved: Moved | null;
}

/** How much went along with a reform. */
export interface Moved {
  readonly units: number;
  readonly people: number;
  readonly open: number;
}

/** GET /api/units/:id */
export interface UnitPageAnswer extends UnitAnswer {
  readonly names: readonly UnitNameAnswer[];
  readonly line: UnitRef | null;
  /** From the unit's superior to the top. */
  readonly above: readonly UnitRef[];
  readonly people: number;
  readonly open: number;
  readonly history: readonly UnitChangeAnswer[];
}

/** What is open at a unit and goes along when it is merged or split. */
export interface OpenMatter {
  readonly id: string;
  /** Its number; never its text, for administrators read this, too. */
  readonly label: string;
}

export interface HeldPost extends PostAnswer {
  readonly acting: boolean;
  readonly fromOn: Day | null;
  readonly untilOn: Day | null;
  /** False before its first day and after its last. */
  readonly inForce: boolean;
}

export interface PersonAnswer {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly unit: UnitRef;
  readonly posts: readonly HeldPost[];
  /** False until the invitation was used. */
  readonly active: boolean;
  readonly leftOn: Day | null;
  readonly version: number;
}

/** One who belongs to a unit or holds a post there. */
export interface UnitPersonAnswer {
  readonly id: string;
  readonly name: string;
  /** Null where they belong to this unit. */
  readonly from: UnitRef | null;
  readonly posts: readonly Omit<HeldPost, 'unitId' | 'unitName' | 'coordinationOffice'>[];
}

/** Roles that nobody holds, or would hold, any more. */
export interface Vacancy {
  readonly unit: UnitRef;
  readonly roles: readonly Role[];
}

/** POST /api/people/:id/leave, and GET …/leaving before it. */
export interface Leaving {
  readonly person: PersonAnswer;
  readonly vacant: readonly Vacancy[];
}

/** A division of GB/T 2260. */
export interface RegionAnswer {
  readonly code: string;
  readonly name: string;
}
