import { findDeadline, lastDay } from './deadline';
import { findTargets } from './targets';
import { findTime } from './time';

describe('the last day of a stated period', () => {
  it.each([
    ['完成时限：2023年12月底', '2023-12-31'],
    ['2024年6月底前完成', '2024-06-30'],
    ['2023年三季度', '2023-09-30'],
    ['2024年上半年', '2024-06-30'],
    ['2024年5月31日前', '2024-05-31'],
    ['2025年底前', '2025-12-31'],
    ['2023—2025年', '2025-12-31'],
    ['10月底前', '2024-10-31'],
    ['年底前', '2024-12-31'],
    ['2024年2月', '2024-02-29'],
    ['2023年底前建成，2024年起常态化运行', '2023-12-31'],
    ['2024年第二季度', '2024-06-30'],
    ['2023-12-31', '2023-12-31'],
    ['2023.6', '2023-06-30'],
    ['2023/9/30前', '2023-09-30'],
    ['2023年Q3', '2023-09-30'],
    ['次年1月底', '2025-01-31'],
    ['“十四五”末', '2025-12-31'],
    ['全年', '2024-12-31'],
  ])('%s', (phrase, day) => expect(lastDay(phrase, 2024)).toBe(day));

  it.each([
    '持续推进',
    '长期坚持',
    '每季度',
    '每年10月底前',
    '方案印发后1个月内',
    '2024年春节前',
    '贯穿全年',
  ])('is none: %s', (phrase) => expect(lastDay(phrase, 2024)).toBeNull());
  it('needs a year from somewhere', () => expect(lastDay('10月底前', null)).toBeNull());
});

describe('a dated goal in a task’s text', () => {
  const goal = (text: string) => findDeadline(text, [], [0, text.length], 2023)?.date ?? null;
  it.each([
    ['加快完成前期工作，力争2025年开工建设。', '2025-12-31'],
    ['2024年建成7号泊位，2025年10月建成9号泊位。', '2025-10-31'],
    ['到2025年，覆盖率达到90%。', '2025-12-31'],
    ['10月底前完成摸底，12月底前完成整改。', '2023-12-31'],
  ])('%s', (text, day) => expect(goal(text)).toBe(day));
  it.each(['改造2000年底前建成的小区。', '力争2023年度评估排名进入前列。', '落实2022年行动计划。'])(
    'is none: %s',
    (text) => expect(goal(text)).toBeNull(),
  );
});

describe('a time in a clause', () => {
  it.each([
    '2023年底前',
    '2024年完成',
    '持续推进',
    '每季度',
    '每季度通报',
    '2024年6月底前完成',
    '长期坚持',
    '2023年10月',
    '上半年完成',
    '2023—2025年',
    '2023-12-31',
    '即日起至2023年10月',
  ])('%s', (phrase) => expect(findTime(phrase)?.whole).toBe(true));
  it.each(['省财政厅', '市年鉴办', '2023年重点项目办', '各有关部门'])('is none: %s', (phrase) =>
    expect(findTime(phrase)).toBeNull(),
  );
});

describe('targets', () => {
  const targets = (text: string) =>
    findTargets(text, [0, text.length]).map(({ value, unit }) => [value, unit]);
  it('are amounts', () =>
    expect(targets('引进30家以上企业，投资5000万元，建成生态茶园5万亩。')).toEqual([
      [30, '家'],
      [5e7, '元'],
      [5e4, '亩'],
    ]));
  it('are no years, roads or models', () =>
    expect(targets('2023年改造G75高速，推广5G应用，打造1小时通勤圈。')).toEqual([]));
});
