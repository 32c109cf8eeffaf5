import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type {
  EnrolDone,
  EnrolStarted,
  MadeToken,
  RefusalAnswer,
  SecondStep,
  SignedIn,
  SignInWays,
} from '@lianban/contract';
import { Secret, TOTP } from 'otpauth';
import { StillClock } from '../../apps/api/src/store/clock';
import { Store } from '../../apps/api/src/store/store';
import { settleCast } from '../support/cast';
import { startServer, type Installation } from '../support/installation';
import { freshDatabase, type FreshDatabase } from '../support/postgres';
import { Window } from '../support/window';

const NAME = '统一身份认证';

let database: FreshDatabase;
let provider: ChildProcess;
let server: Pick<Installation, 'app' | 'url' | 'stop'>;
/** The provider goes by the real clock, and so does whoever checks what it signs. */
const clock = new StillClock(new Date());

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });

beforeAll(async () => {
  database = await freshDatabase();
  const port = await freePort();
  const callback = `http://127.0.0.1:${port}/api/session/oidc/callback`;
  provider = spawn(process.execPath, [join(__dirname, '../support/oidc-provider.mjs'), callback], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const issuer = await new Promise<string>((told) =>
    createInterface(provider.stdout!).on('line', (line) => line.startsWith('http') && told(line)),
  );
  const env = {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'lianban',
    OIDC_CLIENT_SECRET: 'a secret of the story',
    OIDC_NAME: NAME,
  };
  server = await startServer(database.url, clock, env, port);
  await settleCast(server);
}, 60_000);
afterAll(async () => {
  provider?.kill();
  await server?.stop();
  await database?.drop();
});

/** A browser that follows where it is sent, keeps cookies by host, and fills in the provider's two forms. */
async function goesThere(login: string, query = ''): Promise<{ landed: URL; refresh: string | null }> {
  const jar = new Map<string, string>();
  let url = new URL(`${server.url}/api/session/oidc/start${query}`);
  let form: string | null = null;
  for (let hops = 0; hops < 20; hops++) {
    if (url.origin === server.url && !url.pathname.startsWith('/api/')) break;
    const answer: Response = await fetch(url, {
      redirect: 'manual',
      method: form === null ? 'GET' : 'POST',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      body: form,
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    form = null;
    const next = answer.headers.get('location');
    if (next) {
      url = new URL(next, url);
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1];
    if (!action || !prompt) throw new Error(`${answer.status} ${url.pathname}: ${page.slice(0, 300)}`);
    url = new URL(action, url);
    form = new URLSearchParams({ prompt, login, password: 'any' }).toString();
  }
  return { landed: url, refresh: jar.get('lianban_refresh') ?? null };
}

/** The page that the browser opens where it landed, signed in by its cookie. */
async function page(refresh: string | null): Promise<{ window: Window; body: SignedIn }> {
  const window = Object.assign(new Window(server.url), { cookie: `lianban_refresh=${refresh}` });
  const { status, body } = await window.refresh();
  expect(status).toBe(200);
  return { window, body };
}

const wait = (minutes: number): void => clock.set(new Date(clock.now().getTime() + minutes * 60_000));

describe('whoever signs in by a provider', () => {
  it('is offered it by name', async () => {
    const { body } = await new Window(server.url).get<SignInWays>('/session/ways');
    expect(body).toEqual({ provider: NAME, directory: null });
  });

  it('is in, as the person of that account name', async () => {
    const { landed, refresh } = await goesThere('li');
    expect(landed.pathname).toBe('/');
    const { me } = (await page(refresh)).body;
    expect(me).toMatchObject({ login: 'li', enteredBy: 'provider' });
  });

  it('is nobody here where the register does not know them: signing in adds nobody', async () => {
    const { landed, refresh } = await goesThere('stranger');
    expect([`${landed.pathname}${landed.search}`, refresh]).toEqual(['/sign-in?refused=nobody-linked', null]);
    const [{ detail }] = await server.app
      .get(Store, { strict: false })
      .rows.query<[{ detail: object }]>(
        `select detail from event where name = 'access.refused' order by id desc limit 1`,
      );
    expect(detail).toEqual({ login: 'stranger' });
  });

  it('has no password to confirm with, and has the provider ask them anew instead', async () => {
    const { window } = await page((await goesThere('wu')).refresh);
    const token = { name: '统计程序', permissions: ['task.read'], days: 30 };
    // It let them in, but did not say when it last asked who they are.
    const refused = await window.post<RefusalAnswer>('/me/tokens', token);
    expect([refused.status, refused.body.code]).toEqual([403, 'sign-in-again']);

    const { landed, refresh } = await goesThere('wu', '?again=1');
    expect(landed.pathname).toBe('/account');
    const again = (await page(refresh)).window;
    expect((await again.post<MadeToken>('/me/tokens', token)).body.token).toMatch(/^lbt_/);
    wait(11);
    await again.refresh();
    expect((await again.post<RefusalAnswer>('/me/tokens', token)).body.code).toBe('sign-in-again');
    clock.set(new Date());
  });

  it('shows a second factor all the same, on the page that they land on', async () => {
    const { window } = await page((await goesThere('zheng', '?again=1')).refresh);
    const started = await window.post<EnrolStarted>('/me/factors', { kind: 'totp' });
    const app = new TOTP({ secret: Secret.fromBase32(started.body.totp!.secret) });
    const digits = (): string => app.generate({ timestamp: clock.now().getTime() });
    const { ticket } = started.body;
    const done = await window.post<EnrolDone>('/me/factors/confirm', {
      ticket,
      name: '手机',
      code: digits(),
    });
    expect(done.body.recoveryCodes).toHaveLength(10);

    wait(1);
    const { landed, refresh } = await goesThere('zheng');
    expect([landed.pathname, refresh]).toEqual(['/sign-in', null]);
    const step = JSON.parse(Buffer.from(landed.hash.slice(1), 'base64url').toString()) as SecondStep;
    expect(step.kinds).toEqual(['totp']);
    const passed = await new Window(server.url).post<SignedIn>('/session/second-step', {
      ticket: step.ticket,
      code: digits(),
    });
    expect(passed.body.me).toMatchObject({ login: 'zheng', enteredBy: 'provider' });
    clock.set(new Date());
  });

  it('comes back with an answer to a question that this browser asked, or not at all', async () => {
    const forged = `${server.url}/api/session/oidc/callback?code=stolen&state=guessed`;
    const answer = await fetch(forged, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/sign-in?refused=step-over']);
  });
});
