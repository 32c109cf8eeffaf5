import type { Page } from '@lianban/contract';

/** A list to its end, page after page. */
export async function everyPage<T>(read: (cursor: string | null) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | null = null;
  do {
    const { items, next }: Page<T> = await read(cursor);
    all.push(...items);
    cursor = next;
  } while (cursor !== null);
  return all;
}
