import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { LockAnswer, Me, PasswordRule, ProfileAnswer, RefusalAnswer } from '@lianban/contract';
import { ConfigFault, readConfig } from '../../apps/api/src/config';
import { PASSWORD } from '../support/cast';
import { DAYS } from '../support/newcomers';
import { Window } from '../support/window';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

async function decide(body: object): Promise<ProfileAnswer> {
  const { version } = (await world.as('an').get<ProfileAnswer>('/security-profile')).body;
  return world.move<ProfileAnswer>('an', 'PATCH', '/security-profile', version, body);
}

const change = async (next: string, current = PASSWORD): Promise<string> => {
  const { status, body } = await world.as('he').post<RefusalAnswer | null>('/me/password', { current, next });
  return status === 204 ? 'changed' : body!.code;
};

describe('a new password', () => {
  it('is none of the common ones, and another than before', async () => {
    expect(await change('1234567890')).toBe('password-breached');
    expect(await change('PASSWORD123')).toBe('password-breached');
    expect(await change(PASSWORD)).toBe('password-used');
    await decide({ passwordBreached: false, passwordMin: 8 });
    expect(await change('short')).toBe('password-too-weak');
  });

  it('has the length and the kinds of characters that the profile asks for, and whoever chooses one is told', async () => {
    await decide({ passwordMin: 12, passwordClasses: 3, passwordBreached: true });
    const rule = (await new Window(world.url).get<PasswordRule>('/password-rule')).body;
    expect(rule).toEqual({ min: 12, classes: 3, breached: true });
    const refused = await world.as('he').post<RefusalAnswer>('/me/password', {
      current: PASSWORD,
      next: 'abcdefghijklmn',
    });
    expect(refused.body.message).toBe(
      '密码至少 12 个字符，含大写字母、小写字母、数字、其他字符中的 3 类，且不得与账号相同。',
    );
    expect(await change('Abc3defghij')).toBe('password-too-weak');
    expect(await change('Abc3defghijk')).toBe('changed');
  });

  it('is due after so many days: until then the posts give nothing', async () => {
    await decide({ passwordDays: 90 });
    await world.clockTo(new Date(world.installation.now().getTime() + 91 * DAYS)).catch(() => undefined);
    const li = world.as('li');
    await li.signIn('li', PASSWORD);
    expect((await li.get<Me>('/me')).body).toMatchObject({ mustRenew: true, may: [] });
    expect((await li.get('/tasks')).status).toBe(403);
    const next = '珠江潮平两岸阔风正Aa1';
    expect((await li.post('/me/password', { current: PASSWORD, next })).status).toBe(204);
    expect((await li.get<Me>('/me')).body.mustRenew).toBe(false);
    expect((await li.get('/tasks')).status).toBe(200);
  });

  it('takes no value that means nothing', async () => {
    await world.as('an').signIn('an', PASSWORD);
    await world.as('an').post('/me/password', { current: PASSWORD, next: '守正创新行稳致远久久Aa1' });
    for (const wrong of [
      { passwordMin: null },
      { passwordClasses: 5 },
      { lockAfter: 1 },
      { idleMinutes: null },
    ]) {
      expect((await world.try('an', 'PATCH', '/security-profile', 1, wrong)).body.code).toBe(
        'body-malformed',
      );
    }
    expect((await decide({ passwordDays: null })).passwordDays).toBeNull();
  });
});

describe('a lock', () => {
  it('comes after as many failures as the profile says, is seen, and lifted', async () => {
    await decide({ lockAfter: 3, lockMinutes: 60 });
    const guess = async (password: string): Promise<string | undefined> =>
      (await new Window(world.url, { 'x-forwarded-for': '10.7.7.7' }).signIn('chen', password)).body.code;
    for (let n = 0; n < 3; n++) expect(await guess('a guess')).toBe('sign-in-refused');
    expect(await guess(PASSWORD)).toBe('too-many-attempts');
    const { body } = await world.as('an').get<LockAnswer[]>('/locks');
    expect(body).toMatchObject([{ of: 'login', value: 'chen', failures: 3 }]);
    expect((await world.as('li').get('/locks')).status).toBe(403);
    const lift = (value: string) => world.as('an').post<RefusalAnswer>('/locks/lift', { of: 'login', value });
    expect((await lift('nobody')).body.code).toBe('not-found');
    expect((await lift('chen')).status).toBe(204);
    expect(await guess(PASSWORD)).toBeUndefined();
    expect((await world.as('an').get<LockAnswer[]>('/locks')).body).toEqual([]);
  });
});

describe('a secret of the installation', () => {
  it('comes from the environment or from a file, and not from both', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lianban-secret-'));
    const file = join(folder, 'key');
    writeFileSync(file, 'a key from a mounted file\n');
    const DATA_DIR = folder;
    expect(readConfig({ DATA_DIR, TOKEN_KEY_FILE: file }).tokenKey).toBe('a key from a mounted file');
    expect(readConfig({ DATA_DIR, DATABASE_URL_FILE: file }).databaseUrl).toBe('a key from a mounted file');
    expect(() => readConfig({ DATA_DIR, TOKEN_KEY_FILE: file, TOKEN_KEY: 'x' })).toThrow(ConfigFault);
    expect(() => readConfig({ DATA_DIR, TOKEN_KEY_FILE: `${file}.gone` })).toThrow(/TOKEN_KEY_FILE/);
  });
});
