import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '../../apps/api/src/data-source';
import { StillClock } from '../../apps/api/src/store/clock';
import { startEmbedded } from '../../apps/api/src/store/embedded';
import { PASSWORD, type Who } from '../support/cast';
import { MONDAY, startServer } from '../support/installation';
import { startProcess, type ServerProcess } from '../support/server-process';
import { Window } from '../support/window';
import { World } from '../support/world';
import { Proxy } from './proxy';
import { pause, Reader } from './reader';
import { Writer } from './writer';

const READERS: readonly Who[] = ['li', 'zhao', 'chen', 'wu'];
const WRITERS = { li: '自治区交通运输厅', zhao: '北海市人民政府', chen: '自治区发展改革委' } as const;
/** Every so-manieth page has no socket. */
const WITHOUT = 5;
const SETTLE_MS = 90_000;

export interface Chaos {
  readonly pages: number;
  readonly faults: number;
  readonly log: (line: string) => void;
}

export interface Outcome {
  readonly comments: number;
  readonly changes: number;
  readonly faults: Readonly<Record<Fault, number>>;
  /** Whatever was not as it must be. */
  readonly wrong: readonly string[];
}

export type Fault = 'kill' | 'cut' | 'stall' | 'database';

/** Which faults there are among so many: a few are slow, and each kind comes at least once. */
function drawn(count: number): Fault[] {
  const slow = Math.max(1, Math.round(count / 12));
  const faults: Fault[] = Array.from({ length: count }, (_, at) =>
    at < slow ? 'database' : at < 3 * slow ? 'kill' : at % 2 === 0 ? 'cut' : 'stall',
  );
  return faults
    .map((fault) => ({ fault, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ fault }) => fault);
}

/**
 * Two server processes behind a plain TCP proxy, pages that read one thread, people who write in it all the while, and
 * faults at random. At the end each page must have what the database has for its reader: nothing missing, doubled or
 * out of order, and nothing that is not the reader's.
 */
export async function chaos({ pages, faults, log }: Chaos): Promise<Outcome> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianban-chaos-'));
  const quiet = { info: () => undefined, warn: () => undefined, error: console.error };
  const open = () => startEmbedded({ dataDir, log: quiet, settings: { max_connections: '100' } });
  let database = await open();
  const { url } = database;
  const stage = await prepare(url);
  const env = {
    SWEEP_SECONDS: '0',
    TOKEN_KEY: 'k'.repeat(48),
    REQUESTS_PER_MINUTE: '0',
    LOG_LEVEL: 'silent',
  };
  const servers: (ServerProcess | null)[] = [await startProcess(url, env), await startProcess(url, env)];
  const proxy = await Proxy.open(() => servers.flatMap((server) => (server ? [server.url] : [])));
  const tokens = new Map<Who, string>();
  for (const who of READERS) {
    const window = new Window(proxy.url);
    await window.signIn(who, PASSWORD);
    tokens.set(who, window.token!);
  }
  const readers = Array.from({ length: pages }, (_, at) => {
    const who = READERS[at % READERS.length]!;
    return new Reader(proxy.url, who, tokens.get(who)!, stage.taskId, at % WITHOUT !== 0);
  });
  const writers = Object.entries(WRITERS).map(
    ([who, unit]) => new Writer(proxy.url, tokens.get(who as Who)!, stage.taskId, stage.units.get(unit)!),
  );
  const strike: Record<Fault, () => Promise<void>> = {
    cut: () => Promise.resolve(proxy.cut()),
    stall: async () => {
      proxy.stall();
      await pause(300 + Math.random() * 1200);
      proxy.flow();
    },
    kill: async () => {
      const at = Math.random() < 0.5 ? 0 : 1;
      const server = servers[at]!;
      servers[at] = null;
      await server.kill();
      await pause(Math.random() * 500);
      servers[at] = await startProcess(url, env);
    },
    database: async () => {
      await database.stop();
      await pause(Math.random() * 500);
      database = await open();
      if (database.url !== url) throw new Error('The database came back at another address.');
    },
  };
  const struck: Record<Fault, number> = { kill: 0, cut: 0, stall: 0, database: 0 };
  try {
    for (const fault of drawn(faults)) {
      await pause(100 + Math.random() * 500);
      await strike[fault]();
      struck[fault] += 1;
      log(`${Object.values(struck).reduce((sum, n) => sum + n)} ${fault}`);
    }
    await Promise.all(writers.map((writer) => writer.stop()));
    return { ...(await compare(url, stage.taskId, readers, writers)), faults: struck };
  } finally {
    for (const reader of readers) reader.close();
    for (const server of servers) await server?.stop();
    await proxy.close();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The cast, a task of three units, and nobody listening any more. */
async function prepare(databaseUrl: string): Promise<{ taskId: string; units: ReadonlyMap<string, string> }> {
  await migrate(databaseUrl);
  const clock = new StillClock(MONDAY);
  const server = await startServer(databaseUrl, clock);
  const world = await World.on({
    ...server,
    databaseUrl,
    now: () => clock.now(),
    clockTo: (at) => clock.set(new Date(at)),
  });
  const task = await world.dispatched(Object.values(WRITERS));
  await world.stop();
  return { taskId: task.id, units: world.cast.units };
}

interface Stored {
  readonly seq: number;
  readonly rev: number;
  readonly text: string;
  readonly key: string;
  readonly readers: readonly string[] | null;
}

async function compare(
  url: string,
  taskId: string,
  readers: readonly Reader[],
  writers: readonly Writer[],
): Promise<Omit<Outcome, 'faults'>> {
  const client = new Client(url);
  await client.connect();
  const { rows: all } = await client.query<Stored>(
    `select c.seq, c.rev, c.text, c.key, case when c.unit_id is not null then array(
              select distinct p.login from post o join person p on p.id = o.person_id where o.unit_id = c.unit_id)
            end as readers
       from thread h join comment c on c.thread_id = h.id where h.subject_id = $1 order by c.seq`,
    [taskId],
  );
  const { rows: heads } = await client.query<{ last: number }>(
    'select last_rev as last from thread where subject_id = $1',
    [taskId],
  );
  await client.end();
  const last = heads[0]?.last ?? 0;
  const until = Date.now() + SETTLE_MS;
  await Promise.all(readers.map((reader) => reader.catchUp(last, until)));

  const wrong: string[] = [];
  all.forEach(({ seq }, at) => seq === at + 1 || wrong.push(`number ${seq} stands at ${at + 1}`));
  const keys = new Map(all.map(({ key, seq }) => [key, seq]));
  for (const { stored, faults } of writers) {
    wrong.push(...faults);
    for (const [key, seq] of stored) if (keys.get(key) !== seq) wrong.push(`lost: ${seq}`);
  }
  const answered = writers.reduce((sum, { stored }) => sum + stored.size, 0);
  if (answered !== all.length) wrong.push(`${all.length} comments are stored, ${answered} were written`);
  readers.forEach((reader, at) => {
    const say = (what: string): number => wrong.push(`page ${at} (${reader.who}): ${what}`);
    reader.faults.forEach(say);
    const own = all.filter(({ readers: some }) => !some || some.includes(reader.who));
    const should = own.map(({ seq, rev, text }) => `${seq}.${rev} ${text}`);
    const has = reader.held.comments.map(({ seq, rev, text }) => `${seq}.${rev} ${text}`);
    if (has.join('\n') !== should.join('\n')) say(`has ${has.length} comments, should have ${should.length}`);
    if (new Set(reader.shown).size !== reader.shown.length) say('was shown a change twice');
    const visible = new Set(own.map(({ seq }) => seq));
    for (const seq of reader.told) if (!visible.has(seq)) say(`was told of ${seq}`);
  });
  return { comments: all.length, changes: last, wrong };
}
