import { Client } from 'pg';
import { startEmbedded } from '../../apps/api/src/store/embedded';

/**
 * A process of its own around the embedded database, for stories about processes that come, go and are killed:
 *
 *     node --import tsx test/support/database-process.ts DATA_DIR [write]
 *
 * Prints `up URL` once it is in; with `write`, then inserts rows for ever and prints `row N` for each that PostgreSQL
 * acknowledged. Leaves on SIGTERM and prints `left`.
 */
async function main(dataDir = '', task = ''): Promise<void> {
  const quiet = () => undefined;
  const database = await startEmbedded({ dataDir, log: { info: quiet, warn: quiet, error: console.error } });
  const client = new Client(database.url);
  await client.connect();
  let leaving = false;
  process.once('SIGTERM', () => {
    leaving = true;
    void client
      .end()
      .then(() => database.stop())
      .then(() => process.stdout.write('left\n', () => process.exit(0)));
  });
  process.stdout.write(`up ${database.url}\n`);
  if (task !== 'write') return;
  await client.query('create table if not exists kept (n integer primary key)');
  const { rows } = await client.query<{ next: number }>('select coalesce(max(n), 0) + 1 as next from kept');
  for (let n = rows[0]?.next ?? 1; !leaving; n += 1) {
    await client.query('insert into kept values ($1)', [n]);
    process.stdout.write(`row ${n}\n`);
  }
}

main(...process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
