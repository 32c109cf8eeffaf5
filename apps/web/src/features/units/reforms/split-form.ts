import type { SplitPart, SplitUnitBody } from '@lianban/contract';
import { reformBody, type TypedReform } from './reform-form';

export interface TypedPart {
  readonly name?: string;
  readonly shortName?: string;
  readonly unitIds?: readonly string[];
  readonly personIds?: readonly string[];
  readonly openIds?: readonly string[];
}

export interface TypedSplit extends TypedReform {
  readonly parts: readonly (TypedPart | undefined)[];
}

export const TAKEN = ['unitIds', 'personIds', 'openIds'] as const;
export type Taken = (typeof TAKEN)[number];

/** What the other parts have taken of one kind: it is no longer offered here. */
export const takenBeside = (
  parts: readonly (TypedPart | undefined)[],
  at: number,
  kind: Taken,
): ReadonlySet<string> => new Set(parts.flatMap((part, other) => (other === at ? [] : (part?.[kind] ?? []))));

/** How much of one kind goes with any of the parts. */
export const goesAlong = (parts: readonly (TypedPart | undefined)[], kind: Taken): number =>
  parts.reduce((sum, part) => sum + (part?.[kind]?.length ?? 0), 0);

export const splitBody = ({ parts, ...reform }: TypedSplit): SplitUnitBody => ({
  ...reformBody(reform),
  parts: parts.map((part): SplitPart => {
    const shortName = part?.shortName?.trim();
    return {
      name: part?.name?.trim() ?? '',
      ...(shortName ? { shortName } : {}),
      ...Object.fromEntries(TAKEN.flatMap((kind) => (part?.[kind]?.length ? [[kind, part[kind]]] : []))),
    };
  }),
});
