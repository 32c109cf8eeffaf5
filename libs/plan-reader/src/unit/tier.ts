import type { ReadTier } from '../reading';
import { isMunicipality, placeAtStart } from './places';
import { shapeOf, withoutGloss } from './shape';
import {
  COLLECTIVE_STARTS,
  ENTERPRISE,
  ENTERPRISE_WHOLE,
  MILITARY,
  NATIONAL_STARTS,
  NATIONAL_WHOLE,
  NOT_A_LEVEL,
  PARTY,
  VERTICAL,
  VERTICAL_NOT,
  ZONE,
} from './words';

/** 海口江东新区管理局: what runs a zone where no committee does. */
const ZONE_BUREAU =
  /(?:新区|科技城|航天城|先行区|试验区|开发区|园区|合作区|示范区|度假区|风景区|保税区)管理局$/;

/** Where the document itself stands: what a name without a level is measured by. */
export interface Standing {
  tier: Extract<ReadTier, 'national' | 'provincial' | 'municipal' | 'county'> | null;
  /** 北京 上海 天津 重庆: 市 there is provincial. */
  municipality: boolean;
  /** 区 short for 自治区. */
  autonomousRegion: boolean;
  /** A development zone's own document: its departments are the zone's. */
  zone?: boolean;
}

/** The tier of a unit's full name (domain §1). */
export function tierOf(printed: string, standing: Standing): ReadTier {
  const name = withoutGloss(printed.replace(/\s/g, ''));
  if (shapeOf(name) === 'collective' || COLLECTIVE_STARTS.some((start) => name.startsWith(start)))
    return 'unresolved';
  if (MILITARY.test(name)) return 'military';
  if (PARTY.test(name) && !/政府|^(?:共青团|团(?=[中省市县区州盟旗地]))/.test(name) && !ENTERPRISE.test(name))
    return 'party';
  if (/^(?:中国)?人民银行$|^海关总署$/.test(name)) return 'national';
  if (VERTICAL.test(name) && !VERTICAL_NOT.test(name)) return 'vertical';
  if (ENTERPRISE_WHOLE.test(name) || (ENTERPRISE.test(name) && !/^人民银行/.test(name))) return 'enterprise';
  if (ZONE_BUREAU.test(name) || (ZONE.test(name) && !/政府|局$|厅$/.test(name))) return 'zone';
  return levelOf(name, standing);
}

function levelOf(whole: string, standing: Standing): ReadTier {
  // 团市委, 共青团南宁市委 stand where their government does (GUIDE: tiers).
  const name = whole.replace(/^(?:共青团|团)(?=.{0,8}委$)(?!中央)/, '');
  if (/^(?:新区|高新区|经开区|开发区|管理区|示范区|试验区|合作区|保税区|度假区)(?!.*政府)/.test(name))
    return 'zone';
  // 第三师: the corps' divisions stand where prefectures do.
  if (/^(?:兵团)?第[一二三四五六七八九十\d]{1,3}师/.test(name)) return 'municipal';
  if (/(?:镇|乡|街道)(?:人民政府|政府|办事处|党工委)?$|街道办/.test(name)) return 'county';
  const place = placeAtStart(name);
  if (place) {
    const rest = name.slice(place.length);
    // 广东省茂名市人民政府, 南宁市青秀区: the last place named is where it stands.
    const further = rest.length > 2 ? placeAtStart(rest) : null;
    if (further && /^(?:市|县|区|州|旗)/.test(rest.slice(further.length - 1))) return levelOf(rest, standing);
    if (isMunicipality(place.place.name)) return 'provincial';
    return place.place.tier;
  }
  if (NATIONAL_STARTS.test(name)) return 'national';
  if (/^(?:自治区|省|兵团)/.test(name) || /厅$/.test(name)) return 'provincial';
  if (/^(?:市|州|盟|地区)/.test(name) && !NOT_A_LEVEL.test(name))
    return standing.municipality ? 'provincial' : 'municipal';
  if (/^区(?!块|域)/.test(name)) return standing.autonomousRegion ? 'provincial' : 'county';
  if (/^(?:县(?!域)|旗)/.test(name)) return 'county';
  // 国资委 in a province's document is the province's.
  const central = standing.tier === null || standing.tier === 'national' || /(?:部|总局|总署|署)$/.test(name);
  if (central && (NATIONAL_WHOLE.test(name) || /(?:总局|总署|署)$/.test(name))) return 'national';
  if (/^.{2,4}[市州盟](?!场|政|容)/.test(name)) return 'municipal';
  if (/^.{1,5}[县旗区](?!域|块)/.test(name)) return 'county';
  return standing.zone ? 'zone' : (standing.tier ?? (/部$/.test(name) ? 'national' : 'unresolved'));
}
