import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { storyFolder } from '../../../../../test/support/database-processes';
import { withStartLock } from './start-lock';

describe('the lock held while a server is started or stopped', () => {
  const folder = storyFolder();
  const lock = join(folder.path, 'starting');
  afterAll(() => folder.remove());

  it('lets one in at a time, and everybody in the end', async () => {
    let inside = 0;
    const seen: number[] = [];
    const visit = () =>
      withStartLock(lock, async () => {
        inside += 1;
        await sleep(5);
        seen.push(inside);
        inside -= 1;
      });
    await Promise.all([visit(), visit(), visit(), visit()]);
    expect(seen).toEqual([1, 1, 1, 1]);
    expect(existsSync(lock)).toBe(false);
  });

  it('is given back when the work fails', async () => {
    await expect(withStartLock(lock, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
    await expect(withStartLock(lock, () => Promise.resolve('in'))).resolves.toBe('in');
  });

  it('is taken from a process that ended with it', async () => {
    const { pid } = spawnSync('true');
    symlinkSync(String(pid), lock);
    const visitors = [1, 2, 3].map((n) => withStartLock(lock, () => Promise.resolve(n)));
    expect(await Promise.all(visitors)).toEqual([1, 2, 3]);
  });
});
