import type { AddUnitBody } from '@lianban/contract';
import { UNIT_KINDS, type Tier, type UnitKind } from '@lianban/rules';
import { divisionOf } from '../units/region';

/** The office for which a unit is proposed, and the governments in the register that could stand above one. */
export interface Surroundings {
  readonly officeTier: Tier;
  readonly officeRegion: string | null;
  /** Region code → the government of that region. */
  readonly governments: ReadonlyMap<string, string>;
}

const TIER_WORDS: Readonly<Record<string, Tier>> = {
  national: 'national',
  provincial: 'provincial',
  municipal: 'municipal',
  county: 'county',
};

const GOVERNMENT = /(?:人民政府|[省市县区旗州盟]|自治区)$/u;

/**
 * What the register would say of a unit that it lacks: tier and kind from the reader and the name, region from
 * GB/T 2260, superior from the governments of that region. The officer sees it before it is kept.
 */
export function proposeUnit(name: string, readTier: string, around: Surroundings): AddUnitBody {
  const division =
    readTier === 'national' ? null : divisionOf(name, around.officeRegion?.slice(0, 2) ?? null);
  const tier = TIER_WORDS[readTier] ?? division?.tier ?? around.officeTier;
  const region = readTier === 'national' ? undefined : (division?.code ?? ownRegion(tier, around));
  const kind = kindOf(name, readTier);
  const superiorId = superiorOf(kind, region, around);
  return { name, tier, kind, ...(region && { region }), ...(superiorId && { superiorId }) };
}

function kindOf(name: string, readTier: string): UnitKind {
  if ((UNIT_KINDS as readonly string[]).includes(readTier)) return readTier as UnitKind;
  return GOVERNMENT.test(name) && readTier !== 'national' ? 'government' : 'department';
}

/** Digits of a GB/T 2260 code that say in which division of a tier something lies. */
const DIGITS: Readonly<Record<Tier, number>> = { national: 0, provincial: 2, municipal: 4, county: 6 };

/**
 * Where a unit lies that names no division: in the office's own, as far up as the unit's tier. An office of the
 * province cannot say in which city a city's bureau is.
 */
function ownRegion(tier: Tier, { officeTier, officeRegion }: Surroundings): string | undefined {
  if (!officeRegion || DIGITS[tier] === 0 || DIGITS[tier] > DIGITS[officeTier]) return undefined;
  return officeRegion.slice(0, DIGITS[tier]).padEnd(6, '0');
}

function superiorOf(
  kind: UnitKind,
  region: string | undefined,
  { governments }: Surroundings,
): string | undefined {
  if (!region) return undefined;
  // A government's superior is the government above; anything else belongs to the government of its region.
  const own = kind === 'government' ? [] : [region];
  return [...own, ...above(region)].map((code) => governments.get(code)).find((id) => id !== undefined);
}

function above(region: string): string[] {
  return [`${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`].filter((code) => code !== region);
}
