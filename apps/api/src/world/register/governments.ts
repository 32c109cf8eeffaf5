import { divisionOf } from '../../units/region';
import { unitOf, type RegisterEntry } from './entry';
import { STATE_COUNCIL } from './national';

/**
 * Cities whose governments the plans give work to, name as members of the city group, or name as partners.
 * Which division of GB/T 2260 a name means decides code and tier.
 */
const CITIES: Readonly<Record<string, readonly string[]>> = {
  '45': [
    ...['南宁市', '柳州市', '桂林市', '梧州市', '北海市', '防城港市', '钦州市'],
    ...['贵港市', '玉林市', '百色市', '贺州市', '河池市', '来宾市', '崇左市'],
  ],
  '44': ['湛江市', '茂名市', '阳江市', '广州市', '深圳市', '佛山市'],
  '46': ['海口市', '儋州市'],
};

/** Districts and counties that the plans speak of, by the name they bear now. */
const COUNTIES: Readonly<Record<string, readonly string[]>> = {
  '45': [
    ...['邕宁区', '武鸣区', '隆安县', '宾阳县', '横州市', '铁山港区', '合浦县', '防城区', '港口区', '东兴市'],
    ...['灵山县', '浦北县', '福绵区', '容县', '陆川县', '博白县', '兴业县', '北流市', '桂平市', '扶绥县'],
    ...['凭祥市', '大新县', '靖西市', '荔浦市'],
  ],
  '44': [
    ...['赤坎区', '霞山区', '坡头区', '麻章区', '遂溪县', '徐闻县', '廉江市', '雷州市', '吴川市', '茂南区'],
    ...['电白区', '高州市', '化州市', '信宜市', '江城区', '阳春市'],
  ],
  '46': ['东方市', '澄迈县'],
};

/** Names that changed, or that a document misprints. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  横州市: ['横县', '横县人民政府'],
  荔浦市: ['荔浦县', '荔浦县人民政府'],
  钦州市: ['钦州人民政府'],
};

const PROVINCES: readonly (readonly [name: string, code: string, ...aliases: string[]])[] = [
  ['广西壮族自治区', '450000', '自治区人民政府', '自治区政府', '广西'],
  ['广东省', '440000', '省人民政府', '省政府', '广东'],
  ['海南省', '460000', '海南'],
];

const provinces = PROVINCES.map(([name, region, ...aliases]) =>
  unitOf([`${name}人民政府`, name, ...aliases], {
    tier: 'provincial',
    kind: 'government',
    region,
    superior: STATE_COUNCIL,
  }),
);

/** Cities without counties stand in GB/T 2260 twice, as a city and as its only part, which leaves their name undecided. */
const UNDIVIDED: Readonly<Record<string, string>> = { 儋州市: '460400' };

/** The government of a division, under the government of the city or the province that it lies in. */
function governmentOf(name: string, province: string): RegisterEntry {
  const division = divisionOf(name, province);
  const region = UNDIVIDED[name] ?? (division?.name === name ? division.code : null);
  if (!region) throw new Error(`GB/T 2260 knows no ${name} in ${province}.`);
  const county = !region.endsWith('00');
  const above = county ? superiors.get(`${region.slice(0, 4)}00`) : undefined;
  return unitOf([`${name}人民政府`, name, `${name}政府`, ...(ALSO_CALLED[name] ?? [])], {
    tier: county ? 'county' : 'municipal',
    kind: 'government',
    region,
    superior: above ?? superiors.get(`${province}0000`) ?? null,
  });
}

/** Region code → official name of its government, for those written so far. */
const superiors = new Map(provinces.map(({ region, name }) => [region ?? '', name]));

function governmentsIn(lists: Readonly<Record<string, readonly string[]>>): RegisterEntry[] {
  const found = Object.entries(lists).flatMap(([province, names]) =>
    names.map((name) => governmentOf(name, province)),
  );
  for (const { region, name } of found) superiors.set(region ?? '', name);
  return found;
}

/** Provinces, cities, counties: each after the one above it. */
export const governments: readonly RegisterEntry[] = [
  ...provinces,
  ...governmentsIn(CITIES),
  ...governmentsIn(COUNTIES),
];
