import { randomUUID } from 'node:crypto';
import type { OnesSessionAnswer, Page, PersonAnswer, ProfileAnswer, SessionAnswer } from '@lianban/contract';
import { PASSWORD } from '../support/cast';
import { Ear } from '../support/ear';
import { doorTells, MINUTES } from '../support/newcomers';
import { Window } from '../support/window';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

async function another(who: string, headers: Record<string, string> = {}): Promise<Window> {
  const window = new Window(world.url, headers);
  expect((await window.signIn(who, PASSWORD)).status).toBe(200);
  return window;
}

const own = async (window: Window): Promise<SessionAnswer[]> =>
  (await window.get<SessionAnswer[]>('/me/sessions')).body;

describe('the list of one’s sessions', () => {
  it('says where, with what, and which is this one', async () => {
    await world.as('chen').ready();
    const phone = await another('chen', {
      'user-agent': 'Firefox on a phone',
      'x-forwarded-for': '10.1.2.3',
    });
    const sessions = await own(phone);
    expect(sessions).toHaveLength(2);
    expect(sessions.find(({ current }) => current)).toMatchObject({
      startedFrom: '10.1.2.3',
      seenFrom: '10.1.2.3',
      userAgent: 'Firefox on a phone',
    });
  });

  it('tells when and from where a session was last seen', async () => {
    const laptop = await another('he');
    const at = world.installation.now();
    world.installation.clockTo(new Date(at.getTime() + 5 * MINUTES));
    const moved = Object.assign(new Window(world.url, { 'x-forwarded-for': '10.9.9.9' }), {
      cookie: laptop.cookie,
    });
    expect((await moved.refresh()).status).toBe(200);
    expect((await own(moved)).find(({ current }) => current)).toMatchObject({
      startedAt: at.toISOString(),
      seenAt: new Date(at.getTime() + 5 * MINUTES).toISOString(),
      seenFrom: '10.9.9.9',
    });
  });

  it('ends one, or all but this one, and their windows hear of it at once', async () => {
    const [here, there, elsewhere] = [await another('qian'), await another('qian'), await another('qian')];
    const ear = await Ear.open(world.url, there.token);
    const cut = new Promise((resolve) => ear.socket.once('disconnect', resolve));
    const { id } = (await own(there)).find(({ current }) => current)!;
    expect((await here.send('DELETE', `/me/sessions/${id}`)).status).toBe(204);
    expect(await cut).toBe('io server disconnect');
    expect(await doorTells(there)).toBe('session-ended');
    expect(await doorTells(elsewhere)).toBe('signed in');
    expect((await here.send('DELETE', `/me/sessions/${id}`)).status).toBe(404);
    expect((await here.send('DELETE', '/me/sessions')).status).toBe(204);
    expect(await doorTells(elsewhere)).toBe('session-ended');
    expect(await own(here)).toHaveLength(1);
    await world.as('qian').signIn('qian', PASSWORD);
  });

  it('ends nobody else’s', async () => {
    const [theirs] = await own(world.as('zhao'));
    expect((await world.as('li').send('DELETE', `/me/sessions/${theirs!.id}`)).status).toBe(404);
    expect(await doorTells(world.as('zhao'))).toBe('signed in');
  });
});

describe('the security administrator', () => {
  it('sees everybody’s sessions and ends any; nobody else does', async () => {
    const window = await another('sun', { 'x-forwarded-for': '10.4.4.4' });
    const found = await world.as('an').get<Page<OnesSessionAnswer>>('/sessions?q=10.4.4.4');
    expect(found.body.items.map(({ person }) => person.login)).toEqual(['sun']);
    for (const who of ['wei', 'shen', 'wu'] as const) {
      expect((await world.as(who).get('/sessions')).status).toBe(403);
      expect((await world.as(who).send('DELETE', `/sessions/${randomUUID()}`)).status).toBe(403);
    }
    const { id } = found.body.items[0]!;
    expect((await world.as('an').send('DELETE', `/sessions/${id}`)).status).toBe(204);
    expect(await doorTells(window)).toBe('session-ended');
  });

  it('shortens sessions for those signed in already; an old version of the policy is refused', async () => {
    const window = await another('sun');
    const { body: before } = await world.as('an').get<ProfileAnswer>('/security-profile');
    expect(before).toMatchObject({ idleMinutes: 3 * 24 * 60, sessionHours: 14 * 24 });
    const set = (version: number, body: object) =>
      world.try<ProfileAnswer>('an', 'PATCH', '/security-profile', version, body);
    expect((await set(before.version, { sessionHours: 1, idleMinutes: 30 })).body).toMatchObject({
      sessionHours: 1,
      idleMinutes: 30,
      version: before.version + 1,
    });
    expect((await set(before.version, { sessionHours: 2 })).body.code).toBe('stale-version');
    expect((await set(before.version + 1, { idleMinutes: 1 })).body.code).toBe('body-malformed');
    expect((await world.try('wei', 'PATCH', '/security-profile', 2, { sessionHours: 2 })).status).toBe(403);
    const start = world.installation.now().getTime();
    world.installation.clockTo(new Date(start + 29 * MINUTES));
    expect((await window.refresh()).status).toBe(200);
    world.installation.clockTo(new Date(start + 59 * MINUTES));
    expect((await window.refresh()).body.code).toBe('session-ended');
    await world.clockTo(new Date(start + 61 * MINUTES));
  });
});

describe('a post that is taken away', () => {
  it('stops an open page from hearing what it may no longer read', async () => {
    const task = await world.dispatched(['自治区交通运输厅', '自治区发展改革委']);
    const ear = await world.listen('chen');
    expect(await ear.watch({ kind: 'task', id: task.id })).toEqual({ ok: true });
    const found = await world.as('wei').get<Page<PersonAnswer>>('/people?q=chen');
    const chen = found.body.items[0]!;
    const posts = [{ unitId: world.unit('北海市人民政府'), role: 'liaison' }];
    await world.move('wei', 'PATCH', `/people/${chen.id}`, chen.version, { posts });
    await ear.hears('person.changed');
    for (const until = Date.now() + 5000; ear.reloads === 0 && Date.now() < until;) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(ear.reloads).toBe(1);
    expect(await ear.watch({ kind: 'task', id: task.id })).toEqual({ ok: false, code: 'not-found' });
    await world.as('li').post(`/threads/task/${task.id}/comments`, { text: '内部讨论', key: randomUUID() });
    // What is told to Beihai afterwards is heard: everything before it would have been.
    const other = await world.dispatched(['北海市人民政府']);
    await ear.hears('task.dispatched');
    expect(ear.ofThings.map(({ name, facts }) => [name, (facts as { taskId?: string }).taskId])).toEqual([
      ['person.changed', undefined],
      ['task.dispatched', other.id],
    ]);
    ear.close();
  });
});
