import type { Me } from '@lianban/contract';
import { doorTells, Newcomers, PASSWORD } from '../support/newcomers';
import { startInstallation, type Installation } from '../support/installation';

let world: Installation;
let people: Newcomers;

beforeAll(async () => {
  world = await startInstallation();
  people = await Newcomers.at(world);
});
afterAll(() => world.stop());
beforeEach(() => people.nextStory());

describe('signing in', () => {
  it('tells who one is and what one may, and keeps the refresh token from scripts', async () => {
    const { login } = await people.somebody();
    const window = people.window();
    const { status, body } = await window.signIn(` ${login.toUpperCase()} `, PASSWORD);
    expect(status).toBe(200);
    expect(body.expiresIn).toBe(600);
    expect(body.me).toMatchObject({ login, name: '卢经办', unit: { name: '自治区统筹推进办公室' } });
    expect(body.me.may).toEqual(expect.arrayContaining(['plan.import', 'task.register']));
    expect(body.me.may).not.toContain('person.add');
    expect(JSON.stringify(body)).not.toContain('argon2');
    expect(window.setCookie).toMatch(
      /^lianban_refresh=[\w-]{43}; Max-Age=259200; Path=\/api\/session; HttpOnly;/,
    );
    expect(window.setCookie).toContain('SameSite=Strict');
    expect((await window.get<Me>('/me')).body).toEqual(body.me);
  });

  it('keeps the cookie from plain http where the browser came by https', async () => {
    const { login } = await people.somebody();
    const [plain, https] = [
      await people.signIn(login),
      await people.signIn(login, { 'x-forwarded-proto': 'https' }),
    ];
    expect(plain.window.setCookie).not.toContain('Secure');
    expect(https.window.setCookie).toContain('; Secure');
  });

  it('refuses a wrong password and an account that does not exist in the same words, and as slowly', async () => {
    const known = [await people.somebody(), await people.somebody()];
    const took = { known: [] as number[], unknown: [] as number[] };
    const answers = new Set<string>();
    const fail = async (who: keyof typeof took, login: string): Promise<void> => {
      const began = performance.now();
      const { status, body } = await people.signIn(login, {}, 'not the password');
      took[who].push(performance.now() - began);
      answers.add(`${status} ${JSON.stringify(body)}`);
    };
    for (let attempt = 0; attempt < 8; attempt++) {
      await fail('known', known[attempt % 2]!.login);
      await fail('unknown', `nobody${attempt}`);
    }
    expect([...answers]).toEqual([
      '401 {"code":"sign-in-refused","message":"账号或密码不正确。","facts":{}}',
    ]);
    // The quickest of each: a busy machine makes some slower, none quicker. Without the password's cost it is 0.4.
    expect(Math.min(...took.unknown) / Math.min(...took.known)).toBeGreaterThan(0.6);
  });

  it('is refused with the fields at fault when the body is not one', async () => {
    const window = people.window();
    const { status, body } = await window.post<{ code: string; facts: unknown }>('/session', {
      login: ['a'],
      password: 'x',
      more: 1,
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'body-malformed' });
    for (const field of ['login', 'more']) expect(JSON.stringify(body.facts)).toContain(`"field":"${field}"`);
    expect((await window.post(`/session?login=wei&password=${PASSWORD}`)).status).toBe(400);
  });

  it('takes no token that it did not sign itself', async () => {
    const window = await people.somebody();
    const [header = '', claims = '', signature = ''] = window.token!.split('.');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const other = Buffer.from(claims, 'base64url')
      .toString()
      .replace(/"sub":"[^"]+"/, `"sub":"${people.officeId}"`);
    for (const forged of [
      `${none}.${claims}.`,
      `${header}.${Buffer.from(other).toString('base64url')}.${signature}`,
      `${header}.${claims}.${signature.split('').reverse().join('')}`,
      'not a token',
    ]) {
      expect(await doorTells(Object.assign(people.window(), { token: forged }))).toBe('not-signed-in');
    }
    expect(await doorTells(people.window())).toBe('not-signed-in');
    expect(await doorTells(window)).toBe('signed in');
  });
});

describe("another site's page", () => {
  it.each([
    ['a page elsewhere', { 'sec-fetch-site': 'cross-site' }],
    ['a page of a sibling host', { 'sec-fetch-site': 'same-site' }],
    ['a page elsewhere, over plain http', { origin: 'http://elsewhere.example' }],
    ['a page that hides where it is from', { origin: 'null' }],
  ])('%s can neither refresh nor end a session, nor sign in', async (_, headers) => {
    const window = await people.somebody();
    const other = people.beside(window, headers);
    expect((await other.refresh()).body.code).toBe('other-site');
    expect((await other.send('DELETE', '/session')).status).toBe(403);
    expect((await other.signIn(window.login, PASSWORD)).status).toBe(403);
    expect((await window.refresh()).status).toBe(200);
  });

  it('our own page can, by either header', async () => {
    const { login } = await people.somebody();
    expect(
      (await people.signIn(login, { 'sec-fetch-site': 'same-origin', origin: 'https://behind.a.proxy' }))
        .status,
    ).toBe(200);
    expect((await people.signIn(login, { origin: world.url })).status).toBe(200);
  });
});
