import type { AddUnitBody, Page, UnitAnswer } from '@lianban/contract';
import type { Tier } from '@lianban/rules';
import { ask, query } from '../../api/ask';

export interface UnitFilter {
  readonly q: string;
  readonly tier: Tier | null;
}

export const readUnits = (
  { q, tier }: UnitFilter,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Page<UnitAnswer>> => ask(`/units${query({ q, tier, cursor })}`, { signal });

export const addUnit = (body: AddUnitBody): Promise<UnitAnswer> => ask('/units', { method: 'POST', body });
