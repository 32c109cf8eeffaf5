import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { requireBuilt } from './built';

/** The built server as a process of its own, by the real clock. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** The one-time link that it prints while nobody has set it up. */
  readonly setUpLink: Promise<string>;
  stop(): Promise<void>;
  /** As a machine that loses its power does: SIGKILL. */
  kill(): Promise<void>;
}

/** Starts one on a database that others may be using; it has found its port when this answers. */
export async function startProcess(databaseUrl: string, env: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
  const { root, main } = await requireBuilt();
  const dataDir = mkdtempSync(join(tmpdir(), 'lianban-process-'));
  const child = spawn(process.execPath, [main], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      PORT: '0',
      LOG_LEVEL: 'error',
      ...env,
    },
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const lines = createInterface(child.stdout);
  const printed = (what: RegExp): Promise<string> =>
    new Promise((found, fail) => {
      lines.on('line', (line) => {
        const [match] = what.exec(line) ?? [];
        if (match) found(match);
      });
      void ended.then(() => fail(new Error(`The server ended before it printed ${what.source}.`)));
    });
  const setUpLink = printed(/http:\S+\/setup\?token=\S+/);
  // Whoever never asks for it is not told that it never came.
  setUpLink.catch(() => undefined);
  const url = await printed(/http:\/\/127\.0\.0\.1:\d+/);
  return {
    url,
    pid: child.pid!,
    setUpLink,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
    stop: async () => {
      child.kill();
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
