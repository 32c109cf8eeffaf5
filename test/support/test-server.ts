import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded, type EmbeddedDatabase } from '../../apps/api/src/store/embedded';
import { processState } from '../../apps/api/src/store/embedded/process-state';
import { serverPid } from './database-processes';
import { cutOffAndDrop } from './drop-database';
import { databasesOf, DOOR, GIVEN, RUN } from './test-run';

const PREFIX = 'lianban-tests-';
/** Stories ask what the product does, not whether the disk holds it; those that do have servers of their own. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** The PostgreSQL of one run of Jest, started for the first story that asks for it. */
export class TestServer {
  private database: Promise<EmbeddedDatabase> | undefined;

  private constructor(
    private readonly folder: string,
    private readonly door: Server,
  ) {}

  /** Opens a door at which the run's processes can ask for the server's address, and clears up after killed runs. */
  static async open(): Promise<TestServer> {
    await sweep();
    const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
    process.env[RUN] = `${process.pid}_${Date.now().toString(36)}`;
    process.env[DOOR] = join(folder, 'door');
    const door = createServer();
    const server = new TestServer(folder, door);
    door.on('connection', (caller) => {
      caller.on('error', () => undefined);
      server.url().then(
        (url) => caller.end(url),
        (error: unknown) => caller.end(`! ${String(error)}`),
      );
    });
    await new Promise<void>((listening) => door.listen(process.env[DOOR], listening));
    door.unref();
    return server;
  }

  async close(): Promise<void> {
    this.door.close();
    await (await this.database?.catch(() => undefined))?.stop();
    if (process.env[GIVEN]) await dropDatabases(process.env[GIVEN]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async url(): Promise<string> {
    const log = { info: () => undefined, warn: console.warn, error: console.error };
    this.database ??= startEmbedded({ dataDir: this.folder, log, settings: FAST });
    return (await this.database).url;
  }
}

/** A server that is the office's own outlives the run: what a killed story left there is dropped. */
async function dropDatabases(url: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [databasesOf()],
  );
  for (const { datname } of rows) await cutOffAndDrop(client, datname);
  await client.end();
}

/** A run that was killed could not stop its server; the number in the folder's name tells that it is over. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    if (!pid || processState(pid) === 'alive') continue;
    const folder = join(tmpdir(), name);
    try {
      // Joined and left again: the last one out stops it.
      if (serverPid(folder)) await (await startEmbedded({ dataDir: folder, log: console })).stop();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's, or another run is sweeping too.
    }
  }
}
