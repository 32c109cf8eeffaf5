import { createHash } from 'node:crypto';

/**
 * A number from 0 to `below` - 1 that a key always gives: the world differs from task to task, and is the same
 * each time it is made.
 */
export const numberFor = (key: string, below: number): number =>
  createHash('sha1').update(key).digest().readUInt32BE(0) % below;

export function pick<T>(list: readonly T[], key: string): T {
  const found = list[numberFor(key, list.length)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}
