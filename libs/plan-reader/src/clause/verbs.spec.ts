import { openEnd, openEndWithin } from './open-end';
import { trailingVerb } from './verbs';

describe('the verb after a list', () => {
  it.each([
    ['商务部牵头', '牵头', 'lead'],
    ['省财政厅配合', '配合', 'participant'],
    ['国家能源局参与', '参与', 'participant'],
    ['市场监管总局等按职责分工负责', '按职责分工负责', 'responsible'],
    ['各区政府按照各自职责落实', '按照各自职责落实', 'responsible'],
    ['省教育厅按职责分工配合', '按职责分工配合', 'participant'],
    ['市城管局负责牵头', '负责牵头', 'lead'],
    ['市安委办负责督促落实', '负责督促落实', 'responsible'],
    ['市财政局协助抓好推进落实', '协助抓好推进落实', 'participant'],
  ])('%s', (phrase, word, role) => expect(trailingVerb(phrase)).toMatchObject({ word, role }));

  it.each(['省财政厅', '市推进办', '县政协办', '县人大常委会办', '安全生产执法支队'])(
    'is none in %s',
    (phrase) => expect(trailingVerb(phrase)).toBeNull(),
  );
});

describe('an open list', () => {
  it.each([
    ['卫生健康委等', '卫生健康委'],
    ['财政部等部门', '财政部'],
    ['税务总局等有关部门', '税务总局'],
    ['省商务厅等相关单位', '省商务厅'],
    ['工业和信息化部等国务院相关部门', '工业和信息化部'],
    ['省财政厅等省直有关部门', '省财政厅'],
    ['市财政局等市直相关部门和单位', '市财政局'],
    ['北海市等相关市人民政府', '北海市'],
    ['中国石油等部门和单位', '中国石油'],
    ['省财政厅等有关部门和相关企业', '省财政厅'],
    ['国家开发银行等有关金融机构', '国家开发银行'],
    ['市城管执法局等市安委会成员单位', '市城管执法局'],
  ])('%s', (phrase, name) => {
    const { open, keep } = openEnd(phrase);
    expect([open, phrase.slice(0, keep)]).toEqual([true, name]);
  });
  it.each(['各有关部门', '市财政局', '高等教育处'])('%s is closed', (phrase) =>
    expect(openEnd(phrase)).toEqual({ open: false, keep: phrase.length }),
  );
  it('may stand before a further name', () => {
    const phrase = '国家税务总局等国务院相关部门及各地区';
    const { keep, next } = openEndWithin(phrase)!;
    expect([phrase.slice(0, keep), phrase.slice(next)]).toEqual(['国家税务总局', '各地区']);
  });
  it.each(['国务院各有关部门及各地区', '高等院校和科研院所', '省财政厅等部门', '国家铁路局等部门和单位'])(
    '%s has no further name',
    (phrase) => expect(openEndWithin(phrase)).toBeNull(),
  );
});
