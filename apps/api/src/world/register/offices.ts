import { unitOf, type RegisterEntry } from './entry';
import { governments } from './governments';

export const GUANGXI_OFFICE = '广西壮族自治区人民政府督查室';
export const GUANGDONG_OFFICE = '广东省人民政府督查室';

/** A coordination office in each government of these two provinces that the plans give work to (domain §2). */
export const offices: readonly RegisterEntry[] = governments
  .filter(({ region, tier }) => /^(?:45|44)/.test(region ?? '') && tier !== 'county')
  .map(({ name, shortName, tier, region }) =>
    unitOf(
      [`${name}督查室`, `${shortName}督查室`, `${shortName}政府督查室`],
      { tier, kind: 'department', region, superior: name },
      true,
    ),
  );
