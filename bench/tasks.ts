import { Client } from 'pg';
import { migrate } from '../apps/api/src/data-source';
import type { Caller } from '../apps/api/src/http/caller';
import { BoxQueries } from '../apps/api/src/ledger/box.queries';
import { requireReadablePlan } from '../apps/api/src/plans/plan.access';
import { callerOf } from '../apps/api/src/sign-in/caller.queries';
import { AssignmentActions } from '../apps/api/src/tasks/assignment.actions';
import { taskAnswer } from '../apps/api/src/tasks/task.answer';
import { TreeQueries } from '../apps/api/src/tasks/tree.queries';
import { openLarge, surroundings } from './large/database';
import { load, type Figures } from './large/load';
import { startServer, type Server } from './large/server';
import { openRecorder, replay, type Recorder, type Statement } from './large/statements';

/**
 * What a person waits for where 100,000 tasks are: a task's page, a unit's box, a plan's tree and a move, asked of the
 * built server by eight callers at once. Beside it the baseline: the statements that the product sends for the same
 * requests, sent bare through node-postgres on eight connections. Needs `npm run bench -- seed`; about two minutes.
 */
const CONNECTIONS = 8;
const SECONDS = 10;
const WARM = 40;
/** No TypeScript: it builds it. */
const BUILD: string = '../scripts/build.mjs';
/** How many requests' statements are recorded for the baseline. */
const RECORDED = 60;

interface Asked {
  readonly login: string;
  readonly id: string;
}

interface Load {
  readonly name: string;
  /** p95, milliseconds. */
  readonly within: number;
  /** Rows of `login` and `id`: who asks for what. */
  readonly rows: string;
  send(server: Server, id: string, token: string): Promise<{ readonly status: number }>;
  /** The same in this process, for its statements. */
  same(recorder: Recorder, caller: Caller, id: string): Promise<unknown>;
}

const PENDING = `select 'u' || n as login, a.id from generate_series(3, 10) n
  join assignment a on a.unit_id = bench_id('unit:' || n) and a.state = 'pending' order by a.id`;

const LOADS: readonly Load[] = [
  {
    name: 'a task with its assignments and timeline',
    within: 50,
    rows: `select 'o2' as login, id from task where office_id = bench_id('unit:2') and state = 'in-progress'
            order by id limit 4000`,
    send: (server, id, token) => server.send('GET', `/tasks/${id}`, token),
    same: ({ store }, caller, id) => taskAnswer(store.rows, caller, id, store.now()),
  },
  {
    name: "a unit's box",
    within: 50,
    rows: `select 'u' || 3 + n % 60 as login, '' as id from generate_series(1, 4000) n`,
    send: (server, _, token) => server.send('GET', '/box', token),
    same: ({ store }, caller) => new BoxQueries(store).of(caller),
  },
  {
    name: "an office's box",
    within: 50,
    rows: `select 'o' || 201 + n % 14 as login, '' as id from generate_series(1, 4000) n`,
    send: (server, _, token) => server.send('GET', '/box', token),
    same: ({ store }, caller) => new BoxQueries(store).of(caller),
  },
  {
    name: "the province's office's box",
    within: 50,
    rows: `select 'o2' as login, '' as id from generate_series(1, 4000) n`,
    send: (server, _, token) => server.send('GET', '/box', token),
    same: ({ store }, caller) => new BoxQueries(store).of(caller),
  },
  {
    name: "a plan's tree",
    within: 50,
    rows: `select 'o2' as login, p.id from plan p, generate_series(1, 5)
            where office_id = bench_id('unit:2') order by md5(p.id::text) limit 4000`,
    send: (server, id, token) => server.send('GET', `/plans/${id}/tree`, token),
    same: async ({ store }, caller, id) => {
      await requireReadablePlan(store.rows, caller, id);
      await new TreeQueries(store).ofPlan(caller, id);
    },
  },
  {
    name: 'a move: acknowledge',
    within: 60,
    rows: PENDING,
    send: (server, id, token) =>
      server.send('POST', `/assignments/${id}/acknowledge`, token, { version: 1, body: {} }),
    same: async ({ store }, caller, id) => {
      const taskId = await new AssignmentActions(store).acknowledge(caller, id, 1);
      await taskAnswer(store.rows, caller, taskId, store.now());
    },
  },
];

async function main(): Promise<void> {
  const wanted = process.argv[2];
  await build();
  const database = await openLarge();
  const clients = Array.from({ length: CONNECTIONS }, () => new Client({ connectionString: database.url }));
  const [client] = clients as [Client];
  try {
    await migrate(database.url);
    await Promise.all(clients.map((one) => one.connect()));
    console.log(await surroundings(client));
    console.log(
      `${'at 8 connections'.padEnd(42)} p50 ms  p95 ms    a second   bare p95   ratio  statements   within`,
    );
    const server = await startServer(database.url, CONNECTIONS);
    const recorder = await openRecorder(database.url);
    try {
      for (const one of LOADS.filter(({ name }) => !wanted || name.includes(wanted))) {
        await measure(one, { server, recorder, clients, client });
      }
    } finally {
      await recorder.close();
      await server.stop();
      await undoMoves(client);
    }
  } finally {
    await Promise.all(clients.map((one) => one.end()));
    await database.stop();
  }
}

interface Ground {
  readonly server: Server;
  readonly recorder: Recorder;
  readonly clients: readonly Client[];
  readonly client: Client;
}

async function measure(one: Load, { server, recorder, clients, client }: Ground): Promise<void> {
  const { rows } = await client.query<Asked>(one.rows);
  if (rows.length === 0) throw new Error('Nothing is there to be asked for: npm run bench -- seed first.');
  const tokens = new Map<string, string>();
  for (const { login } of rows) if (!tokens.has(login)) tokens.set(login, await server.signIn(login));
  const [recorded, asked] = [rows.slice(0, RECORDED), rows.slice(RECORDED)];
  const over = await load(asked, CONNECTIONS, SECONDS, WARM, async ({ id, login }) => {
    const { status } = await one.send(server, id, tokens.get(login)!);
    if (status !== 200) throw new Error(`${one.name}: ${status}`);
  });

  const statements: Statement[][] = [];
  for (const { login, id } of recorded) {
    const { personId, familyId } = claimsOf(tokens.get(login)!);
    statements.push(
      await recorder.record(async () => {
        const caller = await callerOf(recorder.store.rows, personId, familyId, recorder.store.now());
        await one.same(recorder, caller, id);
      }),
    );
  }
  const many = Array.from({ length: 40 }, () => statements).flat();
  const bare = await load(many, CONNECTIONS, SECONDS, WARM, (sent, n) => replay(clients[n]!, sent));
  tell(one, over, bare, statements);
}

function tell(
  { name, within }: Load,
  over: Figures,
  bare: Figures,
  statements: readonly Statement[][],
): void {
  const most = Math.max(...statements.map(({ length }) => length));
  const kept = over.p95 <= within ? `≤ ${within}` : `> ${within} !`;
  console.log(
    `${name.padEnd(42)} ${fixed(over.p50)} ${fixed(over.p95)} ${fixed(over.perSecond, 11)} ${fixed(bare.p95, 10)} ` +
      `${(over.p95 / bare.p95).toFixed(2).padStart(7)} ${String(most).padStart(11)}   ${kept}`,
  );
}

const fixed = (value: number, width = 7): string => value.toFixed(1).padStart(width);

function claimsOf(token: string): { personId: string; familyId: string } {
  const claims = Buffer.from(token.split('.')[1]!, 'base64url').toString();
  const { sub, fam } = JSON.parse(claims) as { sub: string; fam: string };
  return { personId: sub, familyId: fam };
}

/** What was acknowledged waits again, so that the next run finds the same. The event rows stay: they only grow. */
async function undoMoves(client: Client): Promise<void> {
  await client.query(
    `with taken as (select a.id from assignment a join task t on t.id = a.task_id
                     where a.acknowledged_at > now() - interval '1 hour')
     update assignment set state = 'pending', version = 1, acknowledged_at = null, acknowledged_by = null,
            known_edition = 0, acknowledge_by = (now() + interval '20 days')::date
      where id in (select id from taken)`,
  );
  await client.query(
    `update task t set state = 'dispatched', version = 1 where state = 'in-progress'
        and exists (select 1 from assignment a where a.task_id = t.id and a.part = 'lead' and a.state = 'pending')`,
  );
}

/** The server that `npm start` would run. */
async function build(): Promise<void> {
  const { buildWhenStale } = (await import(BUILD)) as {
    buildWhenStale: (this: void, names: readonly string[]) => Promise<void>;
  };
  await buildWhenStale(['server']);
}

void main();
