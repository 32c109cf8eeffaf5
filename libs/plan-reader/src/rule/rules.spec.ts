import { findInheritedRule, isInheritedRule } from './inherited';
import { findLeadRule, responsibleLead } from './lead-rule';

describe('a lead rule', () => {
  it.each([
    ['责任单位中排名第一的区直单位为自治区牵头单位。', 'first-listed-regional', false],
    ['（责任单位：自治区交通运输厅、北部湾办。排名第一的为牵头单位，下同）', 'first-listed', false],
    ['本要点中排在第一位的责任单位为牵头单位。', 'first-listed', false],
    ['注：牵头单位为排序第一的单位', 'first-listed', false],
    ['注：列首位的为牵头单位', 'first-listed', false],
    ['责任单位：省教育厅。〔排第一位为牵头单位，下同〕', 'first-listed', false],
    ['各项任务第一个逗号前为牵头单位。', 'first-listed', true],
  ])('%s', (text, kind, beforeComma) => expect(findLeadRule(text)).toMatchObject({ kind, beforeComma }));

  it.each([
    '各牵头单位要落实第一责任。',
    '牵头单位为第一责任单位的要加强统筹。',
    '坚持发展是第一要务，牵头单位要加强统筹。',
    '排名进入全国前列。',
  ])('is none: %s', (text) => expect(findLeadRule(text)).toBeNull());
});

it('may make the responsible units lead where no other is named', () => {
  expect(responsibleLead('特别是牵头单位(无牵头单位的,责任单位即为牵头单位,下同)要统筹')).toBe(true);
  expect(responsibleLead('各责任单位要主动与牵头单位对接')).toBe(false);
});

describe('a rule that adds units to later tasks', () => {
  it.each([
    ['广东省、海南省，以下任务均需三省区落实，不再列出', '三省区'],
    ['省林草局落实。以下均需各市（州）党委和政府落实，不再列出', '各市（州）党委和政府'],
    ['省大数据中心负责。具体任务均涉及相关市(州)人民政府,不再做分工,下同', '相关市(州)人民政府'],
    [
      '〔排第一位为牵头单位，各市人民政府、实验区管委会均为责任单位，以下不再列出〕',
      '各市人民政府、实验区管委会',
    ],
    ['其余为配合单位；各市州人民政府均为责任单位，以下不再列出。', '各市州人民政府'],
  ])('%s', (text, subject) => expect(findInheritedRule(text, 0, text.length)?.subject).toBe(subject));

  it.each(['各项任务均取得积极进展。', '以下简称《规划》', '全部任务按时完成'])('is none: %s', (text) => {
    expect(findInheritedRule(text, 0, text.length)).toBeNull();
    expect(isInheritedRule(text)).toBe(false);
  });
});
