import { continues, continuesList, joinParts, runInKinds, wrapWidth } from './joining';

const none = new Set<never>();

describe('a paragraph cut by its page', () => {
  it('goes on in the next line', () =>
    expect(
      continues(
        '紧紧围绕《规划》提出的总体定位，结合发展实际和目',
        '紧紧围绕《规划》提出的总体定位，结合发展实际和目',
        '标，以重大工程项目为支撑',
        null,
        none,
      ),
    ).toBe(false));
  it('goes on where it is long and has no stop', () => {
    const line = '——坚持目标导向。紧紧围绕《规划》提出的总体定位和发展方向，结合各地发展实际和目';
    expect(continues(line, line, '标，以重大工程项目为支撑。', null, none)).toBe(true);
  });
  it('goes on in an open bracket, even before a label', () =>
    expect(
      continues('（责任部门：市住建局；', '（责任部门：市住建局；', '配合部门：各区人民政府）', null, none),
    ).toBe(true));
  it('goes on where its text has begun and stops in mid-sentence', () =>
    expect(
      continues('(九)提升节点城市。强化门户功', '(九)提升节点城市。强化门户功', '能,增强作用。', null, none),
    ).toBe(true));
  it('goes on after a label alone', () =>
    expect(continues('责任单位：', '责任单位：', '市发改委、市财政局', null, none)).toBe(true));
  it('goes on after a number alone', () =>
    expect(continues('（1）', '（1）', '开展住房体检。', null, none)).toBe(true));

  it.each([
    ['一、总体要求', '以新发展理念为指导。'],
    ['全面落实各项任务，取得实效。', '各地要高度重视。'],
    ['强化保障，形成合力，推动各项任务落地见效，确保目标任务如期完成', '二、重点任务'],
    ['责任单位：市商务局、市交通运输局、市供销合作社，各区县人民政府，开发区管委会', '时限要求：2024年底'],
    ['责任单位：市商务局、市交通运输局、市供销合作社，各区县人民政府，开发区管委会', '责任领导：张伟'],
    ['各县（市、区）安委会，市安委会各成员单位：', '一、压实责任。'],
    ['现印发给你们，请结合实际认真贯彻执行，并将落实情况按时报送省政府办公厅', '附件：任务清单'],
  ])('ends: %s', (line, next) => expect(continues(line, line, next, null, none)).toBe(false));
});

it('goes on with units one a line under their label', () => {
  expect(continuesList('配合单位：市财政局', '各区人民政府', null)).toBe(true);
  expect(continuesList('配合单位：市财政局', '各区人民政府', 56)).toBe(false);
  expect(continuesList('配合单位：市财政局', '完成时限：2025年底', null)).toBe(false);
  expect(continuesList('建设平台', '各区人民政府', null)).toBe(false);
});

describe('a character printed twice at a break', () => {
  it('is dropped where the document writes it once', () =>
    expect(joinParts('积极融入粤港澳大湾区', '区建设', (phrase) => '大湾区建设'.includes(phrase))).toBe(
      '积极融入粤港澳大湾区建设',
    ));
  it('stays where the document writes it twice, or not at all', () =>
    expect(joinParts('推进粤港澳大湾区', '区域合作', () => false)).toBe('推进粤港澳大湾区区域合作'));
});

it('tells the width that lines are broken at, and that prose is not broken', () => {
  const broken = Array.from({ length: 30 }, () => '字'.repeat(28));
  expect(wrapWidth(broken)).toBe(56);
  expect(wrapWidth(broken.map((line, at) => line.repeat(1 + (at % 9))))).toBeNull();
});

it('knows the numbers whose headings end in a stop', () => {
  const lines = [
    '1．甲。乙',
    '2．丙。丁',
    '3．培育',
    '4．戊。',
    '5．己。',
    '6. 庚。',
    '（一）辛',
    '（二）壬',
    '（三）癸',
    '（四）子',
  ];
  expect([...runInKinds(lines)]).toEqual(['arabic']);
});
