import type {
  AccountAnswer,
  EnrolDone,
  EnrolStarted,
  FactorKind,
  FactorsAnswer,
  Invitation,
  Me,
  Page,
  ProfileAnswer,
  RefusalAnswer,
  SecondStep,
  SignedIn,
} from '@lianban/contract';
import { Secret, TOTP } from 'otpauth';
import { Authenticator } from '../support/authenticator';
import { PASSWORD, type Who } from '../support/cast';
import { doorTells, MINUTES, SECONDS } from '../support/newcomers';
import { Window, type Answer } from '../support/window';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

/** What an app shows at this moment. */
const digits = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.installation.now().getTime() });

const wait = (duration: number): void =>
  world.installation.clockTo(new Date(world.installation.now().getTime() + duration));

async function started(window: Window, kind: FactorKind): Promise<EnrolStarted> {
  const answer = await window.post<EnrolStarted>('/me/factors', { kind, password: PASSWORD });
  expect(answer.status).toBe(200);
  return answer.body;
}

async function enrolsApp(window: Window): Promise<{ secret: string; codes: readonly string[] | null }> {
  const { ticket, totp } = await started(window, 'totp');
  const done = await window.post<EnrolDone>('/me/factors/confirm', {
    ticket,
    name: '手机',
    code: digits(totp!.secret),
  });
  expect(done.status).toBe(200);
  wait(30 * SECONDS);
  return { secret: totp!.secret, codes: done.body.recoveryCodes };
}

/** A new window in which the password was typed. */
async function knocks(who: Who): Promise<{ window: Window; step: SecondStep }> {
  const window = new Window(world.url);
  const { status, body } = await window.post<SecondStep>('/session', { login: who, password: PASSWORD });
  expect([status, typeof body.ticket]).toEqual([200, 'string']);
  expect(window.cookie).toBeNull();
  return { window, step: body };
}

const shows = async (
  window: Window,
  ticket: string,
  shown: object,
): Promise<Answer<SignedIn & RefusalAnswer>> =>
  window.keepToken(await window.post('/session/second-step', { ticket, ...shown }));

describe('six digits of an app', () => {
  let secret: string;
  let codes: readonly string[];

  it('are enrolled with the password, end the other sessions, and bring ten recovery codes once', async () => {
    const [chen, other] = [world.as('chen'), new Window(world.url)];
    await other.signIn('chen', PASSWORD);
    const wrong = await chen.post<RefusalAnswer>('/me/factors', { kind: 'totp', password: 'a guess' });
    expect([wrong.status, wrong.body.code]).toEqual([403, 'password-refused']);
    const { ticket } = await started(chen, 'totp');
    const guess = { ticket, name: '手机', code: '000000' };
    expect((await chen.post<RefusalAnswer>('/me/factors/confirm', guess)).body.code).toBe(
      'second-factor-refused',
    );
    const made = await enrolsApp(chen);
    [secret, codes] = [made.secret, made.codes!];
    expect(new Set(codes).size).toBe(10);
    expect(await doorTells(other)).toBe('session-ended');
    const { body } = await chen.get<FactorsAnswer>('/me/factors');
    expect(body).toMatchObject({ factors: [{ kind: 'totp', name: '手机' }], recoveryCodesLeft: 10 });
    expect(JSON.stringify(body)).not.toContain(secret);
    // The database cannot be signed in from: neither secret nor codes can be read there.
    const rows = await world.query(
      'select (select json_agg(f) from second_factor f)::text || (select json_agg(r) from recovery_code r)::text as all',
    );
    expect(JSON.stringify(rows)).not.toContain(secret);
    for (const code of codes) expect(JSON.stringify(rows)).not.toContain(code);
  });

  it('are asked for after the password, and let in once each', async () => {
    const { window, step } = await knocks('chen');
    expect(step).toMatchObject({ kinds: ['totp'], expiresIn: 600 });
    expect((await shows(window, step.ticket, { code: '000000' })).body.code).toBe('second-factor-refused');
    const shown = digits(secret);
    expect((await shows(window, step.ticket, { code: shown })).status).toBe(200);
    expect(await doorTells(window)).toBe('signed in');
    expect((await shows(window, step.ticket, { code: shown })).body.code).toBe('step-over');
    const again = await knocks('chen');
    expect((await shows(again.window, again.step.ticket, { code: shown })).body.code).toBe(
      'second-factor-refused',
    );
    wait(30 * SECONDS);
    expect((await shows(again.window, again.step.ticket, { code: digits(secret) })).status).toBe(200);
  });

  it('cannot be guessed: the tries count, and the ticket runs out', async () => {
    const { window, step } = await knocks('chen');
    for (let n = 0; n < 4; n++) {
      expect((await shows(window, step.ticket, { code: '000000' })).body.code).toBe('second-factor-refused');
    }
    expect((await shows(window, step.ticket, { code: digits(secret) })).body.code).toBe('too-many-attempts');
    wait(16 * MINUTES);
    expect((await shows(window, step.ticket, { code: digits(secret) })).body.code).toBe('step-over');
  });

  it('are replaced by a recovery code, once', async () => {
    for (const status of [200, 403]) {
      const { window, step } = await knocks('chen');
      const typed = codes[0]!.toUpperCase().replaceAll('-', ' ');
      expect((await shows(window, step.ticket, { recoveryCode: typed })).status).toBe(status);
    }
    await world.as('chen').refresh();
    expect((await world.as('chen').get<FactorsAnswer>('/me/factors')).body.recoveryCodesLeft).toBe(9);
    const renewed = await world
      .as('chen')
      .post<EnrolDone>('/me/factors/recovery-codes', { password: PASSWORD });
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    const { window, step } = await knocks('chen');
    expect((await shows(window, step.ticket, { recoveryCode: codes[1] })).status).toBe(403);
  });

  it('are asked for behind a link that resets the password, too', async () => {
    const id = world.cast.people.get('chen')!;
    await world.as('wei').signIn('wei', PASSWORD);
    const { body } = await world.as('wei').post<Invitation>(`/people/${id}/invitation`);
    const window = new Window(world.url);
    const accepted = await window.accept(body, PASSWORD);
    expect(accepted.body).toMatchObject({ kinds: ['totp'] });
    expect(window.cookie).toBeNull();
    const { ticket } = accepted.body as unknown as SecondStep;
    expect((await shows(window, ticket, { code: digits(secret) })).status).toBe(200);
    // And removed with the password.
    const [factor] = (await window.get<FactorsAnswer>('/me/factors')).body.factors;
    const path = `/me/factors/${factor!.id}/remove`;
    expect((await window.post<RefusalAnswer>(path, { password: 'a guess' })).body.code).toBe(
      'password-refused',
    );
    expect((await window.post(path, { password: PASSWORD })).status).toBe(204);
    expect((await new Window(world.url).signIn('chen', PASSWORD)).body.accessToken).toBeDefined();
  });
});

describe('a passkey', () => {
  it('is enrolled, signs the second step, and for no other site', async () => {
    await world.clockTo(world.installation.now());
    const zhao = world.as('zhao');
    const key = new Authenticator(world.url);
    const asked = await started(zhao, 'passkey');
    const response = key.make(asked.passkey as unknown as { challenge: string });
    const body = { ticket: asked.ticket, name: '安全密钥', response };
    expect((await zhao.post<EnrolDone>('/me/factors/confirm', body)).body.recoveryCodes).toHaveLength(10);

    const { window, step } = await knocks('zhao');
    expect(step.kinds).toEqual(['passkey']);
    interface Asked {
      readonly challenge: string;
      readonly allowCredentials: readonly { readonly id: string }[];
    }
    const ask = async (): Promise<Asked> =>
      (await window.post<Asked>('/session/second-step/passkey', { ticket: step.ticket })).body;
    const options = await ask();
    expect(options.allowCredentials.map(({ id }) => id)).toEqual([key.id.toString('base64url')]);
    const thief = key.at('http://lianban.example');
    for (const wrong of [{}, { id: 'x' }, new Authenticator(world.url).sign(options), thief.sign(options)]) {
      const { status, body: refusal } = await shows(window, step.ticket, { response: wrong });
      expect([status, refusal.code]).toEqual([403, 'second-factor-refused']);
    }
    wait(16 * MINUTES);
    const later = await knocks('zhao');
    const now = await later.window.post<{ challenge: string }>('/session/second-step/passkey', {
      ticket: later.step.ticket,
    });
    expect((await shows(later.window, later.step.ticket, { response: key.sign(options) })).status).toBe(403);
    expect((await shows(later.window, later.step.ticket, { response: key.sign(now.body) })).status).toBe(200);
    expect(await doorTells(later.window)).toBe('signed in');
  });
});

describe('the security administrator', () => {
  const profile = async (): Promise<ProfileAnswer> =>
    (await world.as('an').get<ProfileAnswer>('/security-profile')).body;

  it('requires a second factor of a role: until it is enrolled the post gives nothing', async () => {
    await Promise.all((['an', 'li', 'wei'] as const).map((who) => world.as(who).signIn(who, PASSWORD)));
    const { version } = await profile();
    await world.move('an', 'PATCH', '/security-profile', version, { secondFactorRoles: ['head'] });
    const li = world.as('li');
    const { body: me } = await li.get<Me>('/me');
    expect(me).toMatchObject({ mustEnrol: true, posts: [], may: [] });
    expect((await li.get('/tasks')).status).toBe(403);
    await enrolsApp(li);
    expect((await li.get<Me>('/me')).body).toMatchObject({ mustEnrol: false });
    expect((await li.get('/tasks')).status).toBe(200);
    const { body } = await li.get<FactorsAnswer>('/me/factors');
    const removed = await li.post<RefusalAnswer>(`/me/factors/${body.factors[0]!.id}/remove`, {
      password: PASSWORD,
    });
    expect([removed.status, removed.body.code]).toEqual([409, 'second-factor-needed']);
  });

  it('sees how everybody signs in, and resets the factors of who lost them, but not their own', async () => {
    const { body } = await world.as('an').get<Page<AccountAnswer>>('/accounts?q=li');
    const [account] = body.items;
    expect(account).toMatchObject({ factors: ['totp'], factorRequired: true, recoveryCodesLeft: 10 });
    const reset = (who: Who, whose: Who) =>
      world.as(who).post<RefusalAnswer>(`/accounts/${world.cast.people.get(whose)}/reset-factors`);
    expect((await reset('wei', 'li')).status).toBe(403);
    expect((await reset('an', 'an')).body.code).toBe('not-oneself');
    expect((await reset('an', 'li')).status).toBe(204);
    expect(await doorTells(world.as('li'))).toBe('session-ended');
    expect((await world.as('li').signIn('li', PASSWORD)).body.me).toMatchObject({ mustEnrol: true });
  });
});
