import type { ClockAnswer } from '@lianban/contract';
import type { DayRule } from '@lianban/rules';

type Days = ClockAnswer['days'];
export type Because = Days[number]['because'];

/** Days that count, or do not, for one reason. */
export interface DayGroup {
  readonly because: Because;
  readonly rule: DayRule;
  readonly count: number;
  /** Days in a row, both ends included, oldest first. */
  readonly ranges: readonly { readonly from: string; readonly to: string }[];
}

interface Growing {
  because: Because;
  rule: DayRule;
  count: number;
  ranges: { from: string; to: string; at: number }[];
}

/** The rule decides on a day of its own; a pause stands over whatever the days are. */
const reasonOf = ({ because, rule }: Days[number]): string =>
  because === 'suspended' || because === 'start-day'
    ? because
    : [because, rule.rule, rule.name, rule.source].join('|');

/** Day by day is too much to read: the days of one reason together, in the order in which each reason first holds. */
export function grouped(days: Days): DayGroup[] {
  const groups = new Map<string, Growing>();
  days.forEach((day, at) => {
    const reason = reasonOf(day);
    let group = groups.get(reason);
    if (!group) groups.set(reason, (group = { because: day.because, rule: day.rule, count: 0, ranges: [] }));
    group.count += 1;
    const last = group.ranges.at(-1);
    if (last && last.at === at - 1) Object.assign(last, { to: day.day, at });
    else group.ranges.push({ from: day.day, to: day.day, at });
  });
  return [...groups.values()].map(({ ranges, ...group }) => ({
    ...group,
    ranges: ranges.map(({ from, to }) => ({ from, to })),
  }));
}
