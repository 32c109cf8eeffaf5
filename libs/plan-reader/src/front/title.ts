import type { Notice } from './notice';
import { isDay, PAGE_FURNITURE } from './words';

const KINDS =
  /(?:方案|计划|规划|意见|措施|办法|要点|清单|通知|决定|规定|细则|纲要|行动|分解|分解表|任务表|分工表|责任表|分工|举措|政策|条例|规程|实施|指南|台账|安排|重点工作|主要任务|重点任务|工作任务|若干条|[一二三四五六七八九十\d]+条)(?:[（(].{1,30}[）)])?$/;
/** What stands by a title and is no part of it. */
const NOT_A_TITLE = /[。：:；，,;]|文件$|号$|日$|^附件|^[（(]|办公[厅室]$|人民政府$/;
const NOTICE = /^(?:.{2,80}?)关于(?:印发|转发|批转|下发|发布|公布)(.{2,120}?)的(?:通知|函|公告|决定)/;
/** 现将《某方案》印发给你们, where nothing else calls it. */
const SENT = /现将\s*《([^》\n]{4,80})》[^。\n]{0,60}印发|《([^》\n]{4,80})》已经[^。\n]{0,60}(?:同意|通过)/;
const LONGEST = 80;

/** The plan's own title: what a notice is about, else the first lines that end as a plan's title does. */
export function planTitle(head: string[], notice: Notice | null, meta: string | null): string | null {
  if (notice) {
    const about = withoutQuotes(notice.about);
    // 印发关于推进…行动计划的通知: the plan itself may be called without 关于.
    const bare = about.replace(/^关于/, '');
    return withYears(head, head.some((line) => line.replace(/\s/g, '') === bare) ? bare : about);
  }
  if (meta) {
    const about = NOTICE.exec(meta.replace(/\s/g, ''))?.[1];
    return about ? withoutQuotes(about) : meta;
  }
  const found = titleLines(head);
  if (!found) {
    const quoted = SENT.exec(head.join('\n'));
    const sent = quoted?.[1] ?? quoted?.[2];
    if (sent) return sent.replace(/\s/g, '');
    const plain = (line: string) => line.length >= 4 && line.length <= 60 && !/[。：:]|号$/.test(line);
    return head.find((line) => plain(line) && !PAGE_FURNITURE.test(line)) ?? null;
  }
  let title = head.slice(found.from, found.to).join('');
  const after = head[found.to] ?? '';
  if (/^[（(].{2,30}[）)]$/.test(after) && /\d{4}|试行|征求意见|送审/.test(after) && !isDay(after))
    title += after;
  return tidyTitle(title);
}

/** 《某方案》 to 某方案; 《某意见》重点任务分工方案 is a title as it stands, and of 《甲》和《乙》 the first is. */
function withoutQuotes(about: string): string {
  const quoted = /^《([^》]+(?:〈[^〉]*〉[^》]*)?)》(.*)$/.exec(about);
  if (!quoted?.[1]) return about;
  const rest = quoted[2] ?? '';
  return rest && !/^[和、及与《]/.test(rest) && KINDS.test(rest) ? about : quoted[1];
}

/** The first line, or two or three together, that end as a plan's title does. */
function titleLines(head: string[]): { from: number; to: number } | null {
  for (let from = 0; from < head.length; from += 1) {
    for (let to = from + 1; to <= Math.min(from + 3, head.length); to += 1) {
      const parts = head.slice(from, to);
      const last = parts.at(-1) ?? '';
      if (parts.some((part) => PAGE_FURNITURE.test(part) && !KINDS.test(tidyTitle(part)))) break;
      if (to > from + 1 && (NOT_A_TITLE.test(last) || NOT_A_TITLE.test(parts[0] ?? ''))) break;
      const title = parts.join('');
      if (title.length <= LONGEST && isTitle(title)) return { from, to };
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
  return at >= 0 && /^[（(]\s*\d{4}.{0,20}[）)]$/.test(after) && !isDay(after) ? about + after : about;
}

function isTitle(line: string): boolean {
  const plain = tidyTitle(line);
  return KINDS.test(plain) && !/[。；：:|｜>]/.test(plain) && plain.length >= 6;
}

function tidyTitle(line: string): string {
  return line
    .replace(/\s*(?:发布时间|发布日期|来源|发文日期|时间|浏览次数)\s*[:：].*$/, '')
    .replace(/^《(.+)》$/, '$1')
    .replace(/\s*[（(][^（()）]{0,20}〔\d{4}〕\d{1,5}号[)）]$/, '')
    .replace(/([\u4e00-\u9fff”》）])\s+(?=[\u4e00-\u9fff“《（])/g, '$1')
    .trim();
}
