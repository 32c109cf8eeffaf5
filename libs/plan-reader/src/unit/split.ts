import type { Token } from '../clause/tokens';
import type { Name } from './name';
import { closeOpenSuffix } from './open-suffix';
import { findPlace } from './places';
import { endsAsUnit, shapeOf } from './shape';
import { COLLECTIVE_WHOLE } from './words';

const AND = /以及|和|与|及|暨/g;
const MARK = /[（(](?:总?牵头|牵头单位|主办|主责)[）)]$/;
const PART_MARK = /[（(](?:配合|参与|协办|协助|责任|负责|按职责|排名不分先后)[）)]$/;
const GENERIC =
  '(?:直管市|省直管县|直管县|自治区|直辖市|计划单列市|副省级城市|自治州|自治县|地区|林区|省|市|州|县|区|盟|旗|镇|乡|街道|开发区|园区|兵团)';
const GLOSS = '(?:[（(〔][^）)〕]{1,10}[）)〕])?';
const GOVERNMENT = '(?:人民政府|政府|党委政府|党委和政府|党委|行政公署|行署|办事处)';
/** 各市 of 各市、县（区）人民政府: without a body of its own it goes on to one that has. */
const COLLECTIVE_FIRST = new RegExp(
  `^(?:各|有关|相关|沿线|沿海|沿江|所在|属地)(?:设区|地级以上|地级)*${GENERIC}+${GLOSS}$`,
);
const COLLECTIVE_NEXT = new RegExp(`^${GENERIC}+${GLOSS}(?:[及和与]${GENERIC}+)?$`);
const COLLECTIVE_LAST = new RegExp(
  `^(?:${GENERIC}+${GLOSS}|.{2,4}林区)${GOVERNMENT}(?:[（(〔][^）)〕]{1,10}[）)〕])?$|^${GENERIC}(?:有关部门|各部门)$`,
);
const LONGEST_COLLECTIVE = 6;
const LONGEST_PHRASE = 160;

/** Tokens to names: 和 is a separator only between units, 、 is none inside a collective. */
export function splitNames(text: string, tokens: Token[]): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const taken =
      collectiveFrom(text, tokens, at) + partyAndGovernment(text, tokens, at) ||
      departmentsFrom(text, tokens, at);
    const last = tokens[at + taken];
    if (taken > 0 && last) {
      names.push(nameAt(text, token.from, last.to, token.before));
      at += taken;
    } else names.push(...splitAnd(text, token));
  }
  return names.filter((name) => name.printed.length > 0);
}

/** How many more tokens belong to the collective that begins here; 0 where it is whole or none. */
function collectiveFrom(text: string, tokens: Token[], at: number): number {
  const phrase = (n: number) => text.slice(tokens[n]?.from ?? 0, tokens[n]?.to ?? 0);
  if (!COLLECTIVE_FIRST.test(phrase(at))) return 0;
  let generic = 0;
  for (let n = 1; n < LONGEST_COLLECTIVE && tokens[at + n]?.before === '、'; n += 1) {
    const next = phrase(at + n);
    if (COLLECTIVE_LAST.test(next)) return n;
    if (!COLLECTIVE_NEXT.test(next)) break;
    generic = n;
  }
  return generic;
}

/** 各省级交通运输、邮政管理部门: fields of work that 部门 closes and 各 opens are one collective. */
function departmentsFrom(text: string, tokens: Token[], at: number): number {
  const phrase = (n: number) => text.slice(tokens[n]?.from ?? 0, tokens[n]?.to ?? 0);
  const first = phrase(at);
  if (!/^(?:各|有关|相关|地方|属地)/.test(first) || /(?:部门|机构|单位)$/.test(first) || endsAsUnit(first))
    return 0;
  for (let n = 1; n < LONGEST_COLLECTIVE && tokens[at + n]?.before === '、'; n += 1) {
    if (/[^等](?:部门|机构|单位)$/.test(phrase(at + n))) return n;
    if (endsAsUnit(phrase(at + n))) return 0;
  }
  return 0;
}

/** 各市党委、政府: one collective of two bodies. */
function partyAndGovernment(text: string, tokens: Token[], at: number): number {
  const last = tokens[at + collectiveFrom(text, tokens, at)];
  const next = tokens[at + collectiveFrom(text, tokens, at) + 1];
  if (!last || next?.before !== '、' || !/^(?:人民)?政府$/.test(text.slice(next.from, next.to))) return 0;
  const whole = text.slice(tokens[at]?.from ?? last.from, last.to);
  return /党委$/.test(whole) && shapeOf(whole) === 'collective' ? 1 : 0;
}

function splitAnd(text: string, token: Token): Name[] {
  const phrase = text.slice(token.from, token.to);
  if (phrase.length <= LONGEST_PHRASE && !COLLECTIVE_WHOLE.test(phrase)) {
    for (const match of phrase.matchAll(AND)) {
      const left = phrase.slice(0, match.index);
      const right = phrase.slice(match.index + match[0].length);
      if (!balanced(left) || !stands(left) || !(stands(right) || mayFollow(left, right))) continue;
      return [
        nameAt(text, token.from, token.from + left.length, token.before),
        ...splitAnd(text, { from: token.to - right.length, to: token.to, before: '和' }),
      ];
    }
  }
  return [nameAt(text, token.from, token.to, token.before)];
}

/** 省财政厅和各市, 深圳市和横琴: what no shape tells, but the name before it does. */
function mayFollow(left: string, right: string): boolean {
  if (/^(?:各|有关|相关)/.test(right)) return true;
  return findPlace(left)?.name === left && /^[\u4e00-\u9fff]{2,4}$/.test(right);
}

function balanced(phrase: string): boolean {
  const count = (pattern: RegExp) => phrase.match(pattern)?.length ?? 0;
  return count(/[（(〔［[]/g) === count(/[）)〕］\]]/g);
}

function stands(phrase: string): boolean {
  const shape = shapeOf(phrase);
  return (
    shape === 'unit' ||
    shape === 'place' ||
    shape === 'bare' ||
    (shape === 'collective' && (endsAsUnit(phrase) || phrase.length > 2))
  );
}

function nameAt(text: string, from: number, to: number, before: string): Name {
  const whole = text.slice(from, to);
  const mark = MARK.exec(whole) ?? PART_MARK.exec(whole);
  const end = mark ? to - mark[0].length : to;
  const printed = text.slice(from, end);
  const name = closeOpenSuffix(printed);
  return { from, to: end, printed, name, before, implied: name !== printed, lead: MARK.test(whole) };
}
