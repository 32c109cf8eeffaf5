import { TIERS, type Tier } from './words';

/** 条: a department guides units of the tiers below its own (domain §2). */
export const mayGuide = (line: Tier, unit: Tier): boolean => TIERS.indexOf(line) < TIERS.indexOf(unit);
