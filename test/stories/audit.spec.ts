import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AuditEntry, ChainAnswer, Page, TaskAnswer } from '@lianban/contract';
import { verifyChain } from '../../apps/api/src/audit/verify';
import { Store } from '../../apps/api/src/store/store';
import { Window } from '../support/window';
import { startWorld, type World } from '../support/world';

const run = promisify(execFile);

let world: World;
let task: TaskAnswer;
beforeAll(async () => {
  world = await startWorld();
  task = await world.dispatched(['自治区交通运输厅', '北海市人民政府']);
});
afterAll(() => world.stop());

const app = <T>(type: new (...given: never[]) => T): T => world.installation.app.get(type, { strict: false });
const verify = (...anchors: Parameters<typeof verifyChain>[1][]) =>
  verifyChain(
    app(Store).rows,
    anchors.flat().filter((one) => one !== undefined),
  );
const entries = async (search = ''): Promise<readonly AuditEntry[]> =>
  (await world.as('shen').get<Page<AuditEntry>>(`/audit/events${search}`)).body.items;

/** As somebody who has the database's own password might: nothing but the chain tells. */
async function tamper(sql: string): Promise<void> {
  for (const table of ['event', 'event_seal']) await world.query(`alter table ${table} disable trigger user`);
  await world.query(sql);
  for (const table of ['event', 'event_seal']) await world.query(`alter table ${table} enable trigger user`);
}

describe('the audit record', () => {
  it('names who did what, from where, without a word of the task', async () => {
    const [dispatched] = await entries(`?name=task.dispatched`);
    expect(dispatched).toMatchObject({
      name: 'task.dispatched',
      by: { name: '吴晓岚' },
      address: '127.0.0.1',
      taskNumber: task.number,
    });
    expect(JSON.stringify(await entries())).not.toContain(task.heading);
  });

  it('holds sign-ins that failed, and refusals', async () => {
    await new Window(world.url).signIn('wu', 'not the password');
    await world.as('li').post(`/tasks/${task.id}/dispatch`, undefined, { 'if-match': `"${task.version}"` });
    const refused = await entries('?name=access.refused');
    expect(refused.map(({ facts, by }) => [facts['code'], facts['route'], by?.name ?? null])).toEqual([
      ['not-allowed', 'POST /api/tasks/:id/dispatch', '李海涛'],
      ['sign-in-refused', 'POST /api/session', null],
    ]);
  });

  it('holds every read by an observer, and nobody else’s', async () => {
    await world.as('guan').get(`/tasks/${task.id}`);
    await world.as('li').get(`/tasks/${task.id}`);
    const reads = await entries('?name=observer.read');
    expect(reads.map(({ facts, by }) => [facts['thingId'], by?.name])).toEqual([[task.id, '关察']]);
    // Reading leaves no trace on the page of the task.
    expect(await world.eventsOf(task.id)).not.toContain('observer.read');
  });

  it('is the audit administrator’s alone', async () => {
    for (const who of ['wu', 'li', 'zheng'] as const) {
      for (const path of ['events', 'chain', 'export']) {
        expect((await world.as(who).get(`/audit/${path}`)).status).toBe(403);
      }
    }
    expect((await world.as('shen').get(`/tasks/${task.id}`)).status).toBe(403);
  });

  it('is found by person, day and task, a page at a time', async () => {
    expect((await entries('?who=wu')).every(({ by }) => by?.name === '吴晓岚')).toBe(true);
    expect(await entries('?who=wu&to=2026-03-01')).toEqual([]);
    expect(
      (await entries(`?taskNumber=${encodeURIComponent(task.number)}`)).map(({ name }) => name),
    ).toContain('task.confirmed');
    expect((await world.as('shen').get('/audit/events?cursor=nonsense')).status).toBe(400);
  });
});

describe('events', () => {
  it('are neither changed nor removed', async () => {
    for (const sql of ['update event set at = now()', 'delete from event', 'truncate event cascade']) {
      await expect(world.query(sql)).rejects.toThrow('only grows');
    }
  });
});

describe('the chain', () => {
  it('holds, and is checked elsewhere by a file of its own', async () => {
    await world.settled();
    expect(await verify()).toMatchObject({ broken: null, unanchored: null, unsealed: 0 });
    const chain = (await world.as('shen').get<ChainAnswer>('/audit/chain')).body;
    const token = await world.as('shen').ready();
    const headers = { authorization: `Bearer ${token}` };
    const exported = await (await fetch(`${world.url}/api/audit/export`, { headers })).text();
    expect(exported).not.toContain(task.heading);
    const folder = mkdtempSync(join(tmpdir(), 'lianban-chain-'));
    try {
      const check = async (text: string, anchor: object) => {
        writeFileSync(join(folder, 'chain.ndjson'), text);
        writeFileSync(join(folder, 'anchor.json'), JSON.stringify(anchor));
        const given = ['scripts/audit-verify.mjs', join(folder, 'chain.ndjson'), join(folder, 'anchor.json')];
        return run(process.execPath, given).then(
          ({ stdout }) => stdout,
          (fault: { stderr: string }) => fault.stderr,
        );
      };
      const anchor = { day: '2026-03-02', seq: chain.seq, hash: chain.hash };
      // That it was taken out is an event of its own, and may be sealed in time to be taken along.
      const lines = exported.trimEnd().split('\n');
      expect(await check(exported, anchor)).toContain(`intact: ${lines.length} links`);
      expect(await check(exported.replace('127.0.0.1', '127.0.0.2'), anchor)).toContain('was changed');
      expect(await check(lines.toSpliced(3, 1).join('\n'), anchor)).toContain('link 4 was removed');
      expect(await check(lines.slice(0, -2).join('\n'), anchor)).toContain('missing');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('names the first event that was changed, removed or put in, and an anchor that it no longer passes', async () => {
    await world.settled();
    const chain = (await world.as('shen').get<ChainAnswer>('/audit/chain')).body;
    const [sealed] = await world.query<[{ id: string }]>(
      'select event_id as id from event_seal where seq = 5',
    );

    await tamper(`update event set detail = '{"note": "另一句话"}' where id = ${sealed.id}`);
    expect((await verify()).broken).toEqual({ what: 'changed', seq: 5, eventId: sealed.id });
    await tamper(`delete from event where id = ${sealed.id}`);
    expect((await verify()).broken).toEqual({ what: 'removed', seq: 5, eventId: sealed.id });

    const other = { day: '2026-03-01', seq: 2, hash: chain.hash };
    await tamper(`delete from event_seal where seq >= 5`);
    expect(await verify([other])).toMatchObject({ unanchored: other });
    const cutOff = { day: '2026-03-02', seq: chain.seq, hash: chain.hash };
    expect((await verify([cutOff])).unanchored).toEqual(cutOff);
    expect((await verify()).broken).toMatchObject({ what: 'inserted' });
  });
});
