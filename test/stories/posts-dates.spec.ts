import type { Me, Page, PersonAnswer, RefusalAnswer, UnitPersonAnswer } from '@lianban/contract';
import { startInstallation, type Installation } from '../support/installation';
import { join, newcomer, Newcomers, PASSWORD } from '../support/newcomers';

let world: Installation;
let people: Newcomers;
let bureauId: string;

beforeAll(async () => {
  world = await startInstallation();
  people = await Newcomers.at(world);
  bureauId = await people.bureau();
});
afterAll(() => world.stop());

/** The moment in Asia/Shanghai, for whoever signs in again then. */
const at = async (moment: string): Promise<void> => {
  world.clockTo(new Date(`${moment}+08:00`));
  const answer = await people.admin.signIn('wei', '青山绿水一路向南2025');
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
};

describe('a deputy', () => {
  const deputy = {
    name: '代理人',
    login: 'deputy',
    posts: [] as object[],
  };

  it('acts from the first day to the last in Shanghai, and gives nothing outside them', async () => {
    const posts = [
      { unitId: bureauId, role: 'liaison' },
      { unitId: people.officeId, role: 'officer', acting: true, fromOn: '2026-03-09', untilOn: '2026-03-13' },
    ];
    const window = await join(people.admin, { ...deputy, unitId: bureauId, posts } as never, PASSWORD);
    const roles = async (): Promise<string[]> => {
      await window.signIn('deputy', PASSWORD);
      return (await window.get<Me>('/me')).body.posts.map(({ role }) => role);
    };
    for (const [moment, held] of [
      ['2026-03-08T23:59:59', ['liaison']],
      ['2026-03-09T00:00:00', ['liaison', 'officer']],
      ['2026-03-13T23:59:59', ['liaison', 'officer']],
      ['2026-03-14T00:00:00', ['liaison']],
    ] as const) {
      await at(moment);
      expect([moment, await roles()]).toEqual([moment, held]);
    }
    expect((await window.get<RefusalAnswer>('/units/export?format=csv')).status).toBe(403);
  });

  it('is seen as one by the administrator and on the unit’s page, in force or not', async () => {
    await at('2026-03-20T09:00:00');
    const [person] = await people.listed('deputy');
    const post = {
      role: 'officer',
      acting: true,
      fromOn: '2026-03-09',
      untilOn: '2026-03-13',
      inForce: false,
    };
    expect(person!.posts).toMatchObject([{ role: 'liaison', acting: false, inForce: true }, post]);
    const { items } = (await people.admin.get<Page<UnitPersonAnswer>>(`/units/${people.officeId}/people`))
      .body;
    expect(items.find(({ name }) => name === '代理人')).toMatchObject({
      from: { name: '南宁市交通运输局' },
      posts: [post],
    });
  });

  it('keeps no role from being vacant after the last day', async () => {
    const posts = [{ unitId: bureauId, role: 'head', acting: true, untilOn: '2026-03-31' }];
    await people.add({ ...newcomer('acting', '代理负责人', bureauId, 'head'), posts });
    await people.add(newcomer('chief', '负责人', bureauId, 'head'));
    const vacant = async (): Promise<unknown[]> => {
      const [chief] = await people.listed('chief');
      return (await people.admin.get<{ vacant: unknown[] }>(`/people/${chief!.id}/leaving`)).body.vacant;
    };
    expect(await vacant()).toEqual([]);
    await at('2026-04-01T09:00:00');
    expect(await vacant()).toMatchObject([{ roles: ['head'] }]);
  });
});

describe('dates of posts', () => {
  it.each([
    ['a last day before the first', { fromOn: '2026-05-02', untilOn: '2026-05-01' }, 'notBeforeFrom'],
    ['a day that no calendar has', { fromOn: '2026-02-30' }, 'isDay'],
    ['a moment for a day', { untilOn: '2026-05-01T00:00:00Z' }, 'isDay'],
  ])('are refused: %s', async (_, term, rule) => {
    const posts = [{ unitId: bureauId, role: 'liaison', ...term }];
    const { status, body } = await people.add({ ...newcomer('dated', '日期', bureauId, 'liaison'), posts });
    expect(status).toBe(400);
    expect(body.facts['fields']).toEqual([{ field: expect.stringMatching(/^posts\.0\./) as string, rule }]);
  });

  it('let an administrator follow on other work, and never beside it on one day', async () => {
    const liaison = { unitId: bureauId, role: 'liaison', untilOn: '2026-06-30' };
    const auditor = { unitId: people.officeId, role: 'audit-admin' };
    const body = newcomer('auditor', '接任', bureauId, 'liaison');
    const beside = await people.add({ ...body, posts: [liaison, { ...auditor, fromOn: '2026-06-30' }] });
    expect(beside.body.code).toBe('admins-are-exclusive');
    const after = await people.add({ ...body, posts: [liaison, { ...auditor, fromOn: '2026-07-01' }] });
    expect(after.status).toBe(201);
    const [person]: readonly PersonAnswer[] = await people.listed('auditor');
    expect(person!.posts.map(({ role, inForce }) => `${role} ${inForce}`)).toEqual([
      'liaison true',
      'audit-admin false',
    ]);
  });
});
