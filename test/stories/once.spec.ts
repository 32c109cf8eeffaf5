import type { RefusalAnswer, TaskAnswer } from '@lianban/contract';
import { MEANWHILE } from '../support/meanwhile';
import { startWorld, type World } from '../support/world';

const [LEAD, FGW] = ['自治区交通运输厅', '自治区发展改革委'];
const KEY = '1d7b6f0e-6c1a-4a52-9b8e-4f1a6d1c2e3f';

let world: World;
let task: TaskAnswer;
beforeAll(async () => {
  world = await startWorld();
  task = await world.dispatched([LEAD, FGW]);
});
afterAll(() => world.stop());

const events = async (): Promise<number> => {
  const [{ count }] = await world.query<[{ count: number }]>(
    `select count(*)::int as count from event where name not in ${MEANWHILE}`,
  );
  return count;
};

const acknowledge = (key: string, version = 1) => {
  const part = task.assignments.find(({ unit }) => unit.shortName === LEAD)!;
  return world.as('li').send<TaskAnswer & RefusalAnswer>('POST', `/assignments/${part.id}/acknowledge`, {
    headers: { 'if-match': `"${version}"`, 'idempotency-key': key },
  });
};

describe('a request whose answer was lost', () => {
  it('is done once, and answered again as it was the first time', async () => {
    const first = await acknowledge(KEY);
    expect([first.status, first.headers.get('idempotency-replayed')]).toEqual([200, null]);
    const before = await events();
    const again = await acknowledge(KEY);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
    expect(again.body).toEqual(first.body);
    expect(await events()).toBe(before);
  });

  it('is done once however many come at the same time', async () => {
    const before = await events();
    const send = () =>
      world.as('wu').send('POST', '/units', {
        body: { name: '自治区数据局', tier: 'provincial', kind: 'department', region: '450000' },
        headers: { 'idempotency-key': 'at-the-same-time' },
      });
    const statuses = (await Promise.all([send(), send(), send()])).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(1);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    expect(await events()).toBe(before + 1);
    expect((await send()).status).toBe(201);
  });

  it('is told apart from another request of the same key', async () => {
    const other = await acknowledge(KEY, 2);
    expect([other.status, other.body.code]).toEqual([409, 'key-reused']);
    const odd = await acknowledge('two words');
    expect([odd.status, odd.body.code]).toEqual([400, 'body-malformed']);
  });

  it('that was refused was not done, and is tried again', async () => {
    const part = task.assignments.find(({ unit }) => unit.shortName === FGW)!;
    const report = () =>
      world.as('chen').send<RefusalAnswer>('POST', `/assignments/${part.id}/report`, {
        body: { text: '已着手。', percentage: 10 },
        headers: { 'if-match': '"2"', 'idempotency-key': 'report-1' },
      });
    expect((await report()).status).toBe(409);
    await world.part('chen', task, FGW, 'acknowledge');
    expect((await report()).status).toBe(200);
  });

  it('belongs to who sent it: another person’s same key is another request', async () => {
    const { status } = await world.as('wu').send('POST', '/units', {
      body: { name: '自治区林业局', tier: 'provincial', kind: 'department', region: '450000' },
      headers: { 'idempotency-key': KEY },
    });
    expect(status).toBe(201);
  });

  it('keeps no answer in which something is shown once', async () => {
    const invite = () =>
      world.as('wei').send<RefusalAnswer>('POST', '/people', {
        body: {
          name: '新来',
          login: 'xinlai',
          unitId: world.unit(FGW),
          posts: [{ unitId: world.unit(FGW), role: 'liaison' }],
        },
        headers: { 'idempotency-key': 'invitation' },
      });
    expect((await invite()).status).toBe(201);
    const again = await invite();
    expect([again.status, again.body.code]).toEqual([409, 'done-before']);
    expect(await world.query(`select answer from idempotency_key where key = 'invitation'`)).toEqual([
      { answer: null },
    ]);
  });
});
