import { lstat, lutimes, readlink, rename, rm, symlink } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedDatabaseError } from './embedded-database-error';
import { processState } from './process-state';

/** A holder says this often that it is still at it; one that has not for `STALE_MS` is taken to be gone. */
const HEARTBEAT_MS = 2_000;
const STALE_MS = 20_000;
const GIVE_UP_MS = 120_000;

/**
 * Runs `work` while no other process runs its own under the same lock.
 *
 * The lock is a symbolic link whose target is the holder's process number: made with its content in one step, or
 * not at all because another's is there. One left by a process that was killed is moved aside.
 *
 * @throws EmbeddedDatabaseError when a living process holds it for two minutes
 */
export async function withStartLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await take(path);
  const heartbeat = setInterval(() => void touch(path), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    // Should it have been taken for stale after all (a machine that slept), it is another's now.
    if ((await readlink(path).catch(() => undefined)) === String(process.pid))
      await rm(path, { force: true });
  }
}

async function take(path: string): Promise<void> {
  for (const started = Date.now(); Date.now() - started < GIVE_UP_MS; await sleep(20)) {
    try {
      await symlink(String(process.pid), path);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await readlink(path).catch(() => undefined);
    if (holder !== undefined && (await isStale(path, holder))) await moveAside(path, holder);
  }
  throw new EmbeddedDatabaseError(
    `另一个进程两分钟以来一直在启动或停止同一个数据库（${path}）。请稍后再试。`,
    'Another process has been starting or stopping this database for two minutes: try again later.',
  );
}

async function isStale(path: string, holder: string): Promise<boolean> {
  if (processState(Number(holder)) !== 'alive') return true;
  const link = await lstat(path).catch(() => undefined);
  return link !== undefined && Date.now() - link.mtimeMs > STALE_MS;
}

async function moveAside(path: string, holder: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  const moved = await readlink(aside).catch(() => undefined);
  // Two that find it stale at once: the slower may have moved the quicker one's new lock, and gives it back.
  if (moved !== undefined && moved !== holder) await symlink(moved, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function touch(path: string): Promise<void> {
  const now = new Date();
  await lutimes(path, now, now).catch(() => undefined);
}
