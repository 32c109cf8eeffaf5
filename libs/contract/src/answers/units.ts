import type { UnitKind } from '@lianban/rules';
import type { UnitRef } from './common';
import type { PostAnswer } from './sign-in';

export interface UnitAnswer extends UnitRef {
  readonly kind: UnitKind;
  readonly aliases: readonly string[];
  /** GB/T 2260 code; null for bodies of the centre and companies without a region. */
  readonly region: string | null;
  readonly superior: UnitRef | null;
  readonly coordinationOffice: boolean;
}

export interface PersonAnswer {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly unit: UnitRef;
  readonly posts: readonly PostAnswer[];
  /** False until the invitation was used. */
  readonly active: boolean;
}
