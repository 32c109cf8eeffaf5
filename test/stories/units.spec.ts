import type { Page, RegionAnswer, RefusalAnswer, UnitAnswer, UnitPageAnswer } from '@lianban/contract';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

const page = async (id: string): Promise<UnitPageAnswer> =>
  (await world.as('wu').get<UnitPageAnswer>(`/units/${id}`)).body;
const list = async (query: string): Promise<readonly UnitAnswer[]> =>
  (await world.as('wu').get<Page<UnitAnswer>>(`/units${query}`)).body.items;
const add = async (name: string, more: object = {}): Promise<UnitAnswer> => {
  const body = { name, tier: 'county', kind: 'department', ...more };
  const answer = await world.as('wu').post<UnitAnswer & RefusalAnswer>('/units', body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
const amend = (unit: UnitAnswer, body: object): ReturnType<typeof world.try<UnitPageAnswer>> =>
  world.try<UnitPageAnswer>('wei', 'PATCH', `/units/${unit.id}`, unit.version, body);

describe('the page of a unit', () => {
  it('says what it is called, where it lies, who is above it and who guides it', async () => {
    const bureau = await add('北海市交通运输局', {
      tier: 'municipal',
      superiorId: world.unit('北海市人民政府'),
      lineId: world.unit('自治区交通运输厅'),
      aliases: ['北海交通局'],
    });
    expect(await page(bureau.id)).toMatchObject({
      region: '450500',
      regionName: '广西壮族自治区北海市',
      names: [
        { name: '北海市交通运输局', kind: 'official', untilOn: null },
        { name: '北海交通局', kind: 'alias', untilOn: null },
      ],
      line: { shortName: '自治区交通运输厅' },
      above: [{ name: '北海市人民政府' }, { name: '广西壮族自治区人民政府' }],
      history: [],
      version: 1,
    });
    expect((await page(world.unit('北海市人民政府'))).below).toBe(2);
  });

  it('tells who holds which post there', async () => {
    const { items } = (
      await world.as('li').get<Page<object>>(`/units/${world.unit('北海市人民政府')}/people`)
    ).body;
    expect(items).toMatchObject([
      {
        name: '赵北生',
        from: { shortName: '北海市督查室' },
        posts: [
          { role: 'head', acting: false, inForce: true },
          { role: 'liaison', inForce: true },
        ],
      },
    ]);
  });

  it('is absent where there is no such unit', async () => {
    for (const path of ['', '/people', '/open']) {
      const answer = await world
        .as('wu')
        .get<RefusalAnswer>(`/units/00000000-0000-4000-8000-000000000000${path}`);
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    }
  });
});

describe('the register', () => {
  it('is narrowed by kind, by region with all that lie in it, and by what stands directly below', async () => {
    await add('北海市合浦县人民政府', { kind: 'government', superiorId: world.unit('北海市人民政府') });
    expect((await list('?kind=enterprise')).map(({ shortName }) => shortName)).toEqual(['北部湾港集团']);
    expect((await list('?region=450500')).map(({ name }) => name)).toContain('北海市合浦县人民政府');
    expect((await list('?region=450700')).map(({ name }) => name)).toEqual(['钦州市人民政府']);
    const below = await list(`?superior=${world.unit('北海市人民政府')}`);
    expect(below.map(({ name }) => name)).toEqual(
      ['北海市人民政府督查室', '北海市交通运输局', '北海市合浦县人民政府'].sort(),
    );
    expect((await list('?superior=none')).map(({ shortName }) => shortName)).toEqual(['自治区人民政府']);
  });

  it.each([
    ['?region=450199', 'region', 'isRegion'],
    ['?superior=nobody', 'superior', 'matches'],
    ['?tier=village', 'tier', 'isIn'],
  ])('%s is refused by the field’s name', async (query, field, rule) => {
    const { status, body } = await world.as('wu').get<RefusalAnswer>(`/units${query}`);
    expect([status, body.facts['fields']]).toEqual([400, [{ field, rule }]]);
  });

  it('knows the divisions of GB/T 2260 by code and by name', async () => {
    const find = async (q: string): Promise<RegionAnswer[]> =>
      (await world.as('wu').get<RegionAnswer[]>(`/regions?q=${encodeURIComponent(q)}`)).body;
    expect((await find('4505'))[0]).toEqual({ code: '450500', name: '广西壮族自治区北海市' });
    expect(await find('青秀')).toEqual([{ code: '450103', name: '广西壮族自治区南宁市青秀区' }]);
  });
});

describe('a unit that is amended', () => {
  it('keeps what is not named, and takes the new for the old', async () => {
    const unit = await add('北海市海洋局', { aliases: ['海洋局'], region: '450500' });
    const { body, status } = await amend(unit, {
      tier: 'municipal',
      kind: 'institution',
      shortName: '市海洋局',
      formerNames: [{ name: '北海市海洋与渔业局', untilOn: '2018-11-13' }],
      coordinationOffice: false,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      shortName: '市海洋局',
      tier: 'municipal',
      kind: 'institution',
      region: '450500',
      version: 2,
      names: [
        { name: '北海市海洋局', kind: 'official' },
        { name: '市海洋局', kind: 'short' },
        { name: '海洋局', kind: 'alias' },
        { name: '北海市海洋与渔业局', kind: 'former', untilOn: '2018-11-13' },
      ],
    });
    const emptied = await amend(body, { region: null, aliases: [], formerNames: [] });
    expect(emptied.body).toMatchObject({ region: null, aliases: [], version: 3 });
  });

  it('moves with everything below it, which knows at once who is above', async () => {
    const top = await add('铁山港区人民政府', { kind: 'government', region: '450512' });
    const middle = await add('铁山港区交通局', { superiorId: top.id });
    const low = await add('铁山港区公路站', { superiorId: middle.id });
    await amend(top, { superiorId: world.unit('北海市人民政府') });
    const above = (unit: UnitPageAnswer): string[] => unit.above.map(({ shortName }) => shortName);
    const tail = ['铁山港区人民政府', '北海市人民政府', '自治区人民政府'];
    expect(above(await page(low.id))).toEqual(['铁山港区交通局', ...tail]);
    await amend(await page(middle.id), { superiorId: null });
    expect(above(await page(low.id))).toEqual(['铁山港区交通局']);
    expect(above(await page(top.id))).toEqual(tail.slice(1));
  });

  it('never comes to stand below itself, and is told by which name', async () => {
    const top = await add('银海区人民政府', { kind: 'government' });
    const low = await add('银海区教育局', { superiorId: top.id });
    for (const [unit, superior] of [
      [top, low],
      [top, top],
    ] as const) {
      const { status, body } = await amend(unit, { superiorId: superior.id });
      expect([status, body.code]).toEqual([409, 'unit-would-circle']);
      expect(body.facts).toEqual({ name: '银海区人民政府', superior: superior.name });
    }
    expect((await page(top.id)).version).toBe(1);
  });

  it('of two moves that would make a circle together, does one', async () => {
    const [one, other] = [await add('海城区甲局'), await add('海城区乙局')];
    const both = await Promise.all([
      amend(one, { superiorId: other.id }),
      amend(other, { superiorId: one.id }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)!.body.code).toBe('unit-would-circle');
  });

  it('is guided from an upper tier alone', async () => {
    const bureau = await add('钦州市交通运输局', { tier: 'municipal' });
    const refused = await amend(bureau, { lineId: world.unit('北海市督查室') });
    expect([refused.status, refused.body.code]).toEqual([422, 'line-not-above']);
    const { body } = await amend(bureau, { lineId: world.unit('自治区交通运输厅') });
    const department = await page(world.unit('自治区交通运输厅'));
    const lowered = await amend(department, { tier: 'municipal' });
    expect(lowered.body.facts).toMatchObject({ line: department.name });
    expect((await amend(body, { lineId: null })).body.line).toBeNull();
  });

  it('asks for the version that was seen, and shows what is current', async () => {
    const unit = await add('海城区丙局');
    await amend(unit, { shortName: '丙局' });
    const stale = await amend(unit, { shortName: '丁局' });
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'stale-version', facts: { current: { shortName: '丙局', version: 2 } } },
    });
    const without = await world.as('wu').send<RefusalAnswer>('PATCH', `/units/${unit.id}`, { body: {} });
    expect([without.status, without.body.code]).toEqual([428, 'version-missing']);
  });

  it('is amended by offices and the system administrator, not by a department', async () => {
    const answer = await world.try('li', 'PATCH', `/units/${world.unit('北部湾港集团')}`, 1, {});
    expect([answer.status, answer.body.code]).toEqual([403, 'not-allowed']);
  });
});

describe('a coordination office', () => {
  it('is one for a region and tier, added or amended', async () => {
    const second = {
      name: '自治区第二督查室',
      tier: 'provincial',
      region: '450000',
      coordinationOffice: true,
    };
    const added = await world.as('wu').post<RefusalAnswer>('/units', { ...second, kind: 'department' });
    expect([added.status, added.body.code]).toEqual([409, 'office-exists']);
    expect(added.body.facts).toMatchObject({ name: '广西壮族自治区北部湾经济区规划建设管理办公室' });
    const unit = await page(world.unit('自治区发展改革委'));
    expect((await amend(unit, { coordinationOffice: true })).body.code).toBe('office-exists');
    expect((await page(unit.id)).coordinationOffice).toBe(false);
    expect(
      (await amend(await add('钦州市督查室', { tier: 'municipal' }), { coordinationOffice: true })).status,
    ).toBe(200);
  });

  it('stays one while officers, reviewers and leaders hold their posts there', async () => {
    const office = await page(world.unit('自治区北部湾办'));
    const { body } = await amend(office, { coordinationOffice: false });
    expect(body).toMatchObject({
      code: 'role-needs-office',
      facts: { roles: ['leader', 'officer', 'reviewer'] },
    });
  });
});
