import { liesIn, NATIONWIDE, requireRegion } from './region';

describe('A region', () => {
  it.each([
    ['450100', '450000', true, '南宁市 lies in 广西'],
    ['450102', '450000', true, '兴宁区 too'],
    ['450102', '450100', true, 'and in 南宁市'],
    ['450102001', '450100', true, 'a street with the longer code too'],
    ['450000', '450000', true, 'a region is in itself'],
    ['450000', '450100', false, 'the whole does not lie in its part'],
    ['450200', '450100', false, '柳州市 is not in 南宁市'],
    ['440100', '450000', false, '广州市 is not in 广西'],
    ['450100', NATIONWIDE, true, 'everything lies in the country'],
    [NATIONWIDE, '450000', false, 'the country lies in no province'],
  ])('%s in %s: %p (%s)', (region, whole, expected) => {
    expect(liesIn(region, whole)).toBe(expected);
  });

  it.each(['45', '广西', '', '4501000', '45010a'])('refuses %p with a sentence', (text) => {
    expect(() => requireRegion(text)).toThrow('GB/T 2260');
  });
});
