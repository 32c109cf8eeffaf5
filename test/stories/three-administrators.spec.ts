import type { Invitation, Page, PersonAnswer, RefusalAnswer } from '@lianban/contract';
import type { Role } from '@lianban/rules';
import { newcomer, Newcomers } from '../support/newcomers';
import { startInstallation } from '../support/installation';
import { startWorld, type World } from '../support/world';
import type { Who } from '../support/cast';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

const OFFICE = '自治区北部湾办';
const person = async (login: string): Promise<PersonAnswer> =>
  (await world.as('wei').get<Page<PersonAnswer>>(`/people?q=${login}`)).body.items.find(
    (found) => found.login === login,
  )!;

const add = (who: Who, login: string, role: Role) =>
  world
    .as(who)
    .post<Invitation & RefusalAnswer>('/people', newcomer(login, '新管理员', world.unit(OFFICE), role));

async function touch(who: Who, login: string, deed: 'change' | 'leave' | 'invite'): Promise<string | number> {
  const { id, version, posts } = await person(login);
  const answer =
    deed === 'invite'
      ? await world.as(who).post<RefusalAnswer>(`/people/${id}/invitation`)
      : deed === 'leave'
        ? await world.try(who, 'POST', `/people/${id}/leave`, version)
        : await world.try(who, 'PATCH', `/people/${id}`, version, {
            posts: posts.map(({ unitId }) => ({ unitId, role: 'liaison' })),
          });
  return answer.status < 300 ? answer.status : answer.body.code;
}

describe('none of the three administrators', () => {
  it('switches another off: no post, no account, no password', async () => {
    for (const [who, others] of [
      ['wei', ['an', 'shen']],
      ['an', ['wei', 'shen']],
      ['shen', ['wei', 'an']],
    ] as const) {
      for (const other of others) {
        for (const deed of ['change', 'leave', 'invite'] as const) {
          expect([who, other, deed, await touch(who, other, deed)]).toEqual([
            who,
            other,
            deed,
            'admin-not-yours',
          ]);
        }
      }
    }
  });

  it('grants what it does not hold, and the refusal says whom to ask', async () => {
    const refused = await add('wei', 'an2', 'security-admin');
    expect([refused.status, refused.body.code]).toEqual([403, 'admin-not-yours']);
    expect(refused.body.message).toContain('安全管理员');
    expect((await add('an', 'wu2', 'officer')).body.code).toBe('admin-not-yours');
    expect((await add('an', 'wei2', 'system-admin')).body.code).toBe('admin-not-yours');
    expect(await touch('an', 'wu', 'change')).toBe('admin-not-yours');
  });

  it('needs another for its own: each appoints its like, and resets them', async () => {
    expect((await add('an', 'an2', 'security-admin')).status).toBe(201);
    expect((await add('shen', 'shen2', 'audit-admin')).status).toBe(201);
    expect(await touch('an', 'an2', 'invite')).toBe(201);
    expect(await touch('an', 'an2', 'leave')).toBe(200);
  });

  it('reads a task, its plan, a file or a comment', async () => {
    const task = await world.dispatched(['自治区交通运输厅']);
    for (const who of ['wei', 'an', 'shen'] as const) {
      for (const path of [
        '/tasks',
        `/tasks/${task.id}`,
        `/plans/${task.planId}`,
        `/threads/task/${task.id}/comments`,
      ]) {
        const { status } = await world.as(who).get(path);
        expect([who, path, status]).toEqual([who, path, 403]);
      }
    }
  });

  it('is two of them, whatever writes it: the database refuses', async () => {
    await expect(
      world.query(`insert into post (person_id, unit_id, role) values ($1, $2, 'audit-admin')`, [
        world.cast.people.get('an'),
        world.unit(OFFICE),
      ]),
    ).rejects.toThrow('post_one_administration');
  });
});

it('the first of each is appointed by the system administrator, until one of them can sign in', async () => {
  const empty = await startInstallation();
  try {
    const people = await Newcomers.at(empty);
    const first = newcomer('an', '安守正', people.officeId, 'security-admin');
    const invited = await people.add(first);
    expect(invited.status).toBe(201);
    expect((await people.admin.post(`/people/${invited.body.personId}/invitation`)).status).toBe(201);
    const again = await people.admin.post<Invitation>(`/people/${invited.body.personId}/invitation`);
    const window = people.window();
    expect((await window.accept(again.body, '守正创新行稳致远久久')).status).toBe(200);
    const second = await people.add(newcomer('an2', '又一人', people.officeId, 'security-admin'));
    expect(second.body.code).toBe('admin-not-yours');
  } finally {
    await empty.stop();
  }
});
