/** Whose departments they are: 等国务院相关部门, 等省直有关单位, 等中央和国家机关有关部门. */
const WHOSE =
  '(?:国务院|中央和国家机关|中央|国家|自治区级?|自治区直|[省市县区州]级|[省市县区州]直|[省市县区州](?=有关|相关|各)|地方|中直)?';
const WHICH = '(?:各有关|各相关|其他有关|其他相关|其它有关|其它相关|有关|相关|各|多个|\\d{1,2}\\s*个)?';
const WHAT_KIND = '(?:责任|成员|职能|主管|业务|配合|参与|市级|省级|县级|市直|省直|县直|区直)?';
const GENERIC_ONE =
  '(?:部门[（(]单位[）)]|部门单位|部门|单位|方面|金融机构|机构|中央企业|企业|部委|厅局|委办局|司局|科室|处室)';
const GENERIC = `${GENERIC_ONE}(?:(?:和|及|与|以及)(?:有关|相关|各有关|各相关)?${GENERIC_ONE})?`;
/** With 有关 before them these name none either: 等有关市, 等相关区县人民政府. */
const GENERIC_PLACE =
  '(?:有关|相关)(?:地级以上|设区)?(?:地区|地方|省区市|省份|市州|市县|区县|县区|县市区|县（市、区）|县\\(市、区\\)|乡镇|镇街|乡镇（街道）|省|市|县|区)(?:人民政府|政府|党委政府)?';
/** 等市安委会成员单位, 等领导小组各成员单位. */
const MEMBERS = '[\\u4e00-\\u9fff]{0,16}成员单位';
const TAIL = `(?:${WHOSE}${WHICH}${WHAT_KIND}${GENERIC}|${GENERIC_PLACE}|${MEMBERS})`;

/** 等 and what may follow it without naming a unit: 等部门, 等有关单位, 等国务院相关部门. */
const OPEN = new RegExp(`等${TAIL}?$`);
/** 税务总局等国务院相关部门及各地区: the list is open, and another name follows. */
const OPEN_WITHIN = new RegExp(
  `等(?:${TAIL}(?:和|与|及|以及|会同)(?!(?:有关|相关)?${GENERIC_ONE})|(?:和|与|及|以及)(?=各|有关|相关|地方|省|市|县|区|中|国))`,
);

/** Whether a name is the open end of its list, and how many of its characters are the name. */
export function openEnd(phrase: string): { open: boolean; keep: number } {
  const match = OPEN.exec(phrase);
  if (!match) return { open: false, keep: phrase.length };
  return { open: true, keep: match.index };
}

/** Where a list's open end stands before a further name: past the first name, and where the further one begins. */
export function openEndWithin(phrase: string): { keep: number; next: number } | null {
  const match = OPEN_WITHIN.exec(phrase);
  if (!match || match.index < 2) return null;
  return { keep: match.index, next: match.index + match[0].length };
}

/** 等部门、单位: what is left of 有关部门、单位 names none either. */
export function isGeneric(phrase: string): boolean {
  return /^(?:单位|部门|企业|地方)$/.test(phrase);
}
