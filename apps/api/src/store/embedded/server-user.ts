import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { EmbeddedDatabaseError } from './embedded-database-error';

const run = promisify(execFile);

/** Whom the server runs as: nothing to change for an ordinary user, a user and a group for root. */
export type ServerUser = { uid: number; gid: number } | Record<string, never>;

/**
 * The user to run the server as, given the folder of its files (which need not exist yet).
 *
 * PostgreSQL refuses to run as root. Root therefore lends the server the owner of the files, and for new files
 * the system's user `postgres`, made here where there is none.
 *
 * @throws EmbeddedDatabaseError when the files are another person's, or `postgres` cannot be made
 */
export async function serverUser(cluster: string): Promise<ServerUser> {
  const owner = await stat(cluster).catch(() => undefined);
  const self = process.getuid?.();
  if (self !== 0) {
    if (owner && self !== undefined && owner.uid !== self) {
      throw new EmbeddedDatabaseError(
        `数据库文件夹 ${cluster} 属于另一个系统用户，请用原来的用户启动，或另设 DATA_DIR。`,
        `The database folder belongs to another user of this system: start as that user, or set another DATA_DIR.`,
      );
    }
    return {};
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await postgresUser()) ?? makePostgresUser();
}

async function postgresUser(): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((which) => run('id', [which, 'postgres'])));
    return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
  } catch {
    return undefined;
  }
}

async function makePostgresUser(): Promise<ServerUser> {
  let trouble: unknown;
  try {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
  } catch (error) {
    // Another process may have made it in the meantime: what counts is whether it is there.
    trouble = error;
  }
  const made = await postgresUser();
  if (made) return made;
  throw new EmbeddedDatabaseError(
    'PostgreSQL 不能以 root 身份运行，而系统用户 postgres 建立失败。请先建立该用户，或以普通用户启动。',
    'PostgreSQL does not run as root, and the system user "postgres" could not be made: make it, or start as an ordinary user.',
    trouble instanceof Error ? trouble.message : String(trouble),
  );
}
