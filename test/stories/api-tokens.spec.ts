import type {
  MadeToken,
  Me,
  OnesTokenAnswer,
  Page,
  PersonAnswer,
  RefusalAnswer,
  TokenAnswer,
} from '@lianban/contract';
import type { Permission } from '@lianban/rules';
import { PASSWORD } from '../support/cast';
import { Ear } from '../support/ear';
import { DAYS } from '../support/newcomers';
import { Window } from '../support/window';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

const make = (who: Parameters<World['as']>[0], permissions: readonly Permission[], more: object = {}) =>
  world.as(who).post<MadeToken & RefusalAnswer>('/me/tokens', {
    name: '台账同步',
    permissions,
    days: 30,
    password: PASSWORD,
    ...more,
  });

/** A machine that shows this token. */
const machine = (token: string): Window => Object.assign(new Window(world.url), { token });

const tells = async (from: Window, path: string): Promise<string | number> => {
  const { status, body } = await from.get<RefusalAnswer>(path);
  return status === 200 ? 200 : body.code;
};

describe('a token of a machine', () => {
  it('does what it was made for, and nothing else that its owner may', async () => {
    const task = await world.dispatched(['自治区交通运输厅']);
    const { status, body } = await make('li', ['task.list']);
    expect([status, body.token.startsWith('lbt_')]).toEqual([201, true]);
    const sync = machine(body.token);
    expect(await tells(sync, '/tasks')).toBe(200);
    expect(await tells(sync, `/tasks/${task.id}`)).toBe('not-allowed');
    expect(await tells(sync, '/plans')).toBe('not-allowed');
    const reader = machine((await make('li', ['task.read', 'task.list'])).body.token);
    expect(await tells(reader, `/tasks/${task.id}`)).toBe(200);
    const said = await reader.post<RefusalAnswer>(`/threads/task/${task.id}/comments`, {
      text: '自动发言',
      key: '00000000-0000-4000-8000-000000000000',
    });
    expect(said.body.code).toBe('not-allowed');
  });

  it('stands in for nobody: what is a person’s own, and sockets, are closed to it', async () => {
    const { token } = (await make('li', ['task.read'])).body;
    for (const path of ['/me', '/me/sessions', '/me/factors', '/me/tokens', '/box']) {
      expect([path, await tells(machine(token), path)]).toEqual([path, 'token-not-here']);
    }
    const more = { name: 'x', permissions: ['task.read'], days: 1, password: PASSWORD };
    expect((await machine(token).post<RefusalAnswer>('/me/tokens', more)).body.code).toBe('token-not-here');
    await expect(Ear.open(world.url, token)).rejects.toThrow('not-signed-in');
  });

  it('is not made without the password, beyond what one may, or for ever', async () => {
    const code = async (...given: Parameters<typeof make>): Promise<string> =>
      (await make(...given)).body.code;
    expect(await code('li', ['task.read'], { password: 'a guess' })).toBe('password-refused');
    expect(await code('li', ['task.read', 'task.dispatch'])).toBe('not-allowed');
    expect(await code('li', ['task.read'], { days: 366 })).toBe('body-malformed');
    expect(await code('li', ['no.such' as Permission])).toBe('body-malformed');
  });

  it('is listed without its text, and ends when it is revoked or its time is over', async () => {
    const { body: made } = await make('chen', ['task.list'], { name: '报表', days: 1 });
    const [listed] = (await world.as('chen').get<TokenAnswer[]>('/me/tokens')).body;
    expect(listed).toMatchObject({ id: made.id, name: '报表', permissions: ['task.list'], expired: false });
    expect(JSON.stringify(listed)).not.toContain(made.token);
    expect(JSON.stringify(await world.query('select * from api_token'))).not.toContain(made.token.slice(4));
    expect((await world.as('li').send('DELETE', `/me/tokens/${made.id}`)).status).toBe(404);
    const other = (await make('chen', ['task.list'])).body;
    expect((await world.as('chen').send('DELETE', `/me/tokens/${other.id}`)).status).toBe(204);
    expect(await tells(machine(other.token), '/tasks')).toBe('not-signed-in');
    expect(await tells(machine(made.token), '/tasks')).toBe(200);
    await world.clockTo(new Date(world.installation.now().getTime() + 1 * DAYS));
    expect(await tells(machine(made.token), '/tasks')).toBe('not-signed-in');
    expect(await tells(machine('lbt_nonsense'), '/tasks')).toBe('not-signed-in');
  });

  it('loses with its owner’s post what that gave, and everything when they leave', async () => {
    const { token } = (await make('sun', ['task.list'])).body;
    expect(await tells(machine(token), '/tasks')).toBe(200);
    const person = async (): Promise<PersonAnswer> =>
      (await world.as('wei').get<Page<PersonAnswer>>('/people?q=sun')).body.items[0]!;
    const posts = [{ unitId: world.unit('钦州市人民政府'), role: 'system-admin' }];
    const { id, version } = await person();
    await world.move('wei', 'PATCH', `/people/${id}`, version, { posts });
    expect(await tells(machine(token), '/tasks')).toBe('not-allowed');
    await world.move('wei', 'POST', `/people/${id}/leave`, (await person()).version);
    expect(await tells(machine(token), '/tasks')).toBe('not-signed-in');
  });

  it('is seen and revoked by the security administrator, and by no other', async () => {
    const { body: made } = await make('zhao', ['task.list'], { name: '北海接口' });
    const { body } = await world.as('an').get<Page<OnesTokenAnswer>>('/tokens?q=北海接口');
    expect(body.items.map(({ id, person }) => [id, person.login])).toEqual([[made.id, 'zhao']]);
    expect((await world.as('wei').send('DELETE', `/tokens/${made.id}`)).status).toBe(403);
    expect((await world.as('an').send('DELETE', `/tokens/${made.id}`)).status).toBe(204);
    expect(await tells(machine(made.token), '/tasks')).toBe('not-signed-in');
  });

  it('does nothing while its owner owes a second factor', async () => {
    const { token } = (await make('zhao', ['task.list'])).body;
    await world.move('an', 'PATCH', '/security-profile', 1, { secondFactorRoles: ['officer'] });
    expect(await tells(machine(token), '/tasks')).toBe('not-allowed');
    expect((await world.as('zhao').get<Me>('/me')).body.mustEnrol).toBe(true);
  });
});
