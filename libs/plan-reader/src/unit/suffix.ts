import type { Name } from './name';
import { shapeOf } from './shape';

const GLOSS = '(?:[（(][^）)]{1,8}[）)])?';
const BODY =
  '人民政府|政府|党委政府|党委和政府|党委|党工委|人民法院|人民检察院|管委会|管理委员会|办事处|街道办事处|街道办|行政公署';
/** 钦州 + 市 + 人民政府; the level may carry a gloss, 乡（镇）. */
const GOVERNMENT = new RegExp(
  `^(.+?)((?:特别行政区|自治区|自治州|自治县|省|市|县|区|州|盟|旗|镇|乡|街道)${GLOSS})((?:${BODY}|[^省市县区]{2,8}[局委办])${GLOSS})$`,
);
const ZONE_LEVELS =
  '综合保税区|保税区|片区|园区|开发区|经开区|高新区|新区|试验区|实验区|合作区|示范区|港区|管理区|度假区|风景区|名胜区|工业区|工业园|产业园|科技城|经济区|集聚区|新城|自贸区';
const ZONE = new RegExp(`^(.*?)(${ZONE_LEVELS})((?:管委会|管理委员会)${GLOSS})$`);
const IS_ZONE = new RegExp(`(?:${ZONE_LEVELS})$`);
/** 中国（广西）自由贸易试验区 and the first of its parts. */
const ZONE_HEAD = /^(.*(?:试验区|示范区|合作区|新区|开发区))(\S{1,6})$/;
const LEVEL = /(?:自治区|自治州|自治县|省|市|县|区|州|盟|旗|镇|乡|街道)$/;
const LINKS = new Set(['、', '和', '及', '与']);
/** 大理州, 恩施州: a division by a name that the register of divisions does not hold. */
const SHORT_DIVISION = /^[\u4e00-\u9fff]{2,4}(?:州|市|县|区|盟|旗|镇|乡)$/;
/** An unknown bare name (a town's, 感德) is at most so long. */
const LONGEST_BARE = 4;

/** A suffix said once, at the list's end, goes to the bare names before it: 北海、防城港、钦州市人民政府. */
export function shareSuffix(names: Name[]): Name[] {
  const out = names.map((name) => ({ ...name }));
  for (let at = out.length - 1; at > 0; at -= 1) {
    const last = out[at];
    if (!last || shapeOf(last.name) === 'collective') continue;
    const zone = ZONE.exec(last.name);
    const government = zone ? null : GOVERNMENT.exec(last.name);
    if (!government && !zone) continue;
    let first = at;
    while (first > 0 && LINKS.has(out[first]?.before ?? '') && isBare(out[first - 1], zone, government))
      first -= 1;
    const head = zone ? (ZONE_HEAD.exec(out[first]?.name ?? '')?.[1] ?? '') : '';
    for (let n = first; n < at; n += 1) {
      const name = out[n];
      if (!name) continue;
      const tail = zone ? zoneTail(name.name, zone) : governmentTail(name.name, government);
      name.name = (n > first ? head : '') + name.name + tail;
      name.implied = true;
    }
    if (head && first < at) {
      last.name = head + last.name;
      last.implied = true;
    }
    at = first;
  }
  return out;
}

function zoneTail(name: string, zone: RegExpExecArray): string {
  const body = zone[3] ?? '';
  return IS_ZONE.test(name) ? body : (zone[2] ?? '') + body;
}

/** 钦州 ends in 州 and is short for 钦州市 all the same: a short name never carries its level. */
function governmentTail(name: string, government: RegExpExecArray | null): string {
  const body = government?.[3] ?? '';
  return LEVEL.test(name) && shapeOf(name) !== 'bare' ? body : (government?.[2] ?? '') + body;
}

function isBare(
  name: Name | undefined,
  zone: RegExpExecArray | null,
  government: RegExpExecArray | null,
): boolean {
  if (!name) return false;
  if (zone && IS_ZONE.test(name.name)) return true;
  const shape = shapeOf(name.name);
  // 新河镇、东河街道办事处: a town has no 办事处.
  if (government && SHORT_DIVISION.test(name.name) && !IS_ZONE.test(name.name) && shape === 'unit')
    return !/街道|办事处/.test((government[2] ?? '') + (government[3] ?? ''));
  if (shape === 'bare' || shape === 'place') return true;
  return (
    shape === 'none' && (name.name.length <= LONGEST_BARE || (zone !== null && ZONE_HEAD.test(name.name)))
  );
}
