import type { Page, RefusalAnswer, UnitAnswer, UnitPageAnswer, UnitPersonAnswer } from '@lianban/contract';
import { UnitFollowers, type UnitMove } from '../../apps/api/src/units/unit.followers';
import { unitsNamed } from '../../apps/api/src/units/unit.queries';
import { Store } from '../../apps/api/src/store/store';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

const reform = { basis: '桂办发〔2026〕3号', on: '2026-03-01' };
const page = async (id: string): Promise<UnitPageAnswer> =>
  (await world.as('wu').get<UnitPageAnswer>(`/units/${id}`)).body;
const add = async (name: string, more: object = {}): Promise<UnitAnswer> => {
  const body = { name, tier: 'provincial', kind: 'department', region: '450000', ...more };
  const answer = await world.as('wu').post<UnitAnswer & RefusalAnswer>('/units', body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
const doTo = (
  unit: UnitAnswer,
  what: 'rename' | 'merge' | 'split',
  body: object,
): ReturnType<typeof world.try<UnitPageAnswer>> =>
  world.try<UnitPageAnswer>('wu', 'POST', `/units/${unit.id}/${what}`, unit.version, { ...reform, ...body });
const means = async (name: string): Promise<string | undefined> => {
  const { rows } = world.installation.app.get(Store, { strict: false });
  return (await unitsNamed(rows, [name], world.unit('自治区北部湾办'))).get(name)?.name;
};
const person = async (login: string, unitId: string, roles: readonly string[]): Promise<string> => {
  const posts = roles.map((role) => ({ unitId, role }));
  const answer = await world
    .as('wei')
    .post<{ personId: string }>('/people', { name: `${login}某`, login, unitId, posts });
  return answer.body.personId;
};
const events = (name: string): Promise<{ facts: object }[]> =>
  world.query('select facts from event where name = $1 order by id', [name]);

describe('更名, a unit that is renamed', () => {
  let unit: UnitPageAnswer;
  beforeAll(async () => {
    const added = await add('自治区环境保护厅', { shortName: '自治区环保厅', aliases: ['区环保厅'] });
    unit = (await doTo(added, 'rename', { name: '自治区生态环境厅' })).body;
  });

  it('keeps its old names with their last day', () => {
    expect(unit.names).toEqual([
      { name: '自治区生态环境厅', kind: 'official', untilOn: null },
      { name: '区环保厅', kind: 'alias', untilOn: null },
      { name: '自治区环保厅', kind: 'former', untilOn: '2026-02-28' },
      { name: '自治区环境保护厅', kind: 'former', untilOn: '2026-02-28' },
    ]);
  });

  it('is still meant by documents that were written before', async () => {
    for (const name of ['自治区环境保护厅', '自治区环保厅', '自治区生态环境厅']) {
      expect(await means(name)).toBe('自治区生态环境厅');
    }
  });

  it('has it in its history: when, on what ground, by whom, from what to what', async () => {
    expect(unit.history).toMatchObject([
      {
        kind: 'renamed',
        on: '2026-03-01',
        basis: '桂办发〔2026〕3号',
        by: { name: '吴晓岚' },
        before: '自治区环境保护厅',
        after: '自治区生态环境厅',
      },
    ]);
    expect(await events('unit.renamed')).toEqual([{ facts: { unitId: unit.id } }]);
  });

  it('gets its old name back, which is then no former one', async () => {
    const back = (await doTo(unit, 'rename', { name: '自治区环境保护厅', shortName: '自治区环保厅' })).body;
    expect(back.names.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      '自治区环境保护厅 official',
      '自治区环保厅 short',
      '区环保厅 alias',
      '自治区生态环境厅 former',
    ]);
    expect(back.history).toHaveLength(2);
  });

  it.each([
    ['a name that another unit bears', { name: '北海市人民政府' }, 409, 'unit-name-taken'],
    ['the name it has', { name: '自治区林业局' }, 400, 'body-malformed'],
    ['a day that is still to come', { name: '自治区林草局', on: '2026-03-03' }, 400, 'body-malformed'],
    ['no document', { name: '自治区林草局', basis: ' ' }, 400, 'body-malformed'],
    ['a list for a name', { name: '自治区林业局、草原局' }, 400, 'body-malformed'],
  ])('is refused %s, and stays as it was', async (_, body, status, code) => {
    const { items } = (await world.as('wu').get<Page<UnitAnswer>>('/units?q=林业局')).body;
    const before = items[0] ?? (await add('自治区林业局'));
    const refused = await doTo(before, 'rename', body);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(await page(before.id)).toMatchObject({ name: '自治区林业局', version: 1, history: [] });
  });
});

describe('合并, a unit that is merged into another', () => {
  let from: UnitAnswer;
  let into: UnitAnswer;
  const followed: UnitMove[] = [];

  beforeAll(async () => {
    world.installation.app.get(UnitFollowers, { strict: false }).register('story', {
      openAt: () => Promise.resolve([]),
      follow: (_, move) => Promise.resolve(followed.push(move)),
    });
    from = await add('自治区旅游发展委员会', { shortName: '自治区旅发委', aliases: ['旅游局'] });
    into = await add('自治区文化厅', { shortName: '自治区文化厅' });
    await add('自治区旅游执法总队', { superiorId: from.id, kind: 'institution' });
    await add('南宁市旅游局', { tier: 'municipal', region: '450100', lineId: from.id });
    const both = await person('both', from.id, ['liaison', 'head']);
    const posts = [from.id, into.id].map((unitId) => ({ unitId, role: 'liaison' }));
    await world.move('wei', 'PATCH', `/people/${both}`, 1, { posts });
    await person('lone', from.id, ['head']);
    into = (await doTo(await page(from.id), 'merge', { intoId: into.id })).body;
  });

  it('hands on its names, the units below it, those it guides, and its people with their posts', async () => {
    expect(into.name).toBe('自治区文化厅');
    expect((await page(into.id)).names.filter(({ kind }) => kind === 'former')).toEqual(
      ['自治区旅发委', '自治区旅游发展委员会', '旅游局'].sort().map((name) => ({
        name,
        kind: 'former',
        untilOn: '2026-02-28',
      })),
    );
    const { items } = (await world.as('wu').get<Page<UnitAnswer>>('/units?q=旅游')).body;
    const below = items.find(({ name }) => name === '自治区旅游执法总队')!;
    expect((await page(below.id)).above.map(({ name }) => name)).toEqual(['自治区文化厅']);
    const guided = items.find(({ name }) => name === '南宁市旅游局')!;
    expect((await page(guided.id)).line?.name).toBe('自治区文化厅');
    const people = (await world.as('wu').get<Page<UnitPersonAnswer>>(`/units/${into.id}/people`)).body.items;
    expect(people.map(({ name, from: own, posts }) => [name, own, posts.map(({ role }) => role)])).toEqual([
      ['both某', null, ['liaison']],
      ['lone某', null, ['head']],
    ]);
  });

  it('takes all that is open along, in the same write', () => {
    expect(followed).toEqual([{ fromId: from.id, toId: into.id, ids: null }]);
  });

  it('is told in both histories, with how much went along, in one event', async () => {
    const moved = { units: 1, people: 2, open: 1 };
    expect((await page(into.id)).history).toMatchObject([
      { kind: 'took-in', units: [{ name: '自治区旅游发展委员会' }], moved },
    ]);
    expect(await page(from.id)).toMatchObject({
      endedOn: '2026-03-01',
      people: 0,
      below: 0,
      history: [{ kind: 'merged', units: [{ name: '自治区文化厅' }], moved }],
    });
    expect(await events('unit.merged')).toEqual([{ facts: { unitId: from.id, intoId: into.id } }]);
  });

  it('is out of the register, and found where one asks for what ended', async () => {
    const names = async (query: string): Promise<string[]> =>
      (await world.as('wu').get<Page<UnitAnswer>>(`/units?q=旅发委${query}`)).body.items.map(
        ({ name }) => name,
      );
    expect(await names('')).toEqual(['自治区文化厅']);
    expect(await names('&ended=true')).toEqual(['自治区旅游发展委员会']);
    expect(await means('自治区旅发委')).toBe('自治区文化厅');
  });

  it('is used for nothing any more', async () => {
    const ended = await page(from.id);
    const uses: [string, string, number, object][] = [
      ['POST', '/units', 0, { name: '某中心', tier: 'county', kind: 'institution', superiorId: from.id }],
      ['PATCH', `/units/${into.id}`, (await page(into.id)).version, { superiorId: from.id }],
      ['PATCH', `/units/${from.id}`, ended.version, { shortName: '旅发委' }],
      ['POST', `/units/${into.id}/merge`, (await page(into.id)).version, { ...reform, intoId: from.id }],
    ];
    for (const [method, path, version, body] of uses) {
      const { status, body: refusal } = await world.try('wu', method, path, version, body);
      expect([path, status, refusal.code]).toEqual([path, 409, 'unit-ended']);
      expect(refusal.facts).toEqual({ name: '自治区旅游发展委员会', on: '2026-03-01' });
    }
    const posts = [{ unitId: from.id, role: 'liaison' }];
    const late = { name: '迟到', login: 'late', unitId: from.id, posts };
    expect((await world.as('wei').post<RefusalAnswer>('/people', late)).body.code).toBe('unit-ended');
  });

  it('leaves its name free for another', async () => {
    const again = await add('自治区旅游发展委员会');
    expect(await means('自治区旅游发展委员会')).toBe(again.name);
  });

  it('may go into one that stands below it, which takes its place', async () => {
    const top = await add('自治区甲委', { superiorId: world.unit('自治区人民政府') });
    const low = await add('自治区甲委下属局', { superiorId: top.id });
    const beside = await add('自治区甲委另一局', { superiorId: top.id });
    await doTo(top, 'merge', { intoId: low.id });
    expect((await page(low.id)).above.map(({ shortName }) => shortName)).toEqual(['自治区人民政府']);
    expect((await page(beside.id)).above.map(({ name }) => name)).toEqual([
      '自治区甲委下属局',
      '广西壮族自治区人民政府',
    ]);
  });

  it('does not go into itself, nor into nothing', async () => {
    const unit = await add('自治区乙委');
    for (const intoId of [unit.id, '00000000-0000-4000-8000-000000000000']) {
      const { status, body } = await doTo(unit, 'merge', { intoId });
      expect([status, body.code]).toEqual([400, 'body-malformed']);
    }
    expect((await page(unit.id)).endedOn).toBeNull();
  });

  it('hands the mark of a coordination office on, so that officers keep their posts', async () => {
    const office = await add('贵港市督查室', {
      tier: 'municipal',
      region: '450800',
      coordinationOffice: true,
    });
    await person('gui', office.id, ['officer']);
    const other = await add('贵港市政府办公室', { tier: 'municipal', region: '450800' });
    expect((await doTo(office, 'merge', { intoId: other.id })).body.coordinationOffice).toBe(true);
  });
});

describe('分设, a unit that is split', () => {
  let from: UnitPageAnswer;
  let below: UnitAnswer;
  let goer: string;

  beforeAll(async () => {
    const added = await add('自治区农业农村厅', { superiorId: world.unit('自治区人民政府') });
    below = await add('自治区水产站', { superiorId: added.id, kind: 'institution' });
    await add('自治区种子站', { superiorId: added.id, kind: 'institution' });
    goer = await person('goer', added.id, ['liaison']);
    await person('stayer', added.id, ['head']);
    from = await page(added.id);
  });

  it.each([
    ['a unit that is not directly below', { unitIds: () => world.unit('北海市人民政府') }, 'parts.unitIds'],
    ['a person of another unit', { personIds: () => world.cast.people.get('li')! }, 'parts.personIds'],
    ['what is not open there', { openIds: () => world.unit('北海市人民政府') }, 'parts.openIds'],
  ])('gives away nothing that is not its own: %s', async (_, takes, field) => {
    const taken = Object.fromEntries(Object.entries(takes).map(([key, id]) => [key, [id()]]));
    const none = { openAt: () => Promise.resolve([]), follow: () => Promise.resolve(0) };
    world.installation.app.get(UnitFollowers, { strict: false }).register('story', none);
    const { status, body } = await doTo(from, 'split', { parts: [{ name: '自治区渔业局', ...taken }] });
    expect([status, body.facts['fields']]).toEqual([400, [{ field, rule: expect.any(String) as string }]]);
    expect(await page(from.id)).toEqual(from);
  });

  it('gives nothing to two of its parts, and no part a name that is taken', async () => {
    const twice = { parts: ['自治区渔业局', '自治区海洋局'].map((name) => ({ name, personIds: [goer] })) };
    expect((await doTo(from, 'split', twice)).body.facts['fields']).toEqual([
      { field: 'parts.personIds', rule: 'isOnce' },
    ]);
    const taken = await doTo(from, 'split', { parts: [{ name: '北海市人民政府' }] });
    expect([taken.status, taken.body.code]).toEqual([409, 'unit-name-taken']);
  });

  it('gives each part what is named, and keeps the rest', async () => {
    const parts = [
      { name: '自治区渔业局', unitIds: [below.id], personIds: [goer] },
      { name: '自治区农垦局' },
    ];
    const after = (await doTo(from, 'split', { parts })).body;
    expect(after).toMatchObject({
      name: '自治区农业农村厅',
      endedOn: null,
      people: 1,
      below: 1,
      history: [{ kind: 'split', units: [{ name: '自治区渔业局' }, { name: '自治区农垦局' }] }],
    });
    const fresh = await page(after.history[0]!.units[0]!.id);
    expect(fresh).toMatchObject({
      tier: 'provincial',
      region: '450000',
      people: 1,
      history: [
        { kind: 'split-off', units: [{ name: '自治区农业农村厅' }], moved: { units: 1, people: 1, open: 0 } },
      ],
    });
    expect((await page(below.id)).above.map(({ name }) => name)).toEqual([
      '自治区渔业局',
      '广西壮族自治区人民政府',
    ]);
    const unitIds = after.history[0]!.units.map(({ id }) => id);
    expect(await events('unit.split')).toEqual([{ facts: { unitId: from.id, unitIds } }]);
  });
});
