import { proposeUnit, type Surroundings } from './proposal';

const province: Surroundings = {
  officeTier: 'provincial',
  officeRegion: '450000',
  governments: new Map([
    ['450000', 'region'],
    ['450700', 'qinzhou'],
  ]),
};

describe('a unit that the register lacks is proposed', () => {
  it.each([
    [
      '自治区商务厅',
      'provincial',
      { tier: 'provincial', kind: 'department', region: '450000', superiorId: 'region' },
    ],
    [
      '钦州市人民政府',
      'municipal',
      { tier: 'municipal', kind: 'government', region: '450700', superiorId: 'region' },
    ],
    [
      '钦州市交通运输局',
      'municipal',
      { tier: 'municipal', kind: 'department', region: '450700', superiorId: 'qinzhou' },
    ],
    ['国家发展改革委', 'national', { tier: 'national', kind: 'department' }],
    [
      '南宁海关',
      'vertical',
      { tier: 'provincial', kind: 'vertical', region: '450000', superiorId: 'region' },
    ],
    [
      '广西北部湾投资集团有限公司',
      'enterprise',
      { tier: 'provincial', kind: 'enterprise', region: '450000', superiorId: 'region' },
    ],
  ])('%s, read as %s', (name, readTier, proposed) => {
    expect(proposeUnit(name, readTier, province)).toEqual({ name, ...proposed });
  });

  it('without a region where the office’s own does not tell', () => {
    expect(proposeUnit('市交通运输局', 'municipal', province)).toEqual({
      name: '市交通运输局',
      tier: 'municipal',
      kind: 'department',
    });
  });

  it('in its own city or province by an office of a city', () => {
    const city: Surroundings = { ...province, officeTier: 'municipal', officeRegion: '450700' };
    expect(proposeUnit('市交通运输局', 'municipal', city)).toMatchObject({
      region: '450700',
      superiorId: 'qinzhou',
    });
    expect(proposeUnit('自治区商务厅', 'provincial', city)).toMatchObject({
      region: '450000',
      superiorId: 'region',
    });
  });
});
