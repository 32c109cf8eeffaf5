import { io } from 'socket.io-client';
import { SOCKET_PATH, type RefusalAnswer } from '@lianban/contract';
import { ConfigFault, readConfig } from '../../apps/api/src/config';
import { StillClock } from '../../apps/api/src/store/clock';
import { settleCast, PASSWORD } from '../support/cast';
import { MONDAY, startServer, type Installation } from '../support/installation';
import { freshDatabase, type FreshDatabase } from '../support/postgres';
import { Window } from '../support/window';

const ELSEWHERE = 'https://elsewhere.example';
const PORTAL = 'https://portal.example.gov.cn';

let database: FreshDatabase;
let server: Pick<Installation, 'app' | 'url' | 'stop'>;
let li: Window;
beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database.url, new StillClock(MONDAY), {
    ALLOWED_ORIGINS: PORTAL,
    REQUESTS_PER_MINUTE: '30',
    SECURITY_CONTACT: 'mailto:security@example.gov.cn',
  });
  await settleCast(server);
  li = new Window(server.url);
  await li.signIn('li', PASSWORD);
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

/** How a socket of a page of this origin is answered. */
const knock = (origin?: string): Promise<string> =>
  new Promise((answer) => {
    const socket = io(server.url, {
      path: SOCKET_PATH,
      auth: { token: li.token },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: origin ? { origin } : {},
    });
    const say = (what: string) => () => {
      socket.close();
      answer(what);
    };
    socket.once('connect', say('let in'));
    socket.once('connect_error', say('sent away'));
  });

describe('a socket', () => {
  it('is opened by our own page, by one that the operator names, and by no other', async () => {
    expect(await knock(server.url)).toBe('let in');
    expect(await knock(PORTAL)).toBe('let in');
    expect(await knock()).toBe('let in');
    expect(await knock(ELSEWHERE)).toBe('sent away');
    expect(await knock('null')).toBe('sent away');
  });
});

describe('an answer', () => {
  it('lets no script run that is not a file of ours, no page frame it, and is kept by nobody', async () => {
    const { headers } = await li.get('/me');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("script-src-attr 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('says nothing of the machine where a body is too large', async () => {
    const { status, body } = await li.post<RefusalAnswer>('/me/password', {
      current: 'x'.repeat(2_000_000),
      next: 'y',
    });
    expect([status, body.code]).toEqual([413, 'file-too-large']);
    expect(JSON.stringify(body)).not.toMatch(/at .*\.(ts|js)/);
  });
});

describe('a route', () => {
  it('has a pace for each account, and not for the one beside it', async () => {
    const chen = new Window(server.url);
    await chen.signIn('chen', PASSWORD);
    const statuses = await Promise.all(
      Array.from({ length: 40 }, async () => (await li.get('/plans')).status),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    expect((await li.get<RefusalAnswer>('/plans')).body.code).toBe('too-many-requests');
    expect((await chen.get('/plans')).status).toBe(200);
    expect((await li.get('/tasks')).status).toBe(200);
  });
});

describe('security.txt', () => {
  it('says where a weakness is reported', async () => {
    const answer = await fetch(`${server.url}/.well-known/security.txt`);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toBe(
      'Contact: mailto:security@example.gov.cn\nExpires: 2026-05-31T01:30:00.000Z\nPreferred-Languages: zh, en\n',
    );
  });
});

it.each([
  { ALLOWED_ORIGINS: 'portal.example' },
  { ALLOWED_ORIGINS: 'https://a.example/path' },
  { SECURITY_CONTACT: 'security@example.gov.cn' },
  { REQUESTS_PER_MINUTE: 'many' },
])('a configuration of %j is refused with a sentence that names it', (env) => {
  const read = (): unknown => readConfig({ TOKEN_KEY: 'x', ...env });
  expect(read).toThrow(ConfigFault);
  expect(read).toThrow(Object.keys(env)[0]);
});
