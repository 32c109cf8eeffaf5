import { TIERS, UNIT_KINDS, type Tier, type UnitKind } from '@lianban/rules';
import type { UnitFilter } from './api';

const oneOf = <T extends string>(values: readonly T[], given: string | null): T | null =>
  values.find((value) => value === given) ?? null;

/** What of the register is on the page, as its address says it. */
export const filterIn = (search: URLSearchParams): UnitFilter => ({
  q: search.get('q') ?? '',
  tier: oneOf<Tier>(TIERS, search.get('tier')),
  kind: oneOf<UnitKind>(UNIT_KINDS, search.get('kind')),
  region: /^\d{6}$/.exec(search.get('region') ?? '')?.[0] ?? null,
  ended: search.get('ended') === 'true',
});

/** The address of a filter: what is not narrowed is left out. */
export const addressOf = ({ q, tier, kind, region, ended }: UnitFilter): Record<string, string> => ({
  ...(q && { q }),
  ...(tier && { tier }),
  ...(kind && { kind }),
  ...(region && { region }),
  ...(ended && { ended: 'true' }),
});

export const isNarrowed = (filter: UnitFilter): boolean => Object.keys(addressOf(filter)).length > 0;
