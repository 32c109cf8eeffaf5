import type { DataSource, EntityManager } from 'typeorm';

/** One key for every process on one database. */
const HISTORY = 4_150_113;

/**
 * Tells history after the fact: while `work` runs, the clocks of all processes hold still, or what was done on time
 * in the story would be late by the real date.
 */
export async function tellHistory<T>(source: DataSource, work: () => Promise<T>): Promise<T> {
  const holder = source.createQueryRunner();
  try {
    await holder.query('select pg_advisory_lock($1)', [HISTORY]);
    return await work();
  } finally {
    await holder.query('select pg_advisory_unlock($1)', [HISTORY]).catch(() => undefined);
    await holder.release();
  }
}

/** Whether history is being told at this moment. */
export async function isHistoryTold(rows: EntityManager): Promise<boolean> {
  const [held] = await rows.query<{ free: boolean }[]>(
    'select pg_try_advisory_xact_lock_shared($1) as free',
    [HISTORY],
  );
  return !held?.free;
}
