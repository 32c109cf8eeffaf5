import { divisionOf } from './region';

describe('the division that a unit’s name begins with', () => {
  it.each([
    ['广西壮族自治区交通运输厅', null, '450000'],
    ['南宁市人民政府', null, '450100'],
    ['南宁市青秀区人民政府', null, '450103'],
    ['广西壮族自治区南宁市青秀区人民政府', null, '450103'],
    ['南宁市交通运输局', '45', '450100'],
    ['青秀区人民政府', '45', '450103'],
    ['儋州市人民政府', null, '460400'],
    ['东莞市人民政府', null, '441900'],
  ])('%s (in %s) lies in %s', (name, province, code) => {
    expect(divisionOf(name, province)?.code).toBe(code);
  });

  it('of several by one name is the one of the province', () => {
    expect(divisionOf('鼓楼区人民政府', '35')?.code).toBe('350102');
    // There are two in 江苏 alone, and more elsewhere: that decides nothing.
    expect(divisionOf('鼓楼区人民政府', '32')).toBeNull();
    expect(divisionOf('鼓楼区人民政府', null)).toBeNull();
  });

  it.each(['自治区交通运输厅', '国家发展改革委', '北部湾大学', '相关市人民政府', ''])(
    'is none for %j',
    (name) => {
      expect(divisionOf(name, null)).toBeNull();
    },
  );
});
