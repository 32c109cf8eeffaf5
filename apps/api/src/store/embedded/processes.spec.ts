import { spawn } from 'node:child_process';
import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { databaseProcess, serverPid, storyFolder } from '../../../../../test/support/database-processes';
import { startEmbedded } from '.';
import { processState } from './process-state';

const quiet = () => undefined;
const log = { info: quiet, warn: quiet, error: quiet };

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // A worker that had ended meanwhile.
  }
}

/** Waits until `there` holds; the story's own time limit ends the wait. */
async function until(there: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await there())) await sleep(20);
}

describe('processes that share the database, and are killed', () => {
  const folder = storyFolder();
  const started: ReturnType<typeof databaseProcess>[] = [];
  const start = (...given: Parameters<typeof databaseProcess>) => {
    const process = databaseProcess(...given);
    started.push(process);
    return process;
  };
  const server = () => serverPid(folder.path) ?? 0;

  afterAll(async () => {
    for (const { child, ended } of started) {
      child.kill('SIGKILL');
      await ended;
    }
    folder.remove();
  });

  it('start one server between them, though neither found one', async () => {
    const both = [start(folder.path), start(folder.path)];
    const [one, other] = await Promise.all(both.map(({ url }) => url));
    expect(one).toBe(other);

    both[0]?.child.kill('SIGTERM');
    expect(await both[0]?.ended).toBe(0);
    expect(await ask(other ?? '', 'select 1 as here')).toEqual([{ here: 1 }]);

    const last = server();
    both[1]?.child.kill('SIGTERM');
    expect(await both[1]?.ended).toBe(0);
    expect(processState(last)).not.toBe('alive');
    expect(serverPid(folder.path)).toBeUndefined();
  }, 60_000);

  it('leave the server running when killed, and the next takes it up', async () => {
    const killed = start(folder.path);
    const url = await killed.url;
    const left = server();
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(processState(left)).toBe('alive');

    const next = await startEmbedded({ dataDir: folder.path, log });
    expect(next.url).toBe(url);
    expect(server()).toBe(left);
    await next.stop();
    expect(processState(left)).not.toBe('alive');
  }, 60_000);

  it('lose no acknowledged row when everything is killed, five times over', async () => {
    let acknowledged = 0;
    for (let round = 0; round < 5; round += 1) {
      const writer = start(folder.path, 'write');
      const reached = acknowledged;
      await Promise.race([writer.url, writer.ended]);
      await until(() => (writer.rows.at(-1) ?? 0) >= reached + 50);
      const all = (await ask(await writer.url, 'select pid from pg_stat_activity')) as { pid: number }[];
      for (const pid of [server(), ...all.map((one) => one.pid)]) killIfThere(pid);
      writer.child.kill('SIGKILL');
      await writer.ended;
      acknowledged = writer.rows.at(-1) ?? 0;

      const next = await startEmbedded({ dataDir: folder.path, log });
      // One more than acknowledged may be there: stored, and killed before it could say so.
      const [kept] = (await ask(next.url, 'select count(*)::int as n, max(n) as last from kept')) as {
        n: number;
        last: number;
      }[];
      expect(kept?.n).toBe(kept?.last);
      expect([acknowledged, acknowledged + 1]).toContain(kept?.last);
      await next.stop();
    }
  }, 120_000);

  it('bring the server back at the same address when it alone is killed', async () => {
    const database = await startEmbedded({ dataDir: folder.path, log });
    const killed = server();
    process.kill(killed, 'SIGKILL');
    await until(() => server() !== killed && server() !== 0);
    await until(() =>
      ask(database.url, 'select 1').then(
        () => true,
        () => false,
      ),
    );
    await database.stop();
  }, 60_000);

  it.each([
    ['an ended process that nobody has reaped', 'sleep 0 & echo $!; exec sleep 60'],
    ['another program that has been given its number', 'sleep 60 & echo $!; wait'],
  ])(
    'start in spite of a lock file that names %s',
    async (_, script) => {
      const before = await startEmbedded({ dataDir: folder.path, log });
      const lockFile = join(folder.path, 'postgres/cluster/postmaster.pid');
      const lines = readFileSync(lockFile, 'utf8').split('\n');
      await before.stop();

      // As the server's own user: PostgreSQL takes the number of anybody else's process for a stale one by itself.
      const { uid, gid } = statSync(join(folder.path, 'postgres/cluster'));
      const parent = spawn('sh', ['-c', script], {
        uid,
        gid,
        stdio: ['ignore', 'pipe', 'inherit'],
        detached: true,
      });
      const stranger = await new Promise<string>((tell) =>
        parent.stdout.once('data', (d: Buffer) => tell(d.toString().trim())),
      );
      writeFileSync(lockFile, [stranger, ...lines.slice(1)].join('\n'));
      try {
        const after = await startEmbedded({ dataDir: folder.path, log });
        expect(server()).not.toBe(Number(stranger));
        expect(await ask(after.url, 'select 1 as here')).toEqual([{ here: 1 }]);
        await after.stop();
      } finally {
        process.kill(-(parent.pid ?? 0), 'SIGKILL');
      }
    },
    60_000,
  );

  it('do not take the server of the original for their own when they open a copy', async () => {
    const copyDir = join(folder.path, 'copy');
    cpSync(join(folder.path, 'postgres'), join(copyDir, 'postgres'), { recursive: true });
    const original = await startEmbedded({ dataDir: folder.path, log });
    // As if it had been copied while the server ran: the lock file, the port and the password are the original's.
    for (const file of ['cluster/postmaster.pid', 'port']) {
      cpSync(join(folder.path, 'postgres', file), join(copyDir, 'postgres', file));
    }
    const copy = await startEmbedded({ dataDir: copyDir, log });
    await ask(copy.url, 'truncate kept');
    expect(await ask(original.url, 'select count(*) > 0 as whole from kept')).toEqual([{ whole: true }]);
    await copy.stop();
    await original.stop();
  }, 60_000);
});
