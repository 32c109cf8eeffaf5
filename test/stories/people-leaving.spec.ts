import type { Invitation, Leaving, Me, Page, PersonAnswer, RefusalAnswer } from '@lianban/contract';
import type { Role } from '@lianban/rules';
import { Store } from '../../apps/api/src/store/store';
import { Ear } from '../support/ear';
import { startInstallation, type Installation } from '../support/installation';
import { ADMIN, join, newcomer, Newcomers, PASSWORD } from '../support/newcomers';
import { Window, type Answer } from '../support/window';

let world: Installation;
let people: Newcomers;
let bureauId: string;

beforeAll(async () => {
  world = await startInstallation();
  people = await Newcomers.at(world);
  bureauId = await people.bureau();
});
afterAll(() => world.stop());
beforeEach(() => people.nextStory());

const one = async (login: string): Promise<PersonAnswer> => (await people.listed(login))[0]!;
const write = <T>(
  who: Window,
  method: string,
  path: string,
  version: number,
  body?: object,
): Promise<Answer<T & RefusalAnswer>> =>
  who.send(method, path, { body, headers: { 'if-match': `"${version}"` } });
const leave = (person: PersonAnswer): Promise<Answer<Leaving & RefusalAnswer>> =>
  write(people.admin, 'POST', `/people/${person.id}/leave`, person.version);
const comeBack = (person: PersonAnswer, body: object): Promise<Answer<Invitation & RefusalAnswer>> =>
  write(people.admin, 'POST', `/people/${person.id}/return`, person.version, body);
const change = (person: PersonAnswer, body: object): Promise<Answer<PersonAnswer & RefusalAnswer>> =>
  write(people.admin, 'PATCH', `/people/${person.id}`, person.version, body);
const eventsOf = async (personId: string): Promise<string[]> => {
  const rows = await world.app
    .get(Store, { strict: false })
    .rows.query<{ name: string }[]>(
      `select name from event where facts->>'personId' = $1 and name like 'person.%' order by id`,
      [personId],
    );
  return rows.map(({ name }) => name);
};

describe('离任, a person who leaves', () => {
  it('holds no post, is in no session and cannot sign in; their name stays', async () => {
    const window = await join(people.admin, newcomer('leaver', '离先生', bureauId, 'liaison'), PASSWORD);
    const ear = await Ear.open(world.url, window.token);
    const left = await leave(await one('leaver'));
    expect(left.status).toBe(200);
    expect(left.body.person).toMatchObject({
      name: '离先生',
      posts: [],
      leftOn: '2026-03-02',
      active: false,
    });
    await ear.hears('session.ended');
    ear.close();
    expect((await window.get<RefusalAnswer>('/me')).body.code).toBe('session-ended');
    expect((await window.refresh()).status).toBe(401);
    expect((await new Window(world.url).signIn('leaver', PASSWORD)).body.code).toBe('sign-in-refused');
    expect(await people.listed('leaver')).toEqual([]);
    const gone = await people.admin.get<Page<PersonAnswer>>('/people?q=leaver&left=true');
    expect(gone.body.items).toMatchObject([{ login: 'leaver', leftOn: '2026-03-02' }]);
  });

  it('is told which roles nobody holds any more, before and after', async () => {
    const posts: [string, Role][] = [
      [bureauId, 'liaison'],
      [bureauId, 'head'],
      [people.officeId, 'reviewer'],
    ];
    await people.add({
      login: 'several',
      name: '多岗',
      unitId: bureauId,
      posts: posts.map(([unitId, role]) => ({ unitId, role })),
    });
    await people.add(newcomer('second', '另一联络员', bureauId, 'liaison'));
    const vacant = [
      { unit: { name: '南宁市交通运输局' }, roles: ['head'] },
      { unit: { name: '自治区统筹推进办公室' }, roles: ['reviewer'] },
    ];
    const person = await one('several');
    const preview = await people.admin.get<Leaving>(`/people/${person.id}/leaving`);
    expect(preview.body.vacant).toMatchObject(vacant);
    expect((await one('several')).posts).toHaveLength(3);
    expect((await leave(person)).body.vacant).toMatchObject(vacant);
  });

  it('leaves an invitation that opens no door', async () => {
    const invited = (await people.add(newcomer('never', '未到', bureauId, 'liaison'))).body;
    await leave(await one('never'));
    expect((await new Window(world.url).accept(invited, PASSWORD)).body.code).toBe('link-not-valid');
    const anew = await people.admin.post<RefusalAnswer>(`/people/${invited.personId}/invitation`);
    expect([anew.status, anew.body.code]).toEqual([409, 'person-left']);
    expect(anew.body.message).toBe('未到 已于 2026-03-02 离任，请先办理返任。');
  });

  it('leaves once, and is changed no more until they return', async () => {
    await people.add(newcomer('once', '一次', bureauId, 'liaison'));
    const { person } = (await leave(await one('once'))).body;
    for (const refused of [await leave(person), await change(person, { name: '又' })]) {
      expect([refused.status, refused.body.code]).toEqual([409, 'person-left']);
    }
  });

  it('returns with posts given anew, and sets a new password', async () => {
    await join(people.admin, newcomer('again', '归来', bureauId, 'liaison'), PASSWORD);
    const { person } = (await leave(await one('again'))).body;
    const posts = [{ unitId: people.officeId, role: 'officer' }];
    const refused = await comeBack(person, { posts: [] });
    expect([refused.status, refused.body.code]).toEqual([400, 'body-malformed']);
    const { status, body } = await comeBack(person, { unitId: people.officeId, posts });
    expect(status).toBe(200);
    expect((await new Window(world.url).signIn('again', PASSWORD)).status).toBe(401);
    const window = new Window(world.url);
    await window.accept(body, '千山万水只等闲2026');
    expect((await window.get<Me>('/me')).body).toMatchObject({
      unit: { name: '自治区统筹推进办公室' },
      posts: [{ role: 'officer' }],
    });
    expect(await eventsOf(person.id)).toEqual([
      'person.added',
      'person.signed-in',
      'person.left',
      'person.returned',
      'person.signed-in',
    ]);
    const here = await comeBack(await one('again'), { posts });
    expect([here.status, here.body.code]).toEqual([409, 'person-here']);
  });
});

describe('a person who is changed', () => {
  let stayed = 0;

  it('gets another name, unit and posts in one go; what is left out stays', async () => {
    const window = await join(people.admin, newcomer('mover', '调动', bureauId, 'liaison'), PASSWORD);
    const renamed = (await change(await one('mover'), { name: '调动后' })).body;
    expect(renamed).toMatchObject({ name: '调动后', version: 2, posts: [{ role: 'liaison' }] });
    const posts = [{ unitId: people.officeId, role: 'officer' }];
    await change(renamed, { unitId: people.officeId, posts });
    const me = (await window.get<Me>('/me')).body;
    expect(me).toMatchObject({ name: '调动后', unit: { id: people.officeId }, posts: [{ role: 'officer' }] });
    expect(me.may).toContain('plan.import');
  });

  it.each<[string, () => object, string]>([
    [
      'an officer of a bureau',
      () => ({ posts: [{ unitId: bureauId, role: 'officer' }] }),
      'role-needs-office',
    ],
    [
      'an administrator who also reports',
      () => ({ posts: ['liaison', 'audit-admin'].map((role) => ({ unitId: bureauId, role })) }),
      'admins-are-exclusive',
    ],
    [
      'of a unit that is not there',
      () => ({ unitId: '8b4f3c1e-0d5a-4a53-9c56-0a4c3c1ef000' }),
      'body-malformed',
    ],
    ['without a post', () => ({ posts: [] }), 'body-malformed'],
  ])('never becomes %s', async (_, body, code) => {
    const login = `stays${++stayed}`;
    await people.add(newcomer(login, '不变', bureauId, 'liaison'));
    const before = await one(login);
    expect((await change(before, body())).body.code).toBe(code);
    expect(await one(login)).toEqual(before);
  });

  it('is changed as they were seen', async () => {
    await people.add(newcomer('stale', '先后', bureauId, 'liaison'));
    const seen = await one('stale');
    await change(seen, { name: '先' });
    expect((await change(seen, { name: '后' })).body).toMatchObject({
      code: 'stale-version',
      facts: { current: { name: '先', version: 2 } },
    });
  });
});

describe('the last system administrator', () => {
  const codes = (answers: readonly Answer<RefusalAnswer>[]): (string | undefined)[] =>
    answers.map(({ status, body }) => (status < 300 ? undefined : body.code));

  it('neither leaves nor loses the post, by hand or by a date', async () => {
    const admin = await one(ADMIN.login);
    const post = { unitId: people.officeId, role: 'system-admin' };
    const refused = [
      await leave(admin),
      await change(admin, { posts: [{ unitId: bureauId, role: 'liaison' }] }),
      await change(admin, { posts: [{ ...post, untilOn: '2026-12-31' }] }),
      await change(admin, { posts: [{ ...post, fromOn: '2026-03-03' }] }),
    ];
    expect(codes(refused)).toEqual(refused.map(() => 'last-system-admin'));
    expect(refused[0]!.body.message).toContain('韦系统');
    expect(await one(ADMIN.login)).toEqual(admin);
  });

  it('is not relieved by one who was invited and has no password yet', async () => {
    await people.add(newcomer('invited', '未启用', people.officeId, 'system-admin'));
    expect((await leave(await one(ADMIN.login))).body.code).toBe('last-system-admin');
  });

  it('of two who leave at once, is the one who stays', async () => {
    const other = await join(
      people.admin,
      newcomer('other', '另一管理员', people.officeId, 'system-admin'),
      PASSWORD,
    );
    const both = await Promise.all([leave(await one('other')), leave(await one(ADMIN.login))]);
    expect(codes(both).filter((code) => code !== undefined)).toEqual(['last-system-admin']);
    expect(other.token).not.toBeNull();
  });
});
