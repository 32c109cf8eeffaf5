import { TIERS, type Tier } from '@lianban/rules';
import type { EntityManager } from 'typeorm';

export interface Office {
  readonly id: string;
  readonly tier: Tier;
  readonly region: string | null;
}

/** The tiers from the nearest to the farthest above, for `order by`. */
const RANK = `array_position(array[${TIERS.map((tier) => `'${tier}'`).join(', ')}], o.tier)`;

/** The coordination offices above an office, of its region's upper tiers, the nearest first (domain §5: tiers in order). */
export function officesAbove(rows: EntityManager, officeId: string): Promise<Office[]> {
  return rows.query(
    `select o.id, o.tier, o.region from unit l join unit o on o.superior_id = any(l.ancestors)
      where l.id = $1 and o.coordination_office and o.ended_on is null
        and ${RANK} < ${RANK.replace('o.tier', 'l.tier')}
      order by ${RANK} desc, o.name`,
    [officeId],
  );
}
