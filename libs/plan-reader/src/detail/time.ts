export interface FoundTime {
  from: number;
  to: number;
  /** The phrase is a time and nothing else. */
  whole: boolean;
}

const NUMERAL = '[\\d一二三四五六七八九十〇零]';
const YEAR = `(?:20\\d{2}|二[〇○零]${NUMERAL}{2}|今|明|每|当|本|次|翌|同)\\s*年度?`;
const MONTH = `${NUMERAL}{1,3}\\s*月(?:份)?`;
const DAY = `${NUMERAL}{1,3}\\s*日`;
const QUARTER = '(?:第?[一二三四1-4]\\s*季度|[上下]半年|一季度|年)';
const EDGE = '(?:底|末|初|中旬|上旬|下旬)?';
const BY = '(?:之?前|以前|内|起|止)?';
const DONE =
  '(?:全部|基本|力争|确保|要)?(?:完成|建成|落实|实施|启动|到位|见效|出台|取得实效|取得明显成效|投用|开工|报送|办结)?(?:并长期坚持|并持续推进|，持续推进|后持续推进)?';
const RANGE = '[-—–－~～至到]';
const POINT = `(?:(?:${YEAR})\\s*(?:${MONTH}\\s*(?:${DAY})?|${QUARTER})?|${MONTH}\\s*(?:${DAY})?|${QUARTER})`;
const ONE = `(?:到|于|在|截至|力争|确保)?\\s*${POINT}\\s*${EDGE}\\s*${BY}`;
const STANDING =
  '(?:持续|长期|常态化?|全年|每年|每月|每季度?|每半年|适时|及时|按期|按时|按进度|即时|立即|逐年|分年度|分阶段|有序|滚动)(?:推进|坚持|实施|开展|落实|进行|完成|执行|推动|抓好|巩固|整改|更新|深化)*(?:落实|实施)?|长期|常年|贯穿全年|每(?:年|半年|季度?|月|周)(?:至少|定期)?\\S{1,8}|全年工作|即知即改|立行立改|取得实效|中长期|近期|远期|“十[四五六]五”(?:期间|末|时期)|规划期内|按(?:国家|省|上级|规定)\\S{0,8}(?:要求|部署|时限|进度)\\S{0,4}';

/** 2023—2025年, 2023-12-31, 2023.12, Q3. */
const FIGURES = `20\\d{2}\\s*${RANGE}\\s*20\\d{2}\\s*年?度?|20\\d{2}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?|(?:20\\d{2}年)?Q[1-4]`;
const WHOLE = new RegExp(
  `^(?:${ONE}(?:\\s*${RANGE}\\s*${ONE})?\\s*${DONE}|(?:${FIGURES})\\s*${EDGE}\\s*${BY}\\s*${DONE}|(?:即日起|从即日起)至${ONE}|${STANDING})$`,
);

/** 2022年6月底前完成一轮检查: a limit, and what is to be done by then. No unit's name begins so. */
const LEADING = new RegExp(
  `^(?:到|于|在|截至|力争|确保)?\\s*(?:(?:${YEAR})\\s*(?:${MONTH}\\s*(?:${DAY})?|${QUARTER})?|${MONTH}\\s*(?:${DAY})?|(?:第?[一二三四1-4]\\s*季度|[上下]半年|年)(?=底|末|初|前|内))\\s*${EDGE}\\s*${BY}(?=\\S{2,30}$)`,
);

/** Whether a phrase of a clause begins with a time and goes on to say what is done by then. */
export function startsWithTime(phrase: string): boolean {
  return phrase.length <= 60 && LEADING.test(phrase.trim());
}

/** Whether a phrase of a clause is a time: 2023年底前, 每季度, 长期坚持, 2022年12月31日前完成. */
export function findTime(phrase: string): FoundTime | null {
  const plain = phrase.trim();
  if (plain.length === 0 || plain.length > 40 || !WHOLE.test(plain) || /^年$/.test(plain)) return null;
  return { from: 0, to: phrase.length, whole: true };
}
