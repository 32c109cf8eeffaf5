import { unitBody } from './unit-form';

describe('a unit that is added to the register', () => {
  it('needs no more than a name, a tier and a kind', () => {
    expect(unitBody({ name: ' 广西自由贸易试验区工作办公室 ', tier: 'provincial', kind: 'zone' })).toEqual({
      name: '广西自由贸易试验区工作办公室',
      tier: 'provincial',
      kind: 'zone',
    });
  });

  it('keeps its former names, each once, and none that is its name already', () => {
    const body = unitBody({
      name: '广西壮族自治区生态环境厅',
      shortName: '自治区生态环境厅',
      aliases: ['环境保护厅', ' 环境保护厅 ', '', '自治区生态环境厅'],
      tier: 'provincial',
      kind: 'department',
      region: '450000',
    });
    expect(body.aliases).toEqual(['环境保护厅']);
    expect(body.region).toBe('450000');
  });

  it('is placed under its superior, and is an office only where that was said', () => {
    const superior = { id: 'u1', name: '钦州市人民政府', shortName: '钦州市', tier: 'municipal' as const };
    const body = unitBody({
      name: '钦州市督查室',
      tier: 'municipal',
      kind: 'department',
      superior,
      coordinationOffice: true,
    });
    expect(body).toMatchObject({ superiorId: 'u1', coordinationOffice: true });
  });
});
