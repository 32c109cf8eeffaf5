import type { EntityManager } from 'typeorm';

/**
 * Several lists in one statement: what a page reads costs one round trip, however many tables it stands in. Rows come
 * as JSON: instants are text (`instant` tells them), days, texts and small numbers are as ever.
 *
 * @param lists a select each, ordered as the list is to be; they share the parameters
 */
export async function together<T extends { [K in keyof T]: unknown[] }>(
  rows: EntityManager,
  lists: { readonly [K in keyof T]: string },
  parameters: readonly unknown[],
): Promise<T> {
  const columns = Object.entries<string>(lists).map(
    ([name, sql]) => `coalesce((select json_agg(l) from (${sql}) l), '[]') as "${name}"`,
  );
  const [found]: [T] = await rows.query(`select ${columns.join(', ')}`, [...parameters]);
  return found;
}

/** An instant as answers have it, from a row that came as such or as JSON. */
export const instant = (at: Date | string): string => new Date(at).toISOString();
export const instantOrNull = (at: Date | string | null): string | null => at && instant(at);
