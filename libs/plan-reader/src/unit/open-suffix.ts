/** The levels that a list of places may be closed with: 南宁、北海等市人民政府, 长沙、株洲等3个市. */
const LEVELS = '市|县|区|州|盟|旗|省|镇|乡|街道|师市|县区|市县|区县|市州';
const OPEN_SUFFIX = new RegExp(
  `^([\\u4e00-\\u9fff]{2,12}?)等(?:[\\d两二三四五六七八九十]{1,3}个?)?(?:设区的?|地级以上|地级)?(${LEVELS})((?:人民政府|政府|办事处|党委政府|党委和政府)?)$`,
);

/** Whether a list is open within its last name, before the suffix that all of it shares (GUIDE: Units, openEnded). */
export function hasOpenSuffix(phrase: string): boolean {
  return OPEN_SUFFIX.test(phrase);
}

/** 海淀区等区政府 to 海淀区政府, 北海等市人民政府 to 北海市人民政府; any other name as it is. */
export function closeOpenSuffix(printed: string): string {
  const match = OPEN_SUFFIX.exec(printed);
  const [, base = '', level = '', body = ''] = match ?? [];
  if (!match) return printed;
  return base.endsWith(level) || /[市县区州盟旗镇乡]$/.test(base) ? base + body : base + level + body;
}
