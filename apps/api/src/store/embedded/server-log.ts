import { open, rename, stat } from 'node:fs/promises';

const ROTATE_AT_BYTES = 10 * 1024 * 1024;
const TAIL_BYTES = 4_096;
const TAIL_LINES = 12;

/** Puts a log that has grown past 10 MB aside as `….1`, over the one before. Called between two servers. */
export async function rotateLog(path: string): Promise<void> {
  if ((await logSize(path)) > ROTATE_AT_BYTES) await rename(path, `${path}.1`);
}

/** How many bytes the log holds; what is written later begins there. */
export async function logSize(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}

/** The last lines written since the log held `from` bytes. */
export async function logTail(path: string, from = 0): Promise<string> {
  const size = await logSize(path);
  const start = Math.max(from, size - TAIL_BYTES);
  if (size <= start) return '';
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
    return buffer.toString('utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
  } finally {
    await file.close();
  }
}
