import { readNumbering, valueOf } from './numbering';

const printed = (line: string) => readNumbering(line)?.printed ?? null;

describe('the number that a line begins with', () => {
  it.each([
    ['第一章 总则', '第一章 '],
    ['第二节　任务', '第二节 '],
    ['第十一条 本方案', '第十一条 '],
    ['一、总体要求', '一、'],
    ['十二、保障措施', '十二、'],
    ['（一）指导思想', '（一）'],
    ['(二)工作原则', '（二）'],
    ['㈢ 强化', '（三）'],
    ['1. 打造核心', '1. '],
    ['1．加快建设', '1. '],
    ['3、完善机制', '3. '],
    ['（1）开展体检', '（1）'],
    ['2）排查', '（2）'],
    ['①实施改造', '①'],
    ['1.1 完善平台', '1.1 '],
    ['任务一：摸清底数', '任务一：'],
  ])('%s', (line, want) => expect(printed(line)).toBe(want));

  it.each([
    '2.5万吨级码头',
    '21 世纪海上丝绸之路',
    '一是加强领导',
    '一带一路建设',
    '2023年底前完成',
    '5G网络',
    '第一书记',
    '10%以上',
    '3.2亿元',
  ])('leaves %s alone', (line) => expect(printed(line)).toBeNull());

  it('counts in Chinese', () => {
    expect(['一', '十', '十一', '二十', '三十五', '一百零二', '12', '1.3'].map(valueOf)).toEqual([
      1, 10, 11, 20, 35, 102, 12, 3,
    ]);
  });
});
