import type { Front } from './issue';

/** What a page's box of particulars says of the document. `sentOn` is weaker than the date on the notice itself. */
export type Meta = Partial<Record<keyof Front | 'sentOn', string>>;

const LABELS: [keyof Meta, string][] = [
  ['documentNumber', '发文字号|发文文号|发布文号|文件字号|公文字号|文件编号|文件号|文\\s*号'],
  [
    'issuer',
    '发文机关|发文单位|制发机关|印发机关|发布机构|发文机构|发文部门|制定机关|颁布单位|发布单位|发布机关|发布部门',
  ],
  ['issuedOn', '成文日期|成文时间|签发日期|印发日期'],
  ['sentOn', '发文日期|发文时间|颁布日期|生成日期'],
  ['title', '标\\s*题|文件名称|公文名称|信息名称|名\\s*称'],
];
const PATTERNS = LABELS.map(([key, words]): [keyof Meta, RegExp] => [
  key,
  new RegExp(`(?:^|[|｜\\t\\s])[\\[【]?(?:${words})[\\]】]?\\s*[:：|｜\\t]\\s*([^|｜\\t]{2,160})`),
]);
/** What is on a page's box beside these. */
const OTHERS =
  '索引号|主题分类|组配分类|体裁分类|公文种类|服务对象|发布日期|公开日期|公开方式|公开范围|有效性|有效期|时效性|效力状态|主题词|关键词|来源';
/** The next particular on the same line: 文号：… 发布日期：… */
const NEXT = new RegExp(
  `\\s+(?=[\\u4e00-\\u9fff][\\u4e00-\\u9fff ]{1,7}[:：])|\\s*(?=(?:${OTHERS}|${LABELS.map(([, words]) => words).join('|')})(?:\\s|[:：]|(?=[\\u4e00-\\u9fff\\d])))`,
);
/** 发文机构武汉市人民政府办公厅发文字号武政办〔2020〕1号: a box that lost what parted its cells. */
const UNPARTED = LABELS.slice(0, 3).map(([key, words]): [keyof Meta, RegExp] => [
  key,
  new RegExp(`(?:${words.replace('|文\\\\s*号', '')})\\s*(?=[\\u4e00-\\u9fff\\d])(.{4,60})`),
]);
const CERTAIN = new RegExp(`^\\s*(?:${OTHERS}|发文机构|发文机关|成文日期)`);

/** The particulars in a document's first lines: 发文字号：…, or 文 号 | … | 发文日期 | … */
export function readMeta(head: string[]): Meta {
  const meta: Meta = {};
  for (const line of head) {
    if (line.length > 400) continue;
    for (const [key, pattern] of CERTAIN.test(line) ? [...PATTERNS, ...UNPARTED] : PATTERNS) {
      const value = pattern.exec(line)?.[1]?.split(NEXT)[0]?.trim();
      if (value && !meta[key] && !/^(?:无|暂无|-+)$/.test(value)) meta[key] = value;
    }
  }
  return meta;
}

/** Whether a line holds a page's particulars and none of the document's own words. */
export function isMetaLine(line: string): boolean {
  return (
    /[|｜]/.test(line) ||
    (CERTAIN.test(line) && !/。/.test(line)) ||
    PATTERNS.some(([, pattern]) => pattern.test(line))
  );
}
