import type { AddUnitBody, UnitAnswer } from '@lianban/contract';
import { TIERS, type Tier, type UnitKind } from '@lianban/rules';

/** Kinds that the reader tells apart by name, outside the tiers (domain §1). */
const OUTSIDE_TIERS: Readonly<Record<string, UnitKind>> = {
  zone: 'zone',
  vertical: 'vertical',
  enterprise: 'enterprise',
  party: 'party',
  military: 'military',
};

/** What a name ends in says what the unit is. */
const BY_NAME: readonly (readonly [RegExp, UnitKind])[] = [
  [/(?:人民政府|行政公署)$/u, 'government'],
  [/(?:法院|检察院|人大常委会)$/u, 'congress-court-procuratorate'],
  [/(?:总工会|团委|妇联|科协|工商联|残联|红十字会)$/u, 'mass-organisation'],
  [/(?:党委|宣传部|组织部|统战部|政法委|网信办|编办)$/u, 'party'],
  [/(?:管委会|管理委员会|产业园区)$/u, 'zone'],
  [/(?:公司|集团)$/u, 'enterprise'],
  [/(?:大学|学院|研究院|中心)$/u, 'institution'],
];

/**
 * What the reader took a wording for, as a proposal for the register: a person looks at it before it is added.
 * A unit of the office's own tier, and every city under it, answers to the government that the office serves.
 */
export function proposeUnit(name: string, readTier: string, office: UnitAnswer | null): AddUnitBody {
  const tier = (TIERS as readonly string[]).includes(readTier)
    ? (readTier as Tier)
    : (office?.tier ?? 'provincial');
  const byName = BY_NAME.find(([ending]) => ending.test(name))?.[1];
  const kind = OUTSIDE_TIERS[readTier] ?? byName ?? 'department';
  const under =
    office?.superior && TIERS.indexOf(tier) >= TIERS.indexOf(office.tier) ? office.superior : null;
  return {
    name,
    tier,
    kind,
    ...(under ? { superiorId: under.id } : {}),
    ...(office?.region && tier === office.tier ? { region: office.region } : {}),
  };
}
