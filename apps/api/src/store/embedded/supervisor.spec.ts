import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { storyFolder } from '../../../../../test/support/database-processes';
import { startEmbedded, type EmbeddedDatabase } from '.';

const quiet = () => undefined;
const log = { info: quiet, warn: quiet, error: quiet };

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the database that comes along', () => {
  const folder = storyFolder();
  const opened: EmbeddedDatabase[] = [];
  const open = async (dataDir = folder.path) => {
    const database = await startEmbedded({ dataDir, log });
    opened.push(database);
    return database;
  };
  const cluster = join(folder.path, 'postgres/cluster');

  afterEach(async () => {
    for (const database of opened.splice(0)) await database.stop();
  });
  afterAll(() => folder.remove());

  it('is made on the first start, and keeps its rows to the next', async () => {
    const first = await open();
    await ask(first.url, 'create table memo (words text)');
    await ask(first.url, `insert into memo values ('桂政办发〔2021〕112号')`);
    await first.stop();

    const second = await open();
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'select words from memo')).toEqual([{ words: '桂政办发〔2021〕112号' }]);
  });

  it('sorts, folds and stores text as UTF-8 by code point, and waits for the disk', async () => {
    const { url } = await open();
    expect(
      await ask(
        url,
        `select datcollate, pg_encoding_to_char(encoding) as encoding, current_setting('fsync') as fsync
           from pg_database where datname = current_database()`,
      ),
    ).toEqual([{ datcollate: 'C.UTF-8', encoding: 'UTF8', fsync: 'on' }]);
  });

  it('gives the application the extensions that it may need, but not the rights of a superuser', async () => {
    const { url } = await open();
    await ask(url, 'create extension if not exists pg_trgm');
    expect(await ask(url, 'select rolsuper, rolcreatedb from pg_roles where rolname = current_user')).toEqual(
      [{ rolsuper: false, rolcreatedb: true }],
    );
  });

  it('lets nobody in without the password, nor as superuser, nor from another machine', async () => {
    const { url } = await open();
    const port = new URL(url).port;
    await expect(ask(`postgres://lianban:guess@127.0.0.1:${port}/lianban`, 'select 1')).rejects.toMatchObject(
      {
        code: '28P01',
      },
    );
    await expect(
      ask(`postgres://postgres:guess@127.0.0.1:${port}/postgres`, 'select 1'),
    ).rejects.toMatchObject({
      code: '28000',
    });
    expect(await ask(url, `select current_setting('listen_addresses') as listens`)).toEqual([
      { listens: '127.0.0.1' },
    ]);
    const password = join(folder.path, 'postgres/password');
    expect(statSync(password).mode & 0o777).toBe(0o600);
    expect(readFileSync(password, 'utf8').trim()).toBe(new URL(url).password);
  });

  it('is shared by all that open the same folder, and stopped by the last', async () => {
    const [one, other] = await Promise.all([open(), open()]);
    expect(other.url).toBe(one.url);
    await one.stop();
    expect(await ask(other.url, 'select 1 as here')).toEqual([{ here: 1 }]);
    await other.stop();
    await expect(ask(other.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('can be closed twice', async () => {
    const database = await open();
    await Promise.all([database.stop(), database.stop()]);
  });

  it('opens a folder brought back with looser permissions than PostgreSQL allows', async () => {
    chmodSync(cluster, 0o755);
    const { url } = await open();
    expect(await ask(url, 'select count(*)::int as memos from memo')).toEqual([{ memos: 1 }]);
  });

  it('shows what the server said when it does not start', async () => {
    const auto = join(cluster, 'postgresql.auto.conf');
    const was = readFileSync(auto);
    writeFileSync(auto, 'shared_buffers = plenty\n');
    await expect(open()).rejects.toThrow(/启动失败[^]*did not start[^]*shared_buffers/);
    writeFileSync(auto, was);
    await open();
  });

  it('says so when the folder was made by another version', async () => {
    const version = join(cluster, 'PG_VERSION');
    const was = readFileSync(version);
    writeFileSync(version, '15\n');
    await expect(open()).rejects.toThrow(/由 PostgreSQL 15 建立[^]*made by PostgreSQL 15/);
    writeFileSync(version, was);
  });

  it('says so when the data folder cannot be made', async () => {
    const file = join(folder.path, 'a-file');
    writeFileSync(file, '');
    await expect(open(file)).rejects.toThrow(/无法建立或进入[^]*DATA_DIR/);
  });
});
