import { isSignOff } from './sign-off';

const block = (text: string) => ({
  kind: 'paragraph' as const,
  span: [0, text.length] as [number, number],
  text,
});

describe('what closes a document', () => {
  it.each([
    ['（此件公开发布）', '附件'],
    ['抄送：省委各部门，省军区。', ''],
    ['注：排名第一的为牵头单位', ''],
    ['青山县人民政府', '2023年7月12日'],
    ['二〇二三年七月十二日', ''],
    ['某某县人民政府办公室 2022年8月10日印发', ''],
    ['本方案自2023年2月1日起施行，有效期至2025年。', ''],
  ])('%s', (line, next) => expect(isSignOff([block(line), block(next)], 0)).toBe(true));

  it.each([
    ['青山县人民政府', '完善机制。'],
    ['（县财政局）', '2023年7月12日'],
    ['责任单位：县人民政府', '2023年7月12日'],
    ['2023年7月12日前完成。', ''],
    ['建设期为2022年1月1日至2023年12月31日', ''],
    ['注：本表数据为预期值', ''],
  ])('is not: %s', (line, next) => expect(isSignOff([block(line), block(next)], 0)).toBe(false));

  it('several issuers sign together', () => {
    const lines = ['国家铁路局', '中国民用航空局', '2022年10月12日'].map(block);
    expect([0, 1, 2].map((at) => isSignOff(lines, at))).toEqual([true, true, true]);
  });
});
