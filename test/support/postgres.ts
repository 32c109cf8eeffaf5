import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import { migrate } from '../../apps/api/src/data-source';
import { cutOffAndDrop } from './drop-database';
import { databasesOf, DOOR, GIVEN } from './test-run';

/** A database that nobody else has touched, its schema as the migrations leave it. */
export interface FreshDatabase {
  url: string;
  /** Cuts off whoever is still connected, and removes it. */
  drop(): Promise<void>;
}

/**
 * A database for one story (or one file of stories): a copy, in some 30 ms, of one that is migrated once a run.
 * On the embedded PostgreSQL, or on the server that `TEST_DATABASE_URL` names.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = await serverUrl();
  const name = `${databasesOf()}${randomBytes(6).toString('hex')}`;
  await asking(server, async (client) => {
    await client.query(`create database ${name} template ${await migratedTemplate(client, server)}`);
  });
  return { url: urlOf(server, name), drop: () => asking(server, (client) => cutOffAndDrop(client, name)) };
}

async function serverUrl(): Promise<string> {
  const given = process.env[GIVEN];
  if (given) return given;
  const door = process.env[DOOR];
  if (!door) throw new Error(`A story that needs a database is told by Jest, or with ${GIVEN}.`);
  const answer = await text(connect(door));
  if (answer.startsWith('!')) throw new Error(answer);
  return answer;
}

/** The first process of the run to come here makes it; the others wait at the lock, then find it. */
async function migratedTemplate(client: Client, server: string): Promise<string> {
  const [template, unfinished] = [`${databasesOf()}template`, `${databasesOf()}unfinished`];
  await client.query(`select pg_advisory_lock(hashtext($1))`, [template]);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
  if (rowCount === 0) {
    await cutOffAndDrop(client, unfinished);
    await client.query(`create database ${unfinished}`);
    await migrate(urlOf(server, unfinished));
    await client.query(`alter database ${unfinished} rename to ${template}`);
  }
  // The lock ends with the connection.
  return template;
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function asking<T>(server: string, ask: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(server);
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
