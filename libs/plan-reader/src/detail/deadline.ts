import type { ReadDeadline, Span } from '../reading';
import { isoDay, lastDayOf, numberOf } from './calendar-day';

const NUMERAL = '[\\d〇○零一二三四五六七八九十]';
const YEAR = new RegExp(`(20\\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\\s*年`);
const POINT = new RegExp(
  `(?:(20\\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\\s*年度?\\s*)?(?:(${NUMERAL}{1,3})\\s*月(?:份)?\\s*(?:(${NUMERAL}{1,3})\\s*日)?|第?([一二三四1-4])\\s*季度|([上下])半年)?`,
  'g',
);
/** A time in running text that sets a limit: 2023年底前, 10月底前, 到2025年. */
const LIMIT = new RegExp(
  `(?:(?:20\\d{2})\\s*年度?\\s*)?(?:${NUMERAL}{1,3}\\s*月(?:份)?\\s*(?:${NUMERAL}{1,3}\\s*日)?|第?[一二三四1-4]\\s*季度|[上下]半年|(?<=\\d{4}\\s*年?)年?|年)?\\s*(?:底|末|中旬|上旬|下旬)?\\s*(?:之?前|以前)`,
  'g',
);

/** A dated goal in running text: 到2025年, 力争2022年开工建设, 2023年10月建成通车. */
const GOAL = new RegExp(
  `(?:力争)?到\\s*20\\d{2}\\s*年(?:${NUMERAL}{1,3}\\s*月)?[底末]?|(?:力争|确保)?20\\d{2}\\s*年(?:${NUMERAL}{1,3}\\s*月(?:份)?|第?[一二三四1-4]\\s*季度|[上下]半年)?[底末]?[^，。；、\\d]{0,6}(?:建成|完成|开工|竣工|投产|投用|投入使用|通车|开通|运营|启用|实现)(?!的)`,
  'g',
);

/** The five years that a plan of so many is for end with this one. */
const FIVE_YEARS: Record<string, number> = { 十二: 2015, 十三: 2020, 十四: 2025, 十五: 2030, 十六: 2035 };
/** Days that another calendar, a school or the weather sets. */
const OTHERWISE = /春节|元宵|清明|端午|中秋|国庆|元旦|五一|开学|学期|汛期|采暖|供暖|两会|换届|入冬|入夏/;

/** The last day of the stated period, ISO; null for 持续推进 and times relative to something else (GUIDE: Tables). */
export function lastDay(stated: string, documentYear: number | null): string | null {
  const phrase = inWords(stated);
  if (OTHERWISE.test(phrase) && !/\d\s*月/.test(phrase)) return null;
  let best: string | null = null;
  let year: number | null = null;
  for (const match of phrase.matchAll(POINT)) {
    if (!match[0].trim()) continue;
    if (match[1]) year = numberOf(match[1]);
    else if (documentYear !== null && /(?:次|明|翌)年\s*$/.test(phrase.slice(0, match.index)))
      year = documentYear + 1;
    // 2024年起常态化运行: from then on, no limit.
    if (/^起(?!至)/.test(phrase.slice(match.index + match[0].length))) continue;
    const day = endOf(match, year ?? documentYear, phrase);
    if (day) best = day;
  }
  if (!best && /年(?:底|末|内)/.test(phrase) && !/每年/.test(phrase)) {
    const stated = YEAR.exec(phrase)?.[1];
    const of = stated
      ? numberOf(stated)
      : /次年|明年|翌年/.test(phrase) && documentYear
        ? documentYear + 1
        : documentYear;
    if (of) best = isoDay(of, 12, 31);
  }
  const five = /[“"]?(十[二三四五六])五[”"]?/.exec(phrase)?.[1];
  if (!best && five) best = isoDay(FIVE_YEARS[five] ?? 0, 12, 31);
  if (!best && documentYear !== null && /^(?:完成时限[:：])?全年(?:完成)?$/.test(phrase.trim()))
    best = isoDay(documentYear, 12, 31);
  return /每(?:年|月|季|半年)|长期坚持$|^(?:持续推进|长期)/.test(phrase) && !/20\d{2}/.test(phrase)
    ? null
    : best;
}

/** 2023-12-31, 2023.12 and Q3 as they would be said. */
function inWords(phrase: string): string {
  return phrase
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .replace(/(20\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, '$1年$2月$3日')
    .replace(/(20\d{2})[-/.](0?[1-9]|1[0-2])(?![\d.])/g, '$1年$2月')
    .replace(/Q([1-4])(?![\dA-Za-z])/g, '$1季度');
}

function endOf(
  match: RegExpExecArray | RegExpMatchArray,
  year: number | null,
  phrase: string,
): string | null {
  if (year === null) return null;
  if (match[2] && match[3]) return isoDay(year, numberOf(match[2]), numberOf(match[3]));
  if (match[2]) {
    const month = numberOf(match[2]);
    if (month < 1 || month > 12) return null;
    const after = phrase.slice(
      (match.index ?? 0) + match[0].length,
      (match.index ?? 0) + match[0].length + 2,
    );
    if (/^上旬/.test(after)) return isoDay(year, month, 10);
    if (/^中旬/.test(after)) return isoDay(year, month, 20);
    return lastDayOf(year, month);
  }
  if (match[4]) return lastDayOf(year, ('一二三四'.indexOf(match[4]) + 1 || Number(match[4])) * 3);
  if (match[5]) return match[5] === '上' ? isoDay(year, 6, 30) : isoDay(year, 12, 31);
  return match[1] ? isoDay(year, 12, 31) : null;
}

/** A task's deadline: what its clause says, else the last limit in its text. */
export function findDeadline(
  text: string,
  clause: Span[],
  body: Span | null,
  documentYear: number | null,
): ReadDeadline | null {
  const [first] = clause;
  if (first) {
    const quote = text.slice(first[0], first[1]).trim();
    return { quote, date: lastDay(quote, documentYear), span: first };
  }
  return body ? limitIn(text, body, documentYear) : null;
}

/** A limit, 10月底前, before a goal, 到2025年; the last of its kind. */
function limitIn(text: string, body: Span, documentYear: number | null): ReadDeadline | null {
  return lastOf(LIMIT, text, body, documentYear) ?? lastOf(GOAL, text, body, documentYear);
}

function lastOf(pattern: RegExp, text: string, body: Span, documentYear: number | null): ReadDeadline | null {
  let found: ReadDeadline | null = null;
  const stretch = text.slice(body[0], body[1]);
  for (const match of stretch.matchAll(pattern)) {
    const quote = match[0].trim();
    if (!/\d|[一二三四五六七八九十]|年[底末]/.test(quote)) continue;
    const date = lastDay(quote, documentYear);
    // 2000年底前建成的小区: what is long past sets no limit.
    const past = documentYear !== null && date !== null && Number(date.slice(0, 4)) < documentYear - 1;
    if (!date || past || (found?.date && found.date >= date)) continue;
    const from = body[0] + match.index + (match[0].length - match[0].trimStart().length);
    found = { quote, date, span: [from, from + quote.length] };
  }
  return found;
}
