import type { Name } from './name';
import { findPlace, placeAtStart } from './places';
import { shapeOf } from './shape';
import { ENTERPRISE, NATIONAL_BY_PREFIX, NOT_A_LEVEL, PARTY_ORGANS, VERTICAL, ZONE } from './words';

const LEVEL =
  /^(?:自治区|省|市|县|区|州|盟|旗|兵团|镇|乡|新区|高新区|经开区|开发区|示范区|管理区|自贸区|部(?!门|队|分|署))(?=\S{2,})/;
const PARTY_LEVEL = /^(自治区党委|(?:省|市|县|区|州|盟|旗|地)委)(?=\S{2,}|$)/;
const SELF_STANDING =
  /^(?:中国|中央|全国|国务院|武警|人民银行|人行|国网|南方电网|中铁|国铁|民航|驻|各|有关|相关|其他|市直|省直|县直|区直|中共|共青团|团[省市县区州盟旗]委|解放军|最高)/;
/** Not said with a level before it, so a prefix before it is not meant for it. */
const ALONE =
  /海关$|缉私局$|^(?:人民银行|银保监会|证监会)|大学$|学院$|医院$|日报社$|报业集团$|[^各]{2}军分区$|^[^各省市县区]{2,4}[市县区旗州](?:人民政府|政府)$|[^各]{2}(?:街道|镇|乡)(?:办事处|人民政府|政府|党工委|党委)?$/;
/** Companies called by what they supply: a level before them says whose they are. */
const UTILITY =
  /^(?:供电|电力|水务|供水|排水|自来水|燃气|热力|公交|公共交通|巴士|地铁|轨道|轨道交通|城投|城建|城市建设|交投|交通投资|交建|文投|文旅|旅游|旅投|国投|国资|产投|农投|建投|水投|能投|金控|粮油|粮食|机场|港口|港务|盐业|烟草|石油|广电|广电网络|电信|移动|联通|铁塔|邮政)(?:发展|投资|建设|控股|开发|运营|管理)*(?:集团有限公司|集团公司|集团|有限公司|分公司|公司|局)$/;
const NATIONAL = new Set<string>(NATIONAL_BY_PREFIX);
const PARTY = new Set<string>(PARTY_ORGANS);
const RESETS = /[，,；;。\n]/;

interface Prefix {
  words: string;
  /** 省 of 省委, for what is no party organ. */
  government: string;
  party: boolean;
}

/** A prefix said once goes to the names after it, up to a comma or a name with its own. */
export function sharePrefix(names: Name[]): Name[] {
  const commaOnly = names.length > 1 && names.slice(1).every((name) => /[，, ]/.test(name.before));
  let current: Prefix | null = null;
  return names.map((name, at) => {
    if (at > 0 && RESETS.test(name.before) && !commaOnly) current = null;
    const own = prefixOf(name.name);
    if (own) {
      current = own.words ? own : null;
      return name;
    }
    const filled = current ? fill(current, name.name) : null;
    return filled ? { ...name, name: filled, implied: true } : name;
  });
}

/** The prefix a name carries; empty words where it stands by itself and ends the run; null where it has none. */
function prefixOf(name: string): Prefix | null {
  const prefix = (words: string, government = words, party = false): Prefix => ({
    words,
    government,
    party,
  });
  if (NOT_A_LEVEL.test(name)) return null;
  const party = PARTY_LEVEL.exec(name)?.[1];
  if (party) return prefix(party, party.replace(/(?:党)?委$/, ''), true);
  if (SELF_STANDING.test(name)) return prefix('');
  if (name.startsWith('国家')) return prefix('国家');
  const place = placeAtStart(name);
  if (place && name.length > place.length) {
    const rest = name.slice(place.length);
    // 上海边检总站、机场集团: where a central body's branch stands is no prefix for others.
    if (/^(?:人民政府|政府|海关)/.test(rest) || VERTICAL.test(name)) return prefix('');
    const partyHead = /^委(?=\S{2,})/.test(rest) ? '委' : '';
    const head = name.slice(0, place.length);
    return partyHead ? prefix(head + partyHead, head, true) : prefix(head);
  }
  if (place) return prefix('');
  const level = LEVEL.exec(name)?.[0];
  if (!level) return null;
  return /^(?:管委会|管理委员会|党工委)$/.test(name.slice(level.length)) ? prefix('') : prefix(level);
}

/** 南沙海事处, 湘江新区税务局: a central body's branch that is called by its own place. */
function isBranchOfPlace(name: string): boolean {
  return VERTICAL.test(name) && [2, 3].some((length) => findPlace(name.slice(0, length)) !== null);
}

function fill(prefix: Prefix, name: string): string | null {
  if (shapeOf(name) === 'collective' || ALONE.test(name) || isBranchOfPlace(name)) return null;
  // A zone is called by its own name: 省发展改革委、贵安新区管委会.
  if (/(?:管委会|管理委员会|管理局)$/.test(name) && ZONE.test(name)) return null;
  if (prefix.words === '国家') return NATIONAL.has(name) ? `国家${name}` : null;
  // 市轨道集团、水务集团; a company with a name of its own, 郑煤集团, takes none.
  if (ENTERPRISE.test(name) && !UTILITY.test(name)) return null;
  if (/^(?:人民政府|政府)$/.test(name)) return prefix.government + name;
  const organ = name.replace(/[（(].*$/, '');
  if (PARTY.has(organ)) {
    if (prefix.party) return prefix.words + name;
    return /(?:组织部|宣传部|统战部|政法委|网信办|编办)$/.test(organ)
      ? `${prefix.words}${prefix.words === '自治区' ? '党' : ''}委${name}`
      : prefix.words + name;
  }
  return prefix.government + name;
}
