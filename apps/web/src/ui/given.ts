import type { UnitRef } from '@lianban/contract';
import type { Part } from '@lianban/rules';

export type GivenPart = Exclude<Part, 'responsible'>;

/** A unit as it is to be. */
export interface Given {
  readonly unit: UnitRef;
  readonly part: GivenPart;
}

/** A unit takes another part: who becomes the lead takes the place of the one who was. */
export const withPart = (units: readonly Given[], unitId: string, part: GivenPart): Given[] =>
  units.map((given) => {
    if (given.unit.id === unitId) return { ...given, part };
    return part === 'lead' && given.part === 'lead' ? { ...given, part: 'participant' } : given;
  });
