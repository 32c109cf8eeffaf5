import { access, constants, mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkCluster, clusterExists, clusterFolder, makeCluster, type ClusterFolder } from './cluster';
import { EmbeddedDatabaseError } from './embedded-database-error';
import { Keeper } from './keeper';
import { isServing, readPostmasterFile } from './postmaster-file';
import { requireProgram } from './program';
import { launch, shutDown } from './server';
import { logTail } from './server-log';
import { serverUser } from './server-user';
import { withStartLock } from './start-lock';

/** Where the supervisor says what it does: pino's logger, or `console`. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export interface EmbeddedOptions {
  /** the application's data folder; the database lives in its `postgres` folder */
  dataDir: string;
  log: Log;
  /** further settings of a server that this call starts; one that is running keeps its own */
  settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedDatabase {
  /** `postgres://…` of the application's own database, on 127.0.0.1, with its password */
  url: string;
  /** Says that this process is done with it. The last process to say so stops the server. */
  stop(): Promise<void>;
}

/** Root's copy of the programs, where the installed ones cannot be reached by the user that the server runs as. */
const ROOT_SPARE = '/var/lib/lianban';
const ADOPT_MS = 30_000;

/**
 * The PostgreSQL that the program brings along, running on the files in `dataDir`.
 *
 * Makes the database the first time; joins the server that another process runs on the same folder; takes up one that
 * was left behind by a killed process; starts one otherwise. If the server is killed it is started again, on the same
 * port. Call `stop` after everything that uses the database has ended; signals are the caller's business.
 *
 * @throws EmbeddedDatabaseError, a sentence to be shown to the person at the keyboard
 */
export async function startEmbedded({
  dataDir,
  log,
  settings = {},
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
  if (process.platform === 'win32') {
    throw new EmbeddedDatabaseError(
      '内置 PostgreSQL 目前不支持 Windows，请用 DATABASE_URL 指定 PostgreSQL。',
      'The embedded PostgreSQL is not offered on Windows: name a PostgreSQL in DATABASE_URL.',
    );
  }
  const folder = await openFolder(dataDir);
  let keeper = await withStartLock(folder.lock, () => enter(folder, log, settings));
  const { url } = keeper;
  let stopped: Promise<void> | undefined;

  const watch = async () => {
    for (;;) {
      await keeper.gone;
      if (stopped) return;
      await withStartLock(folder.lock, async () => {
        if (!stopped) keeper = await enter(folder, log, settings);
      });
      if (stopped) return;
      if (keeper.url !== url) throw new Error(`its address changed from ${url} to ${keeper.url}`);
      log.warn('内置 PostgreSQL 曾中断，已经恢复。 The embedded PostgreSQL had gone, and is back.');
    }
  };
  watch().catch((error: unknown) => {
    log.error(
      `内置 PostgreSQL 无法恢复，请重新启动。 The embedded PostgreSQL is lost, restart: ${String(error)}`,
    );
  });

  return { url, stop: () => (stopped ??= withStartLock(folder.lock, () => leave(folder, keeper))) };
}

async function openFolder(dataDir: string): Promise<ClusterFolder> {
  const { root } = clusterFolder(resolve(dataDir));
  try {
    await mkdir(root, { recursive: true, mode: 0o711 });
    await access(root, constants.R_OK | constants.W_OK | constants.X_OK);
    return clusterFolder(resolve(await realpath(root), '..'));
  } catch (error) {
    throw new EmbeddedDatabaseError(
      `数据文件夹 ${dataDir} 无法建立或进入，请检查权限或另设 DATA_DIR。`,
      'The data folder cannot be made or entered: check its permissions, or set another DATA_DIR.',
      error instanceof Error ? error.message : String(error),
    );
  }
}

async function enter(
  folder: ClusterFolder,
  log: Log,
  settings: Readonly<Record<string, string>>,
): Promise<Keeper> {
  const user = await serverUser(folder.cluster);
  const running = await adopt(folder);
  if (running) return running;
  const program = await requireProgram(user, 'uid' in user ? ROOT_SPARE : join(folder.root, 'program'));
  if (!(await clusterExists(folder))) {
    log.info(`首次启动，建立数据库文件夹 ${folder.root}。 First start: making the database folder.`);
    await makeCluster(folder, program, user);
  }
  await checkCluster(folder, program, user);
  await launch({ folder, program, user, settings });
  const started = await adopt(folder);
  if (!started) throw await unusable(folder, 'it ended as soon as it had started');
  return started;
}

/** Joins the server that runs on the folder; undefined where none does, or one is just ending. */
async function adopt(folder: ClusterFolder): Promise<Keeper | undefined> {
  let trouble: unknown = 'no answer';
  for (const started = Date.now(); Date.now() - started < ADOPT_MS; await sleep(50)) {
    const file = await readPostmasterFile(folder.cluster);
    if (!file || !(await isServing(folder.cluster, file))) return undefined;
    try {
      return await Keeper.join(folder, file.port);
    } catch (error) {
      // It may be starting, playing back its log, or shutting down: all of that passes. A wrong password does not.
      trouble = error;
      if (error instanceof EmbeddedDatabaseError) throw error;
      if (sqlState(error).startsWith('28')) break;
    }
  }
  throw await unusable(folder, trouble);
}

async function unusable(folder: ClusterFolder, trouble: unknown): Promise<EmbeddedDatabaseError> {
  const said = trouble instanceof Error ? trouble.message : String(trouble);
  return new EmbeddedDatabaseError(
    `${folder.cluster} 上的 PostgreSQL 在运行，但没有接受本程序的连接，详见 ${folder.log}。`,
    'A PostgreSQL runs on the folder but does not let this program in:',
    `${said}\n${await logTail(folder.log)}`,
  );
}

function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

async function leave(folder: ClusterFolder, keeper: Keeper): Promise<void> {
  const needed = await keeper.hasCompany().catch(() => undefined);
  await keeper.leave().catch(() => undefined);
  if (needed === undefined) {
    // Ours broke off; another process may have brought the server back for itself.
    const fresh = await adopt(folder).catch(() => undefined);
    return fresh && leave(folder, fresh);
  }
  if (!needed) await shutDown(folder.cluster);
}
