import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { PASSWORD } from './database';

const ROOT = resolve(__dirname, '../..');

export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** The built server as a process of its own, without a clock's rounds and without a pace. */
export interface Server {
  send(method: 'GET' | 'POST', path: string, token?: string, more?: Sent): Promise<Answered>;
  /** An access token of this person. */
  signIn(login: string): Promise<string>;
  stop(): Promise<void>;
}

interface Sent {
  readonly version?: number;
  readonly body?: unknown;
}

export async function startServer(databaseUrl: string, connections: number): Promise<Server> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianban-bench-'));
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/api/apps/api/src/main.js')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      PORT: '0',
      SWEEP_SECONDS: '0',
      AUDIT_ANCHOR_SECONDS: '0',
      REQUESTS_PER_MINUTE: '0',
      LOG_LEVEL: 'error',
    },
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const origin = await new Promise<string>((found, fail) => {
    createInterface(child.stdout).on('line', (line) => {
      const [match] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
      if (match) found(match);
    });
    void ended.then(() => fail(new Error('The server ended before it listened.')));
  });
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send: Server['send'] = (method, path, token, { version, body } = {}) =>
    new Promise((answered, fail) => {
      const said = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        origin,
        ...(token && { authorization: `Bearer ${token}` }),
        ...(version && { 'if-match': `"${version}"` }),
        ...(said && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(said) }),
      };
      const asked = request(`${origin}/api${path}`, { method, agent, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          answered({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
        );
      });
      asked.on('error', fail);
      asked.end(said);
    });
  return {
    send,
    signIn: async (login) => {
      const { status, body } = await send('POST', '/session', undefined, {
        body: { login, password: PASSWORD },
      });
      if (status !== 200) throw new Error(`${login} cannot sign in: ${status} ${body}`);
      return (JSON.parse(body) as { accessToken: string }).accessToken;
    },
    stop: async () => {
      agent.destroy();
      child.kill();
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
