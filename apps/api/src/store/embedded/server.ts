import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { asArgument, SERVER_ENV, type ClusterFolder } from './cluster';
import { EmbeddedDatabaseError } from './embedded-database-error';
import { isServing, readPostmasterFile } from './postmaster-file';
import { choosePort } from './port';
import { processState } from './process-state';
import type { Program } from './program';
import { logSize, logTail, rotateLog } from './server-log';
import type { ServerUser } from './server-user';

/** What is needed to start a server: its program, whom to run it as, where its files are, and its settings. */
export interface ServerPlan {
  folder: ClusterFolder;
  program: Program;
  user: ServerUser;
  settings: Readonly<Record<string, string>>;
}

/** What ended servers are made to wait for: a killed one's last processes, a lock file's owner, a port given back. */
const PASSES = /lock file|pre-existing shared memory|could not bind|could not create any TCP/i;
const RETRY_MS = 30_000;
/** Playing back the log after a kill takes as long as it takes; a server that is still at it is left to it. */
const RECOVERY_MS = 10 * 60_000;
const STOP_MS = 60_000;

/**
 * Starts a server on the cluster and returns once it takes connections. Does not ask whether one is running.
 *
 * The server is given a session of its own, so that Ctrl-C in a terminal reaches the application alone, which
 * then has its database until it has finished.
 *
 * @throws EmbeddedDatabaseError with the last lines of the server's log
 */
export async function launch(plan: ServerPlan): Promise<void> {
  for (const started = Date.now(); ; await sleep(200)) {
    await rotateLog(plan.folder.log);
    const before = await logSize(plan.folder.log);
    const pid = await spawnServer(plan);
    if (await becomesReady(plan.folder.cluster, pid)) return;
    const said = await logTail(plan.folder.log, before);
    if (PASSES.test(said) && Date.now() - started < RETRY_MS) continue;
    throw new EmbeddedDatabaseError(
      `内置 PostgreSQL 启动失败，详见 ${plan.folder.log}。`,
      'The embedded PostgreSQL did not start; the last lines of its log:',
      said,
    );
  }
}

/** Ends the server: sessions are cut off, everything is written out. Waits until its process has ended. */
export async function shutDown(cluster: string): Promise<void> {
  const file = await readPostmasterFile(cluster);
  if (!file || !(await isServing(cluster, file))) return;
  process.kill(file.pid, 'SIGINT'); // PostgreSQL's "fast shutdown"
  for (const asked = Date.now(); Date.now() - asked < STOP_MS; await sleep(10)) {
    if (processState(file.pid) !== 'alive') return;
  }
  throw new EmbeddedDatabaseError(
    `内置 PostgreSQL（进程 ${file.pid}）一分钟内没有停下。`,
    'The embedded PostgreSQL did not stop within a minute.',
  );
}

async function spawnServer({ folder, program, user, settings }: ServerPlan): Promise<number> {
  const stale = await readPostmasterFile(folder.cluster);
  const given = {
    port: String(await choosePort(folder.port)),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    cluster_name: 'lianban',
    log_destination: 'stderr',
    logging_collector: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const log = await open(folder.log, 'a', 0o640);
  try {
    const server = spawn(
      program.postgres,
      [
        '-D',
        asArgument(folder.cluster, user),
        ...Object.entries(given).map(([name, value]) => `--${name}=${value}`),
      ],
      {
        ...user,
        cwd: folder.cluster,
        // The left-over file's process is known to be no server of this folder (isServing). This is how PostgreSQL is
        // told to overlook a process number; it still refuses while a killed server's children hold on to its memory.
        env: { ...SERVER_ENV, ...(stale && { PG_GRANDPARENT_PID: String(stale.pid) }) },
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
      },
    );
    const pid = await new Promise<number>((resolve, reject) => {
      server.once('spawn', () => resolve(server.pid ?? 0));
      server.once('error', reject);
    });
    server.unref();
    return pid;
  } finally {
    await log.close();
  }
}

async function becomesReady(cluster: string, pid: number): Promise<boolean> {
  for (const started = Date.now(); Date.now() - started < RECOVERY_MS; await sleep(10)) {
    const file = await readPostmasterFile(cluster);
    if (file?.pid === pid && file.ready) return true;
    if (processState(pid) !== 'alive') return false;
  }
  return false;
}
