import { contentsLines, isAside, isPageFurniture, runningHeads } from './furniture';

describe('what only a page carries', () => {
  it.each(['— 3 —', '- 12 -', '7', '第 3 页 共 20 页', '第一章 总则......1', '第二节 原则…………12'])(
    '%s is dropped',
    (line) => expect(isPageFurniture(line)).toBe(true),
  );
  it.each(['一、总体要求', '2023年', '引进企业30', '（一）', '完成率达到98%'])('%s stays', (line) =>
    expect(isPageFurniture(line)).toBe(false),
  );
  it('sets captions and footnotes aside, and no sentence about a figure', () => {
    expect(isAside('图 1 城市群空间格局示意图')).toBe(true);
    expect(isAside('⁵ “六本”：即六所本科院校。')).toBe(true);
    expect(isAside('图书馆、博物馆全面开放。')).toBe(false);
  });
  it('knows a running head by its coming again, and leaves a repeated clause alone', () => {
    const lines = [
      '某市“十四五”规划',
      '正文一。',
      '某市“十四五”规划',
      '（市发改委）',
      '（市发改委）',
      '（市发改委）',
      '某市“十四五”规划',
    ];
    expect([...runningHeads(lines)]).toEqual(['某市“十四五”规划']);
  });
});

describe('a table of contents', () => {
  it('goes from 目录 to where its first heading comes again', () =>
    expect([...contentsLines(['目 录', '一、总体要求', '二、重点任务', '一、总体要求', '正文。'])]).toEqual([
      0, 1, 2,
    ]));
  it('is the document itself where nothing comes again', () =>
    expect(contentsLines(['目录', '一、总体要求', '正文。']).size).toBe(0));
});
