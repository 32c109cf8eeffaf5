import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { PASSWORD } from '../support/cast';
import { requireBuilt } from '../support/built';
import { startWorld, type World } from '../support/world';
import { doorTells } from '../support/newcomers';
import { Window } from '../support/window';

let world: World;
let root: string;
beforeAll(async () => {
  ({ root } = await requireBuilt());
  world = await startWorld();
}, 180_000);
afterAll(() => world.stop());

/** As the operator types it at the server. */
const atTheServer = (...given: string[]): Promise<{ code: number; said: string }> =>
  new Promise((done) => {
    const env = {
      ...process.env,
      DATABASE_URL: world.installation.databaseUrl,
      PUBLIC_URL: 'https://lianban.example',
    };
    execFile(
      process.execPath,
      [join(root, 'scripts/admin-link.mjs'), ...given],
      { cwd: root, env },
      (fault, out, err) => done({ code: fault ? Number(fault.code) : 0, said: out + err }),
    );
  });

describe('the only administrator of a kind, who lost the password', () => {
  it('comes in again by a link that is made at the server, once', async () => {
    const old = world.as('an');
    await old.ready();
    const { code, said } = await atTheServer('an');
    expect([code, said]).toEqual([0, expect.stringContaining('安全管理员')]);
    const [, token] = /https:\/\/lianban\.example\/invite\/(\S+)/.exec(said)!;

    const window = new Window(world.url);
    const path = `/invitations/${token}`;
    const invited = { personId: '', path: `/invite/${token}`, expiresAt: '' };
    expect((await window.get(path)).body).toMatchObject({ login: 'an' });
    const { status, body } = await window.accept(invited, '守正创新行稳致远久久');
    expect([status, body.me.login]).toEqual([200, 'an']);
    expect(await doorTells(old)).toBe('session-ended');
    expect((await new Window(world.url).signIn('an', PASSWORD)).status).toBe(401);
    expect((await new Window(world.url).accept(invited, PASSWORD)).body.code).toBe('link-not-valid');
  });

  it('and who made it, and where, stands in the trail', async () => {
    const [event] = await world.query<{ detail: object; origin: object }[]>(
      `select detail, origin from event where name = 'admin-link.made'`,
    );
    expect(event).toMatchObject({
      detail: { roles: ['security-admin'], resetFactors: false, operator: expect.any(String) },
      origin: { agent: expect.stringContaining('admin-link') },
    });
  });
});

it.each([
  ['nobody', ['who-is-this'], '没有在任的账号'],
  ['anybody else', ['wu'], '不是系统、安全或审计管理员'],
  ['whoever forgets to say whose', [], 'npm run admin-link'],
])('%s gets no such link', async (_, given, said) => {
  expect(await atTheServer(...given)).toEqual({ code: 1, said: expect.stringContaining(said) });
});
