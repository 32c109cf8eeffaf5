import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SERVING_ROLE } from '../serving-role';
import { EmbeddedDatabaseError } from './embedded-database-error';
import type { Program } from './program';
import type { ServerUser } from './server-user';

const run = promisify(execFile);

/** The role that the application signs in as, and the name of its database. It is no superuser. */
export const ROLE = 'lianban';
export const DATABASE = 'lianban';

/** Where the parts of the embedded database lie in a data folder. */
export interface ClusterFolder {
  /** holds everything below */
  root: string;
  /** PostgreSQL's own files */
  cluster: string;
  /** the role's password, readable by the owner alone */
  password: string;
  /** the port of last time, taken again where it is free */
  port: string;
  /** what the server writes */
  log: string;
  /** held while a server is being started or stopped */
  lock: string;
}

export function clusterFolder(dataDir: string): ClusterFolder {
  const root = join(dataDir, 'postgres');
  const part = (name: string) => join(root, name);
  return {
    root,
    cluster: part('cluster'),
    password: part('password'),
    port: part('port'),
    log: part('server.log'),
    lock: part('starting'),
  };
}

/**
 * The folder as an argument of PostgreSQL's programs.
 *
 * As root on Linux the server runs as another user, who may be unable to enter a folder above this one (a project
 * in root's home, or in a 0700 folder). Started *inside* the folder it needs no way in: `/proc/self/cwd` is where it
 * stands, and everything else it opens by names relative to that.
 */
export function asArgument(cluster: string, user: ServerUser): string {
  return process.platform === 'linux' && 'uid' in user ? '/proc/self/cwd' : cluster;
}

/** The environment of PostgreSQL's programs: nothing of ours, least of all PG… variables meant for a client. */
export const SERVER_ENV = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' };

export async function clusterExists(folder: ClusterFolder): Promise<boolean> {
  return (await lstat(folder.cluster).catch(() => undefined)) !== undefined;
}

/**
 * Makes the cluster, with the role and its database in it. It appears under its name only when whole: a process
 * killed on the way leaves a folder that the next start throws away.
 *
 * @throws EmbeddedDatabaseError with what initdb said
 */
export async function makeCluster(folder: ClusterFolder, program: Program, user: ServerUser): Promise<void> {
  const unfinished = `${folder.cluster}.new`;
  const password = randomBytes(32).toString('base64url');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await own(unfinished, user);
  await rm(folder.password, { force: true });
  await writeFile(folder.password, `${password}\n`, { mode: 0o600, flag: 'wx' });
  const options = { ...user, cwd: unfinished, env: SERVER_ENV };
  const pgdata = asArgument(unfinished, user);
  try {
    // Nobody signs in as the superuser, so it has no password that could be guessed.
    const superuser = ['--username=postgres', '--auth=reject'];
    await run(
      program.initdb,
      [`--pgdata=${pgdata}`, ...superuser, '--locale=C.UTF-8', '--encoding=UTF8'],
      options,
    );
    const single = run(program.postgres, ['--single', '-D', pgdata, 'postgres'], options);
    single.child.stdin?.end(
      `create role ${ROLE} login createdb createrole password '${password}'\ncreate database ${DATABASE} owner ${ROLE}\n`,
    );
    const { stderr } = await single;
    if (/\b(ERROR|FATAL|PANIC):/.test(stderr)) throw new Error(stderr);
  } catch (error) {
    throw new EmbeddedDatabaseError(
      `数据库文件夹 ${folder.cluster} 建立失败。`,
      'The database folder could not be made.',
      error instanceof Error ? error.message : String(error),
    );
  }
  await writeFile(
    join(unfinished, 'pg_hba.conf'),
    `host all ${ROLE},${SERVING_ROLE} 127.0.0.1/32 scram-sha-256\n`,
  );
  await rename(unfinished, folder.cluster);
}

/**
 * Makes sure of what PostgreSQL asks of a folder that may have been brought back from a backup: that the server's
 * user owns it and nobody else may enter.
 *
 * @throws EmbeddedDatabaseError when it was made by another major version, which cannot read it
 */
export async function checkCluster(folder: ClusterFolder, program: Program, user: ServerUser): Promise<void> {
  const version = (await readFile(join(folder.cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (version !== program.major) {
    throw new EmbeddedDatabaseError(
      `数据库文件夹 ${folder.cluster} 由 PostgreSQL ${version || '（未知版本）'} 建立，本程序带的是 ${program.major}，不能直接打开。`,
      `The database folder was made by PostgreSQL ${version || '(unknown version)'}; this program carries ${program.major}, which cannot open it.`,
    );
  }
  await chmod(folder.cluster, 0o700);
  if ('uid' in user && (await lstat(folder.cluster)).uid !== user.uid) {
    await run('chown', ['-R', `${user.uid}:${user.gid}`, folder.cluster]);
  }
}

async function own(path: string, user: ServerUser): Promise<void> {
  if ('uid' in user) await run('chown', [`${user.uid}:${user.gid}`, path]);
}
