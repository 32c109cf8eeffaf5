import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  SOCKET_PATH,
  type CommentAnswer,
  type CommentsAnswer,
  type LiveEvents,
  type LiveMessage,
} from '@lianban/contract';
import { migrate } from '../apps/api/src/data-source';
import { startEmbedded } from '../apps/api/src/store/embedded';
import type { Who } from '../test/support/cast';
import { startProcess } from '../test/support/server-process';
import type { World } from '../test/support/world';
import { Crowd } from './live/crowd';
import { quantile, residentKiB, stage, startBare } from './live/stage';

/**
 * How long a comment takes from its posting to the last of 1,000 open pages of one task, and of 20 pages among 1,000,
 * beside a message of the same size that socket.io alone carries to as many in the same run; what an idle page costs
 * the server in memory; how long catching up on 1,000 missed comments takes, beside the bare query. Two to four minutes.
 */
const MANY = 1000;
const FEW = 20;
const IDLE = 5000;
const ROUNDS = 100;
const MISSED = 1000;
const OTHERS: readonly Who[] = ['chen', 'zhao'];

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianban-bench-'));
  const quiet = (): void => undefined;
  const database = await startEmbedded({ dataDir, log: { info: quiet, warn: quiet, error: console.error } });
  const bare = await startBare();
  await migrate(database.url);
  const server = await startProcess(database.url, {
    SWEEP_SECONDS: '0',
    REQUESTS_PER_MINUTE: '0',
    LOG_LEVEL: 'silent',
  });
  const { world, source } = await stage(server.url, database.url);
  const crowds = { ours: new Crowd(), bare: new Crowd() };
  try {
    const [version] = await source.query<{ server: string }[]>(
      `select current_setting('server_version') as server`,
    );
    const machine = `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}`;
    console.log(`${machine}, Node ${process.version}, PostgreSQL ${version?.server}, load ${load()}`);
    const far = { dueOn: '2030-06-28' };
    const big = await world.dispatched(['自治区交通运输厅', '自治区发展改革委', '北海市人民政府'], far);
    const small = await world.dispatched(['自治区交通运输厅'], far);

    const token = async (who: Who): Promise<object> => ({ token: await world.as(who).ready() });
    const auths = await Promise.all(OTHERS.map(token));
    const li = await token('li');
    const watchBig = { path: SOCKET_PATH, watch: { kind: 'task-thread', id: big.id } as const };
    await crowds.ours.grow(server.url, FEW, () => li, watchBig);
    await crowds.ours.grow(server.url, MANY - FEW, (at) => auths[at % auths.length]!, watchBig);
    await crowds.bare.grow(bare.url, MANY, () => ({ room: 'everybody' }));
    await compare(`to the last of ${MANY}`, MANY, world, big.id, crowds, bare.url);
    crowds.bare.leave();
    crowds.bare = new Crowd();
    await crowds.bare.grow(bare.url, FEW, () => ({ room: 'everybody' }));
    await crowds.bare.grow(bare.url, MANY - FEW, () => ({}));
    await compare(`to the last of ${FEW} among ${MANY}`, FEW, world, small.id, crowds, bare.url);

    const had = [residentKiB(server.pid), residentKiB(bare.child.pid!)] as const;
    await crowds.ours.grow(server.url, IDLE, (at) => auths[at % auths.length]!, { path: SOCKET_PATH });
    await crowds.bare.grow(bare.url, IDLE, () => ({}));
    const [ours, alone] = [residentKiB(server.pid) - had[0], residentKiB(bare.child.pid!) - had[1]];
    const each = (grown: number): string => `${(grown / IDLE).toFixed(1)} KiB`;
    console.log(
      `${IDLE} idle sockets: ${each(ours)} each; socket.io alone ${each(alone)} (${(ours / alone).toFixed(2)})`,
    );
    crowds.ours.leave();
    crowds.bare.leave();
    await catchUp(world, big.id);
    console.log(`load at the end ${load()}`);
  } finally {
    crowds.ours.leave();
    crowds.bare.leave();
    await server.stop();
    bare.child.kill();
    await source.destroy();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const load = (): string => loadavg()[0]!.toFixed(1);

async function compare(
  what: string,
  count: number,
  world: World,
  taskId: string,
  crowds: { readonly ours: Crowd; readonly bare: Crowd },
  bareUrl: string,
): Promise<void> {
  const took: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  let example: LiveMessage | undefined;
  const ours = (): Promise<number> => {
    const text = `第 ${randomUUID()} 句`;
    let seq = 0;
    const heard: LiveMessage[] = [];
    const isIt = (message: LiveMessage): boolean => {
      if (message.name !== 'comment.added') return false;
      const { subjectId } = message.facts as LiveEvents['comment.added'];
      if (subjectId !== taskId) return false;
      example ??= message;
      heard.push(message);
      return true;
    };
    return crowds.ours.untilLastHears(count, isIt, async () => {
      const answer = await world
        .as('li')
        .post<CommentAnswer>(`/threads/task/${taskId}/comments`, { text, key: randomUUID() });
      if (answer.status !== 201) throw new Error(`A comment was refused: ${answer.status}`);
      seq = answer.body.seq;
      return seq;
    });
  };
  const bare = (): Promise<number> =>
    crowds.bare.untilLastHears(
      count,
      () => true,
      () => fetch(bareUrl, { method: 'POST', body: JSON.stringify(example) }),
    );
  // Warm, and so that there is a message to send without us.
  for (let round = 0; round < 5; round += 1) {
    await ours();
    await bare();
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    took.ours.push(await ours());
    took.bare.push(await bare());
  }
  for (const share of [0.5, 0.99]) {
    const [with_, alone] = [quantile(took.ours, share), quantile(took.bare, share)];
    console.log(
      `${what}, p${share * 100}: ${with_.toFixed(1)} ms; socket.io alone ${alone.toFixed(1)} ms (${(with_ / alone).toFixed(2)})`,
    );
  }
}

/** A page that missed so many asks until it has them, in order. */
async function catchUp(world: World, taskId: string): Promise<void> {
  const path = `/threads/task/${taskId}/comments`;
  const { last } = (await world.as('chen').get<CommentsAnswer>(path)).body;
  await world.query(
    `with written as (
       insert into comment (thread_id, seq, rev, text, at, author_id, key)
       select h.id, h.last_seq + n, h.last_rev + n, '各单位请于周五前报送第 ' || n || ' 批材料清单和责任人。', now(), $2,
              gen_random_uuid()
         from thread h, generate_series(1, ${MISSED}) n where h.subject_id = $1 returning 1)
     update thread set last_seq = last_seq + ${MISSED}, last_rev = last_rev + ${MISSED} where subject_id = $1`,
    [taskId, world.cast.people.get('li')],
  );
  const took: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const from = performance.now();
    let upTo = last;
    let taken = 0;
    for (let goal = Infinity; upTo < goal;) {
      const { body } = await world.as('chen').get<CommentsAnswer>(`${path}?after=${upTo}`);
      taken += body.items.length;
      [upTo, goal] = [body.upTo, body.last];
    }
    took.push(performance.now() - from);
    if (taken !== MISSED) throw new Error(`${taken} of ${MISSED} came.`);
    const begun = performance.now();
    await world.query(
      `select c.* from comment c join thread h on h.id = c.thread_id where h.subject_id = $1 and c.rev > $2 order by c.rev`,
      [taskId, last],
    );
    alone.push(performance.now() - begun);
  }
  const [ours, query] = [quantile(took, 0.5), quantile(alone, 0.5)];
  console.log(
    `catching up on ${MISSED}: p50 ${ours.toFixed(0)} ms, p99 ${quantile(took, 0.99).toFixed(0)} ms; the bare query ${query.toFixed(0)} ms (${(ours / query).toFixed(2)})`,
  );
}

void main();
