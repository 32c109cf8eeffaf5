import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { startEmbedded } from '../../apps/api/src/store/embedded';

/** Whoever was seeded; all of them have it. */
export const PASSWORD = '十万件任务压测专用2026';

export interface LargeDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * The database of the loads: that of `BENCH_DATABASE_URL`, else an embedded one in `data-bench`, which stays there
 * between `seed` and the loads that read it.
 */
export async function openLarge(): Promise<LargeDatabase> {
  const url = process.env['BENCH_DATABASE_URL'];
  if (url) return { url, stop: () => Promise.resolve() };
  const quiet = (): void => undefined;
  const dataDir = join(__dirname, '../../data-bench');
  return startEmbedded({ dataDir, log: { info: quiet, warn: quiet, error: console.error } });
}

/** Under what the figures were measured: processor, load, Node and PostgreSQL. */
export async function surroundings(client: Client): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  const load = loadavg().map((some) => some.toFixed(1));
  return (
    `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, load ${load.join(' ')}, ` +
    `Node ${process.version}, PostgreSQL ${rows[0]?.version}`
  );
}
