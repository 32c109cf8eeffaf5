import type { ReadTarget, Span } from '../reading';

const AMOUNT =
  /(?:[\u4e00-\u9fff]{0,12}?)(\d{1,9}(?:\.\d{1,4})?)\s*(万亿|亿|万|千)?\s*(多|余)?\s*(标准箱|平方公里|平方米|立方米|公里|千瓦时|千瓦|兆瓦|个百分点|%|％|‰|亿元|万元|美元|元|家|个|项|处|人次|人|户|条|座|所|张|台|套|辆|艘|件|次|场|名|种|批|吨级|吨|亩|公顷|米|小时|分钟|天|倍|位|平台)(以上|左右|以下|以内)?/g;
const MULTIPLIER: Record<string, number> = { 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** Amounts a task's text sets itself: 引进30家以上. Years, road numbers and lengths of cycles are none. */
export function findTargets(text: string, body: Span | null): ReadTarget[] {
  if (!body) return [];
  const found: ReadTarget[] = [];
  const stretch = text.slice(body[0], body[1]);
  for (const match of stretch.matchAll(AMOUNT)) {
    const at = stretch.indexOf(match[1] ?? '', match.index);
    if (/[A-Za-z0-9.—～-]$/.test(stretch.slice(0, at)) || match[4] === '小时' || match[4] === '天') continue;
    const from = body[0] + phraseStart(stretch, match.index, at);
    const to = body[0] + match.index + match[0].length;
    const times = match[2] ? (MULTIPLIER[match[2]] ?? 1) : 1;
    found.push({
      quote: text.slice(from, to),
      value: Number(match[1]) * times,
      unit: match[4] ?? '',
      span: [from, to],
    });
  }
  return found;
}

/** The quote begins after the last stop or comma before the number. */
function phraseStart(stretch: string, from: number, number: number): number {
  for (let at = number - 1; at >= from; at -= 1)
    if (/[，。；、：（(\s]/.test(stretch[at] ?? '')) return at + 1;
  return from;
}
