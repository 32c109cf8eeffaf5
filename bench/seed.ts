import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import { migrate } from '../apps/api/src/data-source';
import { hashPassword } from '../apps/api/src/sign-in/password';
import { openLarge, PASSWORD, surroundings } from './large/database';

/**
 * 100,000 tasks, 300,000 assignments and 1,000,000 event rows, written by PostgreSQL itself into a database of the
 * benches' own; `npm run bench -- tasks` reads it. Some minutes and about 2 GB; what was seeded before is thrown away.
 */
async function main(): Promise<void> {
  const database = await openLarge();
  const client = new Client({ connectionString: database.url });
  try {
    await client.connect();
    console.log(await surroundings(client));
    await empty(client);
    await migrate(database.url);
    const from = performance.now();
    const world = readFileSync(join(__dirname, 'large/world.sql'), 'utf8');
    // Lost with the machine, a seed is sown again.
    await client.query('set synchronous_commit = off');
    await client.query('begin');
    await client.query(world.replace('$HASH$', await hashPassword(PASSWORD)));
    await client.query('commit');
    await client.query('vacuum analyze');
    for (const table of ['plan', 'task', 'assignment', 'report', 'event']) {
      const { rows } = await client.query<{ count: string }>(`select count(*) from ${table}`);
      console.log(`${table.padEnd(12)} ${Number(rows[0]!.count).toLocaleString('en').padStart(10)}`);
    }
    console.log(`seeded in ${((performance.now() - from) / 1000).toFixed(0)} s`);
  } finally {
    await client.end();
    await database.stop();
  }
}

/** The id, of version 4 by its looks, of the thing that is called so: whoever asks for it need not look it up. */
const ID = `create function bench_id(name text) returns uuid language sql immutable as
  $$ select overlay(overlay(md5(name) placing '4' from 13) placing '8' from 17)::uuid $$`;

/** Only what a bench seeded is thrown away: a database with anything else in it is left as it is. */
async function empty(client: Client): Promise<void> {
  const { rows } = await client.query<{ seeded: boolean; used: boolean }>(
    `select to_regproc('bench_id') is not null as seeded, to_regclass('task') is not null as used`,
  );
  if (rows[0]!.used && !rows[0]!.seeded) throw new Error('This database holds what no bench has seeded.');
  await client.query('drop schema public cascade');
  await client.query('create schema public');
  await client.query(ID);
}

void main();
