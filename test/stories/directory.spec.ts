import type {
  AccountAnswer,
  EnrolDone,
  EnrolStarted,
  MadeToken,
  Page,
  RefusalAnswer,
  SecondStep,
  SignedIn,
  SignInWays,
} from '@lianban/contract';
import { Secret, TOTP } from 'otpauth';
import { PASSWORD } from '../support/cast';
import { BASE, SERVICE, TestDirectory } from '../support/directory';
import { Window, type Answer } from '../support/window';
import { startWorld, type World } from '../support/world';

const NAME = '自治区统一目录';
const OF_DIRECTORY = '目录里的密码';

const directory = new TestDirectory(
  ['li', 'wu', 'zhao', 'stranger'].map((uid) => ({ uid, password: OF_DIRECTORY, entryUUID: `id of ${uid}` })),
);
let world: World;
beforeAll(async () => {
  await directory.start();
  world = await startWorld({
    LDAP_URL: directory.url,
    LDAP_BASE_DN: BASE,
    LDAP_BIND_DN: SERVICE.dn,
    LDAP_BIND_PASSWORD: SERVICE.password,
    LDAP_NAME: NAME,
  });
});
afterAll(async () => {
  await world?.stop();
  await directory.stop();
});

type Told = Answer<SignedIn & SecondStep & RefusalAnswer>;

async function comes(login: string, password = OF_DIRECTORY, window = new Window(world.url)) {
  const answer: Told = await window.post('/session/directory', { login, password });
  return {
    window: answer.body.accessToken ? Object.assign(window, { token: answer.body.accessToken }) : window,
    ...answer,
  };
}

const code = async (login: string, password?: string): Promise<string> => {
  const { status, body } = await comes(login, password);
  return status === 200 ? 'let in' : body.code;
};

const later = (minutes: number): void =>
  world.installation.clockTo(new Date(world.installation.now().getTime() + minutes * 60_000));

describe('whoever signs in by the directory of the office', () => {
  it('is offered it by name', async () => {
    const { body } = await new Window(world.url).get<SignInWays>('/session/ways');
    expect(body).toEqual({ provider: null, directory: NAME });
  });

  it('is in as the person of that account name, however it is written, and the trail says how', async () => {
    const { body } = await comes(' LI ');
    expect(body.me).toMatchObject({ login: 'li', enteredBy: 'directory' });
    const [last] = await world.query<{ name: string; detail: object }[]>(
      `select name, detail from event where name like 'person.%' or name like 'identity.%' order by id desc limit 1`,
    );
    expect(last).toEqual({ name: 'person.signed-in', detail: { by: 'directory' } });
  });

  it('is refused in one and the same way, whatever was wrong', async () => {
    expect(await code('li', PASSWORD)).toBe('sign-in-refused');
    expect(await code('nobody-of-this-name')).toBe('sign-in-refused');
    expect(await code('*')).toBe('sign-in-refused');
    expect(await code('li)(|(uid=*')).toBe('sign-in-refused');
    expect(await code('li', '')).toBe('body-malformed');
    const [{ n }] = await world.query<[{ n: number }]>(
      `select count(*)::int as n from event where name = 'access.refused' and facts->>'code' = 'sign-in-refused'`,
    );
    expect(n).toBe(4);
  });

  it('is nobody here where the register does not know them: signing in adds nobody', async () => {
    expect(await code('stranger')).toBe('nobody-linked');
  });

  it('is the same person as before, or is not let in under an old name', async () => {
    const zhao = directory.people.find(({ uid }) => uid === 'zhao')!;
    expect(await code('zhao')).toBe('let in');
    // The directory gives the name to somebody else.
    zhao.entryUUID = 'a new colleague';
    expect(await code('zhao')).toBe('identity-changed');
    const { body } = await world.as('an').get<Page<AccountAnswer>>('/accounts?q=zhao');
    const [account] = body.items;
    expect(account).toMatchObject({ linked: true });
    const unlinked = await world.as('an').post(`/accounts/${account!.person.id}/unlink`);
    expect(unlinked.status).toBe(204);
    expect(await code('zhao')).toBe('let in');
  });

  it('waits after five failures, at this door and at the other', async () => {
    later(60);
    for (let n = 0; n < 3; n++) expect(await code('wu', 'a guess')).toBe('sign-in-refused');
    for (let n = 0; n < 2; n++) {
      expect((await new Window(world.url).signIn('wu', 'a guess')).body.code).toBe('sign-in-refused');
    }
    expect(await code('wu')).toBe('too-many-attempts');
    expect((await new Window(world.url).signIn('wu', PASSWORD)).body.code).toBe('too-many-attempts');
    later(15);
    expect(await code('wu')).toBe('let in');
  });

  it('is told that it cannot be reached, which is no failure of theirs', async () => {
    later(60);
    await directory.stop();
    for (let n = 0; n < 6; n++) {
      const { status, body } = await comes('li');
      expect([status, body.code]).toEqual([503, 'directory-unavailable']);
      expect(body.message).toContain(NAME);
    }
    expect((await new Window(world.url).signIn('li', PASSWORD)).status).toBe(200);
    await directory.start();
    expect(await code('li')).toBe('let in');
  });

  it('confirms by the same password, and shows a second factor all the same', async () => {
    const { window } = await comes('li');
    const made = { name: '统计程序', permissions: ['task.read'], days: 30 };
    const refused = await window.post<RefusalAnswer>('/me/tokens', { ...made, password: PASSWORD });
    expect([refused.status, refused.body.code]).toEqual([403, 'password-refused']);
    expect((await window.post<RefusalAnswer>('/me/tokens', made)).body.code).toBe('password-refused');
    const token = await window.post<MadeToken>('/me/tokens', { ...made, password: OF_DIRECTORY });
    expect(token.body.token).toMatch(/^lbt_/);

    const started = await window.post<EnrolStarted>('/me/factors', { kind: 'totp', password: OF_DIRECTORY });
    const app = new TOTP({ secret: Secret.fromBase32(started.body.totp!.secret) });
    const digits = (): string => app.generate({ timestamp: world.installation.now().getTime() });
    const { ticket } = started.body;
    const done = await window.post<EnrolDone>('/me/factors/confirm', {
      ticket,
      name: '手机',
      code: digits(),
    });
    expect(done.body.recoveryCodes).toHaveLength(10);

    later(1);
    const again = await comes('li');
    expect([again.status, again.body.accessToken, again.body.kinds]).toEqual([200, undefined, ['totp']]);
    const passed = await again.window.post<SignedIn>('/session/second-step', {
      ticket: again.body.ticket,
      code: digits(),
    });
    expect(passed.body.me).toMatchObject({ login: 'li', enteredBy: 'directory' });
  });
});
