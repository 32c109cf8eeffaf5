import type { Page } from '../layout/page';
import { chineseDate } from '../detail/calendar-day';

/** What the head of a document says about its issue. */
export interface Front {
  title: string | null;
  documentNumber: string | null;
  issuer: string | null;
  issuedOn: string | null;
}

const NUMBER = /[\u4e00-\u9fff]{1,14}[〔［[（(]\s*(?:19|20)\d{2}\s*[〕］\]）)]\s*第?\s*\d{1,5}\s*号/;
const ISSUER_END =
  /(?:人民政府办公厅|人民政府办公室|人民政府|办公厅|办公室|委员会|厅|局|部|委|署|管委会|领导小组|指挥部|总局|院|等[一二三四五六七八九十\d]{1,3}(?:个)?(?:部门|单位|部委))$/;
const NOTICE_WITHOUT_ABOUT = /^(.{3,60}?)(?<!关于)(印发|转发|批转)(《.{2,120}?》|关于.{2,120}?)的通知/;
/** 某省委办公厅 某省人民政府办公厅印发《……》: as a newspaper has it. */
const NEWS = /^(.{3,60}?(?:办公厅|办公室|委员会|政府|厅|局|部|委))(印发|发布)(《.{2,120}》)$/;
const NOTICE =
  /^(.{2,80}?)\s*关于\s*(印发|转发|批转|下发|发布|公布)\s*(.{2,120}?)\s*的\s*(?:通知|函|公告|决定)/;
/** 关于印发……的通知, without who issues it. */
const NOTICE_ALONE = /^()关于(印发|转发|批转|下发|发布|公布)(.{2,120}?)的(?:通知|函|公告|决定)/;
const KINDS =
  /(?:方案|计划|规划|意见|措施|办法|要点|清单|通知|决定|规定|细则|纲要|行动|任务分解|分工|举措|政策|条例|若干措施|规程|实施|指南|台账|安排)(?:[（(].{1,30}[）)])?$/;
const META: [keyof Front, RegExp][] = [
  ['documentNumber', /^(?:发文字号|文\s*号|发文文号|文件编号)\s*[:：]\s*(.+)$/],
  ['issuer', /^(?:发文机关|发文单位|制发机关|印发机关|发布机构|发文机构)\s*[:：]\s*(.+)$/],
  ['issuedOn', /^(?:成文日期|发文日期|印发日期|签发日期)\s*[:：]\s*(.+)$/],
  ['title', /^(?:标\s*题|文件名称|名\s*称)\s*[:：]\s*(.+)$/],
];
/** What stands by a title and is no part of it. */
const NOT_A_TITLE = /[。：:；，]|文件$|号$|日$|^附件|^[（(]|办公[厅室]$|人民政府$/;
/** The head ends where the plan's own text begins. */
const HEAD_LINES = 60;

export function readFront(page: Page): Front {
  const all = page.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const lines = all.slice(0, HEAD_LINES);
  const firstItem = lines.findIndex((line) => /^(?:第[一1]章|一[、.．]|（一）|\(一\)|1[.．、])/.test(line));
  const head = firstItem < 0 ? lines : lines.slice(0, Math.max(1, firstItem));
  const meta: Partial<Record<keyof Front, string>> = {};
  for (const line of head) {
    for (const [key, pattern] of META) {
      const value = pattern.exec(line)?.[1]?.trim();
      if (value && !meta[key]) meta[key] = value;
    }
  }
  const notice = findNotice(head);
  const title = planTitle(head, notice, meta.title ?? null);
  return {
    title,
    documentNumber: tidyNumber(meta.documentNumber) ?? findNumber(head),
    issuer: notice?.issuer ?? meta.issuer ?? issuerLine(head) ?? issuerOf(title) ?? issuerLine(signed(all)),
    issuedOn: (meta.issuedOn ? chineseDate(meta.issuedOn) : null) ?? signedOn(head) ?? signedOn(signed(all)),
  };
}

interface Notice {
  issuer: string | null;
  about: string;
  at: number;
}

function findNotice(head: string[]): Notice | null {
  return noticeLike(head, [NOTICE, NOTICE_WITHOUT_ABOUT, NEWS]) ?? noticeLike(head, [NOTICE_ALONE]);
}

function noticeLike(head: string[], patterns: RegExp[]): Notice | null {
  // A title may be broken over lines: one is tried before two, two before three.
  for (const lines of [1, 2, 3]) {
    for (let at = 0; at < Math.min(head.length, 30); at += 1) {
      const line = head.slice(at, at + lines).join('');
      if (line.length > 160) continue;
      const plain = line.replace(/\s/g, '');
      const match = patterns.map((pattern) => pattern.exec(plain)).find((found) => found !== null);
      if (!match?.[3]) continue;
      const issuer = (match[1] ?? '')
        .replace(/^.*(?:标题|名称)[:：]/, '')
        .replace(/^.*(?:文件|号)(?=.{4})/, '');
      return { issuer: ISSUER_END.test(issuer) || issuer.length > 3 ? issuer : null, about: match[3], at };
    }
  }
  return null;
}

function planTitle(head: string[], notice: Notice | null, meta: string | null): string | null {
  if (notice) {
    const about = notice.about.replace(/^《(.+)》$/, '$1').replace(/^《([^》]+)》.*$/, '$1');
    // 印发关于推进…行动计划的通知: the plan itself may be called without 关于.
    const bare = about.replace(/^关于/, '');
    return withYears(head, head.some((line) => line.replace(/\s/g, '') === bare) ? bare : about);
  }
  if (meta) {
    const match = NOTICE.exec(meta.replace(/\s/g, ''));
    return match?.[3] ? match[3].replace(/^《(.+)》$/, '$1') : meta;
  }
  const found = titleLines(head);
  if (!found)
    return head.find((line) => line.length >= 4 && line.length <= 60 && !/[。：:]/.test(line)) ?? null;
  const at = found.to - 1;
  let title = head.slice(found.from, found.to).join('');
  const after = head[at + 1] ?? '';
  if (/^[（(].{2,30}[）)]$/.test(after) && /\d{4}|试行|征求意见|送审/.test(after)) title += after;
  return tidyTitle(title);
}

/** The first line, or two or three together, that end as a plan's title does. */
function titleLines(head: string[]): { from: number; to: number } | null {
  for (let from = 0; from < head.length; from += 1) {
    for (let to = from + 1; to <= Math.min(from + 3, head.length); to += 1) {
      const parts = head.slice(from, to);
      const last = parts.at(-1) ?? '';
      if (to > from + 1 && (NOT_A_TITLE.test(last) || NOT_A_TITLE.test(parts[0] ?? ''))) break;
      const title = parts.join('');
      if (title.length <= 80 && isTitle(title)) return { from, to };
    }
  }
  return null;
}

/** 某行动计划 and, on the next line, （2021—2023年）. */
function withYears(head: string[], about: string): string {
  if (/[）)]$/.test(about)) return about;
  const plain = (line: string) => line.replace(/[\s《》]/g, '');
  const at = head.findIndex((line) => plain(line) === plain(about));
  const after = head[at + 1] ?? '';
  return at >= 0 && /^[（(]\s*\d{4}.{0,20}[）)]$/.test(after) ? about + after : about;
}

function isTitle(line: string): boolean {
  const plain = tidyTitle(line);
  return KINDS.test(plain) && !/[。；：:]/.test(plain) && plain.length >= 6;
}

function tidyTitle(line: string): string {
  return line
    .replace(/\s*(?:发布时间|发布日期|来源|发文日期|時間)\s*[:：].*$/, '')
    .replace(/^《(.+)》$/, '$1')
    .replace(/([\u4e00-\u9fff”》）])\s+(?=[\u4e00-\u9fff“《（])/g, '$1')
    .trim();
}

function findNumber(head: string[]): string | null {
  for (const line of head) {
    const match = NUMBER.exec(line);
    if (!match) continue;
    const alone = line.replace(/\s/g, '').length <= match[0].replace(/\s/g, '').length + 12;
    const inTitle = /的(?:通知|意见|决定|函|批复)/.test(line) && /[（(]\s*$/.test(line.slice(0, match.index));
    if (alone || inTitle) return tidyNumber(match[0]);
  }
  return null;
}

function tidyNumber(number: string | undefined): string | null {
  const match = number ? NUMBER.exec(number) : null;
  return match
    ? match[0]
        .replace(/\s/g, '')
        .replace(/[［[（(]/, '〔')
        .replace(/[］\]）)]/, '〕')
    : null;
}

/** The red head (某某人民政府文件), else the signature before the date. */
function issuerLine(head: string[]): string | null {
  for (const line of head.slice(0, 20)) {
    const match = /^(.{4,30}?)文件$/.exec(line.replace(/\s/g, ''));
    if (match?.[1] && ISSUER_END.test(match[1])) return match[1];
  }
  for (let at = 1; at < head.length; at += 1) {
    const line = (head[at - 1] ?? '').replace(/\s/g, '');
    if (isDay(head[at] ?? '') && line.length <= 30 && ISSUER_END.test(line)) return line;
  }
  return null;
}

/** 国务院办公厅关于……的意见: the issuer stands before 关于. */
function issuerOf(title: string | null): string | null {
  const before = /^(.{3,40}?)关于/.exec(title ?? '')?.[1];
  return before && ISSUER_END.test(before) ? before : null;
}

/** A date on its own line under an issuer's name, wherever it stands: after a notice's own items, or at the end. */
function signed(lines: string[]): string[] {
  const at = lines.findIndex((line, n) => n > 0 && isDay(line) && isIssuer(lines[n - 1] ?? ''));
  return at < 0 ? [] : lines.slice(at - 1, at + 1);
}

function isIssuer(line: string): boolean {
  const plain = line.replace(/\s/g, '');
  return plain.length <= 40 && ISSUER_END.test(plain);
}

function signedOn(head: string[]): string | null {
  const line = head.find(isDay);
  return line ? chineseDate(line) : null;
}

function isDay(line: string): boolean {
  const plain = line.replace(/[\s（）()]/g, '');
  return (
    plain.length <= 14 &&
    /^[\d二〇○零一三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/.test(
      plain,
    )
  );
}
