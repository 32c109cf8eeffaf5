import { expandGroup, findGroups } from './groups';

describe('a group that the text defines', () => {
  const text =
    '南宁市、北海市、钦州市(以下统称广西北部湾经济区3市)人民政府作为实施主体。《发展规划》（以下简称《规划》）已经批复。';

  it('has its members', () =>
    expect(findGroups(text)).toMatchObject([
      { name: '广西北部湾经济区3市', members: ['南宁市', '北海市', '钦州市'] },
    ]));
  it('stands for them with what follows its name', () =>
    expect(expandGroup('广西北部湾经济区 3 市人民政府', findGroups(text))).toEqual([
      '南宁市人民政府',
      '北海市人民政府',
      '钦州市人民政府',
    ]));
  it('is not any other name', () =>
    expect(expandGroup('广西北部湾经济区规划办', findGroups(text))).toBeNull());
});
