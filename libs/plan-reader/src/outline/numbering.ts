/** The ways a heading is numbered, outermost first. The order is the usual one of 公文 (GB/T 9704): 一、（一）1.（1）. */
export type NumberKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'named'
  | 'chinese'
  | 'chinese-bracketed'
  | 'arabic'
  | 'decimal'
  | 'arabic-bracketed'
  | 'circled';

export interface Numbering {
  kind: NumberKind;
  /** As printed, width and dots normalised: 一、 （一） 1. （1） ① 第一章. */
  printed: string;
  /** Without brackets and dots. */
  number: string;
  value: number;
  /** Characters of the line it takes, with the space after it. */
  length: number;
}

interface Way {
  kind: NumberKind;
  pattern: RegExp;
  print(number: string, match: RegExpExecArray): string;
}

const CHINESE = '[一二三四五六七八九十百零〇两]{1,5}';
const EITHER = `(?:${CHINESE}|\\d{1,3})`;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const BRACKETED_CHINESE = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';
const BRACKETED_ARABIC = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const DOTTED_ARABIC = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛';
const CHINESE_DIGITS = '零一二三四五六七八九';

/** A decimal such as 2.5万吨 at the head of a wrapped line is an amount, not a number. */
const AMOUNT = '(?!\\s*(?:[万亿%％‰吨米元个倍度天年月日时]|公里|平方|百分|千))';

const WAYS: Way[] = [
  {
    kind: 'part',
    pattern: new RegExp(`^第\\s*(${EITHER})\\s*(编|篇|部分)[\\s、:：.．]*`),
    print: (n, m) => `第${n}${m[2] ?? ''} `,
  },
  {
    kind: 'chapter',
    pattern: new RegExp(`^第\\s*(${EITHER})\\s*章[\\s、:：.．]*`),
    print: (n) => `第${n}章 `,
  },
  {
    kind: 'section',
    pattern: new RegExp(`^第\\s*(${EITHER})\\s*节[\\s、:：.．]*`),
    print: (n) => `第${n}节 `,
  },
  {
    kind: 'article',
    pattern: new RegExp(`^第\\s*(${EITHER})\\s*条[\\s、:：.．]*(?!规定|例|款)`),
    print: (n) => `第${n}条 `,
  },
  {
    kind: 'named',
    pattern: new RegExp(`^((?:重点)?(?:任务|行动|工程|专项))\\s*(${EITHER})\\s*[:：、.．]\\s*`),
    print: (n, m) => `${m[1] ?? ''}${n}：`,
  },
  { kind: 'chinese', pattern: new RegExp(`^(${CHINESE})\\s*[、．.]\\s*`), print: (n) => `${n}、` },
  {
    kind: 'chinese-bracketed',
    pattern: new RegExp(`^[（(〔［\\[]\\s*(${CHINESE})\\s*[）)〕］\\]]\\s*[、.．]?\\s*`),
    print: (n) => `（${n}）`,
  },
  {
    kind: 'chinese-bracketed',
    pattern: new RegExp(`^([${BRACKETED_CHINESE}])\\s*`),
    print: (n) => `（${n}）`,
  },
  {
    kind: 'decimal',
    pattern: new RegExp(`^(\\d{1,2}(?:[.．]\\d{1,2}){1,3})[.．、]?${AMOUNT}\\s*(?=[\\u4e00-\\u9fff“《])`),
    print: (n) => `${n} `,
  },
  {
    kind: 'arabic',
    // 2.2020年底前 and 3.5G网络: the number is over at its dot.
    pattern: /^(\d{1,3})\s*[.．、﹒](?:(?!\d)|(?=20\d{2}\s*年)|(?=[3-6]G(?![A-Za-z])))\s*/,
    print: (n) => `${n}. `,
  },
  { kind: 'arabic', pattern: new RegExp(`^([${DOTTED_ARABIC}])\\s*`), print: (n) => `${n}. ` },
  { kind: 'arabic-bracketed', pattern: /^[（(]\s*(\d{1,3})\s*[）)]\s*[、.．]?\s*/, print: (n) => `（${n}）` },
  { kind: 'arabic-bracketed', pattern: /^(\d{1,3})\s*[）)]\s*/, print: (n) => `（${n}）` },
  { kind: 'arabic-bracketed', pattern: new RegExp(`^([${BRACKETED_ARABIC}])\\s*`), print: (n) => `（${n}）` },
  { kind: 'circled', pattern: new RegExp(`^([${CIRCLED}])\\s*`), print: (n) => n },
];

/** Order of nesting where a document has not shown another. */
export const RANK: Record<NumberKind, number> = {
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  named: 4,
  chinese: 5,
  'chinese-bracketed': 6,
  arabic: 7,
  decimal: 8,
  'arabic-bracketed': 9,
  circled: 10,
};

/** A mark that sets a task apart: △1. ★（一） */
const MARK = /^[△▲★☆◆◇●■※＊]{1,2}\s*(?=\S)/;

/** The number that a line begins with, or null. */
export function readNumbering(line: string): Numbering | null {
  // １．and 1．alike; a digit of either width is one character.
  const mark = MARK.exec(line)?.[0].length ?? 0;
  const head = line.slice(mark, mark + 24).replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
  for (const way of WAYS) {
    const match = way.pattern.exec(head);
    if (!match) continue;
    const raw = (way.kind === 'named' ? match[2] : match[1]) ?? '';
    const number = plainNumber(raw);
    return {
      kind: way.kind,
      printed: way.print(way.kind === 'circled' ? raw : number, match),
      number,
      value: valueOf(number),
      length: mark + match[0].length,
    };
  }
  return null;
}

function plainNumber(raw: string): string {
  for (const series of [CIRCLED, BRACKETED_ARABIC, DOTTED_ARABIC]) {
    const at = series.indexOf(raw);
    if (raw.length === 1 && at >= 0) return String(at + 1);
  }
  const chinese = BRACKETED_CHINESE.indexOf(raw);
  if (raw.length === 1 && chinese >= 0) return chinese === 9 ? '十' : (CHINESE_DIGITS[chinese + 1] ?? raw);
  return raw.replace(/．/g, '.');
}

/** 十一 to 11, 二十 to 20, 12 to 12, 1.3 to 3. */
export function valueOf(number: string): number {
  if (/^\d/.test(number)) return Number(number.slice(number.lastIndexOf('.') + 1));
  let total = 0;
  let digit = 0;
  for (const character of number) {
    if (character === '十' || character === '百') {
      total += (digit || 1) * (character === '十' ? 10 : 100);
      digit = 0;
    } else {
      const value = character === '〇' ? 0 : character === '两' ? 2 : CHINESE_DIGITS.indexOf(character);
      digit = digit * 10 + Math.max(0, value);
    }
  }
  return total + digit;
}
