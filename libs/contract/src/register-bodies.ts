import type { Role, Tier, UnitKind } from '@lianban/rules';
import type { Day } from './answers';

/* What a caller sends to the register of units and to its people. */

/** What the register says of a unit, apart from its name. */
export interface UnitFacts {
  readonly shortName?: string;
  readonly aliases?: readonly string[];
  readonly tier?: Tier;
  readonly kind?: UnitKind;
  /** GB/T 2260. Left out of a new unit: read from its name, else as its superior's. */
  readonly region?: string | null;
  readonly superiorId?: string | null;
  /** 条: the department of an upper tier that guides it. */
  readonly lineId?: string | null;
  readonly coordinationOffice?: boolean;
}

/** POST /api/units */
export interface AddUnitBody extends UnitFacts {
  readonly name: string;
  readonly tier: Tier;
  readonly kind: UnitKind;
}

/** PATCH /api/units/:id — what is left out stays; null empties. The official name changes by renaming alone. */
export interface AmendUnitBody extends UnitFacts {
  /** The whole list as it is to be. */
  readonly formerNames?: readonly FormerName[];
}

export interface FormerName {
  readonly name: string;
  /** Its last day, where known. */
  readonly untilOn: Day | null;
}

/** 机构改革: every reform says which document it rests on and from which day it holds; none lies in the future. */
export interface ReformBody {
  readonly basis: string;
  readonly on: Day;
}

/** POST /api/units/:id/rename — the name until now becomes a former name. */
export interface RenameUnitBody extends ReformBody {
  readonly name: string;
  /** Left out: the new official name. */
  readonly shortName?: string;
}

/** POST /api/units/:id/merge — everything of this unit goes to the other, and this one ends. */
export interface MergeUnitBody extends ReformBody {
  readonly intoId: string;
}

/** POST /api/units/:id/split — what no part takes stays with the unit. */
export interface SplitUnitBody extends ReformBody {
  readonly parts: readonly SplitPart[];
}

/** A new unit; what it does not say of itself is as the unit that it comes from. */
export interface SplitPart {
  readonly name: string;
  readonly shortName?: string;
  readonly kind?: UnitKind;
  readonly coordinationOffice?: boolean;
  /** Units directly below that go with it. */
  readonly unitIds?: readonly string[];
  /** People who go with it, and their posts at the unit. */
  readonly personIds?: readonly string[];
  /** Open matters that go with it, from `GET /api/units/:id/open`. */
  readonly openIds?: readonly string[];
}

export interface PostBody {
  readonly unitId: string;
  readonly role: Role;
  /** 代理: held for somebody else. */
  readonly acting?: boolean;
  readonly fromOn?: Day | null;
  readonly untilOn?: Day | null;
}

/** POST /api/people */
export interface AddPersonBody {
  readonly name: string;
  readonly login: string;
  readonly unitId: string;
  readonly posts: readonly PostBody[];
}

/** PATCH /api/people/:id — what is left out stays; `posts` replaces the whole list. */
export interface ChangePersonBody {
  readonly name?: string;
  readonly unitId?: string;
  readonly posts?: readonly PostBody[];
}

/** POST /api/people/:id/return — with what they are to hold from now on. */
export interface ReturnPersonBody {
  readonly unitId?: string;
  readonly posts: readonly PostBody[];
}
