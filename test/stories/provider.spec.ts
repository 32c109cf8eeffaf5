import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { SignedIn, SignInWays } from '@lianban/contract';
import { StillClock } from '../../apps/api/src/store/clock';
import { settleCast } from '../support/cast';
import { startServer, type Installation } from '../support/installation';
import { freshDatabase, type FreshDatabase } from '../support/postgres';
import { Window } from '../support/window';

const NAME = '统一身份认证';

let database: FreshDatabase;
let provider: ChildProcess;
let server: Pick<Installation, 'app' | 'url' | 'stop'>;

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
  // The provider goes by the real clock, and so does whoever checks what it signs.
  server = await startServer(database.url, new StillClock(new Date()), env, port);
  await settleCast(server);
}, 60_000);
afterAll(async () => {
  provider?.kill();
  await server?.stop();
  await database?.drop();
});

/** A browser that follows where it is sent, keeps cookies by host, and fills in the provider's two forms. */
async function goesThere(login: string): Promise<{ landed: URL; refresh: string | null }> {
  const jar = new Map<string, string>();
  let url = new URL(`${server.url}/api/session/oidc/start`);
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

describe('whoever signs in by a provider', () => {
  it('is offered it by name', async () => {
    const { body } = await new Window(server.url).get<SignInWays>('/session/oidc/ways');
    expect(body).toEqual({ provider: NAME });
  });

  it('is in, as the person of that account name', async () => {
    const { landed, refresh } = await goesThere('li');
    expect(landed.pathname).toBe('/');
    const window = Object.assign(new Window(server.url), { cookie: `lianban_refresh=${refresh}` });
    const { status, body } = await window.post<SignedIn>('/session/refresh');
    expect([status, body.me.login]).toEqual([200, 'li']);
  });

  it('is nobody here where the register does not know them: signing in adds nobody', async () => {
    const { landed, refresh } = await goesThere('stranger');
    expect([`${landed.pathname}${landed.search}`, refresh]).toEqual(['/sign-in?refused=nobody-linked', null]);
  });

  it('comes back with an answer to a question that this browser asked, or not at all', async () => {
    const forged = `${server.url}/api/session/oidc/callback?code=stolen&state=guessed`;
    const answer = await fetch(forged, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/sign-in?refused=step-over']);
  });
});
