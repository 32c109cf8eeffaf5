import { isMunicipality, placeAtStart } from '../unit/places';
import type { Standing } from '../unit/tier';
import type { Front } from './issue';

/** Where the document stands among the tiers, by who issued it and what its title names. */
export function readStanding(front: Front, text: string): Standing {
  const names = [front.issuer ?? '', front.title ?? ''];
  const standing: Standing = {
    tier: null,
    municipality: false,
    autonomousRegion: /自治区(?:发展|财政|人民政府|教育|交通|党委)/.test(text),
  };
  if (
    /(?:开发区|新区|高新区|经开区|保税区|园区|示范区|合作区|试验区)(?:管理委员会|管委会)(?:办公室)?$/.test(
      front.issuer ?? '',
    )
  )
    return { ...standing, zone: true };
  for (const name of names) {
    if (
      /^(?:国务院|国家|中共中央|中央|工业和信息化部|交通运输部|全国)|^[^省市县区]{2,10}部(?:办公厅)?(?:关于|$)/.test(
        name,
      )
    )
      return { ...standing, tier: 'national' };
    const place = placeAtStart(name);
    if (!place) continue;
    const rest = name.slice(place.length);
    const further = placeAtStart(rest);
    if (isMunicipality(place.place.name) && !(further?.place.tier === 'county'))
      return { ...standing, tier: 'provincial', municipality: true };
    return {
      ...standing,
      tier:
        further && /^[市县区]/.test(rest.slice(further.length - 1)) ? further.place.tier : place.place.tier,
    };
  }
  return { ...standing, tier: tierBySpeech(text) };
}

const SPEECH: [Exclude<Standing['tier'], null>, RegExp][] = [
  ['county', /[全我]县|县(?:政府|委)办?|(?<=[、，：:（(])县[\u4e00-\u9fff]{2,8}局/g],
  ['municipal', /[全我]市|市(?:政府|委)办?|(?<=[、，：:（(])市[\u4e00-\u9fff]{2,8}局/g],
  ['provincial', /[全我]省|省(?:政府|委)办?|自治区|(?<=[、，：:（(])省[\u4e00-\u9fff]{2,8}[厅局]/g],
  ['national', /我国|国务院/g],
];

/** Without an issuer, a document says where it stands by how it speaks: 全县, 我市. */
function tierBySpeech(text: string): Standing['tier'] {
  let best: Standing['tier'] = null;
  let most = 1;
  for (const [tier, pattern] of SPEECH) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > most) {
      most = count;
      best = tier;
    }
  }
  return best;
}
