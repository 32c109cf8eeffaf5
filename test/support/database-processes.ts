import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = resolve(__dirname, 'database-process.ts');
const ROOT = resolve(__dirname, '../..');

/** A process around the embedded database, as the test sees it from outside. */
export interface DatabaseProcess {
  child: ChildProcess;
  /** the address it was given; rejects with what it wrote to stderr if it never got in */
  url: Promise<string>;
  /** the numbers of the rows that PostgreSQL has acknowledged to it, in order */
  rows: number[];
  /** its exit code; null when it was killed */
  ended: Promise<number | null>;
}

/** Starts `database-process.ts` on a data folder, as another user where `uid` is given (root only). */
export function databaseProcess(dataDir: string, task = '', uid?: number): DatabaseProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, dataDir, task], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && {
      uid,
      gid: uid,
      env: { ...process.env, HOME: '/nonexistent', TMPDIR: tmpdir() },
    }),
  });
  const rows: number[] = [];
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  const url = new Promise<string>((done, fail) => {
    createInterface(child.stdout).on('line', (line) => {
      const [word, value = ''] = line.split(' ');
      if (word === 'up') done(value);
      if (word === 'row') rows.push(Number(value));
    });
    void ended.then(() => fail(new Error(said)));
  });
  url.catch(() => undefined);
  return { child, url, rows, ended };
}

/**
 * A folder for the stories of one `describe`, made before the first of them; and a way to be rid of it, and of a
 * server that a failed story left in it.
 */
export function storyFolder(): { path: string; remove(): void } {
  const path = join(tmpdir(), `lianban-story-${randomUUID()}`);
  beforeAll(() => mkdirSync(path, { mode: 0o700 }));
  return {
    path,
    remove: () => {
      const pid = serverPid(path);
      if (pid !== undefined) killQuietly(pid);
      rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** The process number that the server of a data folder wrote down; undefined where none did. */
export function serverPid(dataDir: string): number | undefined {
  try {
    return Number(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // It had ended already.
  }
}
