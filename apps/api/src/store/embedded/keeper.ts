import { readFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { Client } from 'pg';
import { DATABASE, ROLE, type ClusterFolder } from './cluster';
import { EmbeddedDatabaseError } from './embedded-database-error';

const NAME = 'lianban keeper';

/**
 * The connection by which a process says that it uses the server. It ends with the process, however that ends, so
 * the server itself always knows who is still there.
 */
export class Keeper {
  /** settles when the connection is gone, whoever ended it */
  readonly gone: Promise<void>;

  private constructor(
    private readonly client: Client,
    readonly url: string,
  ) {
    this.gone = new Promise((resolve) => client.once('end', () => resolve()));
  }

  /**
   * Connects with the folder's password to the server on `port`.
   *
   * @throws the driver's error (`code` as PostgreSQL or the system gives it)
   */
  static async join(folder: ClusterFolder, port: number): Promise<Keeper> {
    const password = await requirePassword(folder);
    const address = { host: '127.0.0.1', port, user: ROLE, password, ssl: false };
    const socket = new Socket();
    const session = { database: 'postgres', application_name: NAME, keepAlive: true };
    const client = new Client({ ...address, ...session, stream: () => socket });
    // Without a listener the end of the server would be the end of this process; `gone` tells of it.
    client.on('error', () => undefined);
    const keeper = new Keeper(client, `postgres://${ROLE}:${password}@127.0.0.1:${port}/${DATABASE}`);
    await client.connect();
    // A process that has nothing else to do may end without saying so.
    socket.unref();
    return keeper;
  }

  /** Whether another process has a keeper here as well. Only sure while nobody can join: under the start lock. */
  async hasCompany(): Promise<boolean> {
    const { rowCount } = await this.client.query(
      'select from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
      [NAME],
    );
    return rowCount !== 0;
  }

  async leave(): Promise<void> {
    await this.client.end();
  }
}

async function requirePassword(folder: ClusterFolder): Promise<string> {
  try {
    return (await readFile(folder.password, 'utf8')).trim();
  } catch {
    throw new EmbeddedDatabaseError(
      `读不到数据库口令文件 ${folder.password}。它与数据库文件夹同时建立，请一并恢复。`,
      'The file with the database password cannot be read; it is made together with the database folder and belongs to every copy of it.',
    );
  }
}
