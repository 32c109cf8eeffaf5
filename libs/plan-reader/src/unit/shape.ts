import { findPlace } from './places';
import {
  COLLECTIVE_STARTS,
  COLLECTIVE_WHOLE,
  ENTERPRISE_WHOLE,
  NATIONAL_WHOLE,
  PLACE_LEVELS,
  UNIT_ENDINGS,
  COLLECTIVE_TAIL,
  KIND_ALONE,
} from './words';

/** How sure a name's shape is a unit's. `place`: a bare division; `bare`: a place's short name, a unit only before another. */
export type UnitShape = 'unit' | 'collective' | 'place' | 'bare' | 'none';

const LONGEST_NAME = 34;
/** What a unit's name never holds; a sentence does. */
const SENTENCE =
  /[。！？!?：:“”"]|(?:推进|推动|加强|建设|完善|实施|开展|落实|提高|提升|加快|促进|建立|确保|做好|支持|根据|按照|对于|如果|可以|应当|不得|以及时)(?!(?:局|厅|委|办|部|公司|集团|中心|处|委员会))/;
/** Words of action that do stand in units' names. */
const IN_NAMES =
  /住房(?:和)?城乡建设|城乡建设|建设(?:局|厅|委|集团|投资|发展|部|工程|管理|办|中心|银行|交通|兵团|指挥部|领导小组|单位)|投资促进|推进(?:办|中心|局|委|组|领导小组|专班)|(?:产业|经济|国际)促进|促进(?:会|局|中心|委)|文明建设|支持中心|实施主体|落实单位|建设和|建设与|提升(?:办|专班|行动)|加快|振兴/g;
/** 省推进制造业高质量发展领导小组办公室: a body set up for a piece of work is called by it. */
const STANDING_BODY =
  /^(?:国务院|国家|中央|省|市|县|区|州|自治区|[\u4e00-\u9fff]{2,3}[省市县区州]).{2,24}(?:领导小组|工作小组|联席会议|委员会|指挥部|工作专班)(?:办公室|办|各?成员单位)?$/;

/** 新区各片区管委会, 领导小组各成员单位: each of several, none in particular. */
const EACH_WITHIN =
  /^(?!.{0,6}各族).{2,16}各(?:有关|相关|成员|片区|镇|乡|街道|区|县|市|部门|单位|科室|处室|地)(?!.*(?:要|应|应当|须|需|可|将)$)/;

const ENDINGS = new Set<string>(UNIT_ENDINGS);
const LONGEST_ENDING = Math.max(...UNIT_ENDINGS.map((ending) => ending.length));

export function shapeOf(printed: string): UnitShape {
  const name = withoutGloss(printed).replace(/\s/g, '');
  if (name.length < 2 || name.length > LONGEST_NAME) return 'none';
  if (SENTENCE.test(name.replace(IN_NAMES, '')) && !STANDING_BODY.test(name)) return 'none';
  if (COLLECTIVE_TAIL.test(name) || KIND_ALONE.test(name) || EACH_WITHIN.test(name)) return 'collective';
  if (
    COLLECTIVE_WHOLE.test(name) ||
    COLLECTIVE_STARTS.some((start) => name.startsWith(start) && endsAsUnit(name))
  )
    return 'collective';
  const place = findPlace(name);
  if (place) return place.name === name ? 'place' : 'bare';
  if (NATIONAL_WHOLE.test(name) || ENTERPRISE_WHOLE.test(name) || endsAsUnit(name)) return 'unit';
  return PLACE_LEVELS.some((level) => name.endsWith(level)) && name.length <= 8 ? 'place' : 'none';
}

/** 省发展改革委（省大湾区办） without what the brackets add. */
export function withoutGloss(name: string): string {
  const open = name.search(/[（(〔［[]/);
  if (open <= 0) return name;
  return /[）)〕］\]]$/.test(name) ? name.slice(0, open) : name;
}

export function endsAsUnit(name: string): boolean {
  for (let length = Math.min(LONGEST_ENDING, name.length - 1); length >= 1; length -= 1) {
    if (ENDINGS.has(name.slice(-length))) return true;
  }
  return COLLECTIVE_WHOLE.test(name) || /(?:市|县|区|州|镇|乡|街道)$/.test(name);
}
