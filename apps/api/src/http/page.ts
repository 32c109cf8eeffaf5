import { LIMITS, type Page } from '@lianban/contract';
import { Refusal } from '@lianban/rules';

/**
 * Keyset paging: a page ends with the sort values of its last row, and the next begins behind them, so that rows
 * added meanwhile neither shift nor repeat what a reader has seen.
 */
export function pageOf<Row, T>(
  rows: readonly Row[],
  keyOf: (row: Row) => readonly (string | number | null)[],
  answer: (row: Row) => T,
  size: number = LIMITS.pageSize,
): Page<T> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const more = rows.length > size && last !== undefined;
  return { items: shown.map(answer), next: more ? encode(keyOf(last)) : null };
}

const encode = (key: readonly unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The sort values behind which a page begins; null for the first page. */
export function readCursor(cursor: string | undefined, length: number): (string | number | null)[] | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every(isKey))
      return key as (string | number | null)[];
  } catch {
    // falls through: whatever is not one of our cursors is refused the same way
  }
  throw new Refusal('body-malformed', { fields: [{ field: 'cursor', rule: 'isCursor' }] });
}

const isKey = (value: unknown): boolean =>
  value === null || typeof value === 'string' || typeof value === 'number';
