import { labelRole } from './label-role';
import { findLabels } from './labels';

describe('labels', () => {
  it.each([
    ['牵头单位', 'lead'],
    ['市级牵头单位', 'lead'],
    ['牵头责任单位', 'lead'],
    ['主办单位', 'lead'],
    ['主要责任单位', 'lead'],
    ['配合单位', 'participant'],
    ['参加单位', 'participant'],
    ['协办单位', 'participant'],
    ['成员单位', 'participant'],
    ['责任单位', 'responsible'],
    ['负责部门', 'responsible'],
    ['责任部门', 'responsible'],
    ['指导部门', 'responsible'],
    ['责任单位（部门）', 'responsible'],
    ['完成时限', 'deadline'],
    ['时间节点', 'deadline'],
    ['责任领导', 'ignore'],
    ['牵头负责领导', 'ignore'],
    ['第一责任人', 'ignore'],
    ['牵头责任', 'lead'],
    ['牵头组织实施单位', 'lead'],
    ['协同责任单位', 'participant'],
    ['适用范围', 'ignore'],
  ])('%s is %s', (word, role) => expect(labelRole(word)).toBe(role));

  it.each(['单位', '建设单位', '总体目标', '工作原则', '重点任务', '各有关单位'])('%s is no label', (word) =>
    expect(labelRole(word)).toBeNull(),
  );

  it('stand before a colon, in brackets, or before a space at the head of a line', () => {
    const found = (text: string) =>
      findLabels(text, 0, text.length).map(({ word }) => word.replace(/\s/g, ''));
    expect(found('牵头单位：省能源局；参加单位：省水利厅')).toEqual(['牵头单位', '参加单位']);
    expect(found('责 任 单 位：市财政局')).toEqual(['责任单位']);
    expect(found('【责任单位】市财政局')).toEqual(['责任单位']);
    expect(found('责任单位　市财政局')).toEqual(['责任单位']);
    expect(found('各责任单位要加强协作：')).toEqual([]);
  });
});
