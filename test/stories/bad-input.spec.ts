import type { PlanAnswer, RefusalAnswer, TaskAnswer } from '@lianban/contract';
import { MEANWHILE } from '../support/meanwhile';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const rowsOf = (table: string): Promise<{ rows: string }[]> =>
  world.query(
    `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as rows from ${table} t
      ${table === 'event' ? `where t.name not in ${MEANWHILE}` : ''}`,
  );

describe('a file', () => {
  it.each([
    ['that is empty', '空.txt', text(''), 400, 'file-empty'],
    [
      'that is no document',
      '图.txt',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Array<number>(4000).fill(0)]),
      415,
      'file-not-a-document',
    ],
    ['without a task', '通知.txt', text('关于放假的通知\n今年国庆节放假七天。\n'), 422, 'file-has-no-tasks'],
    ['over 20 MB', '大.txt', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61), 413, 'file-too-large'],
  ])('%s is refused with a sentence, and nothing is stored', async (_, name, bytes, status, code) => {
    const answer = await world.upload('wu', name, bytes);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.message).toMatch(/[。]$/);
    expect(await world.query('select count(*)::int as count from plan')).toEqual([{ count: 0 }]);
  });

  it('that was forgotten is asked for', async () => {
    const answer = await world.as('wu').upload<RefusalAnswer>('/plans', new FormData());
    expect([answer.status, answer.body.code]).toEqual([400, 'file-missing']);
  });
});

describe('a body', () => {
  let plan: PlanAnswer;
  let task: TaskAnswer;
  beforeAll(async () => {
    task = await world.dispatched(['自治区交通运输厅', '北海市人民政府']);
    task = await world.part('zhao', task, '北海市人民政府', 'acknowledge');
    plan = (await world.as('wu').get<PlanAnswer>(`/plans/${task.planId}`)).body;
  });

  const part = (): TaskAnswer['assignments'][number] => task.assignments[1]!;

  it.each([
    ['an unknown field', { text: '进展', percentage: 10, light: 'green' }, 'light', 'whitelistValidation'],
    ['a percentage over 100', { text: '进展', percentage: 101 }, 'percentage', 'max'],
    ['a percentage in words', { text: '进展', percentage: '一半' }, 'percentage', 'isInt'],
    ['no text', { text: '   ', percentage: 10 }, 'text', 'minLength'],
  ])('with %s is refused by the field’s name', async (_, body, field, rule) => {
    const answer = await world.try('zhao', 'POST', `/assignments/${part().id}/report`, part().version, body);
    expect([answer.status, answer.body.code]).toEqual([400, 'body-malformed']);
    expect(answer.body.facts['fields']).toContainEqual({ field, rule });
  });

  it('that is no JSON is refused', async () => {
    const answer = await fetch(`${world.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"login":',
    });
    expect([answer.status, ((await answer.json()) as RefusalAnswer).code]).toEqual([400, 'body-malformed']);
  });

  it('with a day that no calendar has is refused', async () => {
    const draft = plan.drafts![5]!;
    const answer = await world.try('wu', 'PATCH', `/drafts/${draft.id}`, draft.version, {
      dueOn: '2026-02-30',
    });
    expect(answer.body.facts['fields']).toContainEqual({ field: 'dueOn', rule: 'isDay' });
  });

  it('that names a unit which is not there is refused, and the draft is as it was', async () => {
    const draft = plan.drafts![5]!;
    const before = await rowsOf('draft_unit');
    const answer = await world.try('wu', 'PATCH', `/drafts/${draft.id}`, draft.version, {
      units: [{ name: '无此单位', part: 'lead', unitId: '00000000-0000-4000-8000-000000000000' }],
    });
    expect(answer.status).toBe(400);
    expect(await rowsOf('draft_unit')).toEqual(before);
  });

  it('without the version that it means is asked for one; with an old one it is shown what is current', async () => {
    const bare = await world
      .as('zhao')
      .post<RefusalAnswer>(`/assignments/${part().id}/report`, { text: '进展', percentage: 10 });
    expect([bare.status, bare.body.code]).toEqual([428, 'version-missing']);

    const old = await world.try('zhao', 'POST', `/assignments/${part().id}/report`, part().version - 1, {
      text: '进展',
      percentage: 10,
    });
    expect([old.status, old.body.code]).toEqual([409, 'stale-version']);
    expect(old.body.facts['current']).toMatchObject({
      id: task.id,
      assignments: [{}, { version: part().version }],
    });
  });

  it('with a percentage that falls says why, or is refused', async () => {
    task = await world.part('li', task, '自治区交通运输厅', 'acknowledge');
    const lead = () => task.assignments[0]!;
    task = await world.part('li', task, '自治区交通运输厅', 'report', { text: '过半', percentage: 60 });
    const fell = await world.try('li', 'POST', `/assignments/${lead().id}/report`, lead().version, {
      text: '返工',
      percentage: 30,
    });
    expect([fell.status, fell.body.message]).toEqual([
      422,
      '进度不得低于上次采纳的 60%，如确需调低请说明原因。',
    ]);
    task = await world.part('li', task, '自治区交通运输厅', 'report', {
      text: '返工',
      percentage: 30,
      fellBecause: '航道塌方',
    });
    expect(lead().percentage).toBe(30);
  });

  it('is answered in the caller’s language', async () => {
    const answer = await fetch(`${world.url}/api/box`, { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    expect(((await answer.json()) as RefusalAnswer).message).toBe('Please sign in first.');
  });

  it('that is refused changes no row', async () => {
    const tables = ['task', 'assignment', 'report', 'submission', 'event'];
    const before = await Promise.all(tables.map(rowsOf));
    await world.try('li', 'POST', `/tasks/${task.id}/submit`, task.version, { text: '早了' });
    await world.try('zheng', 'POST', `/tasks/${task.id}/close`, task.version, {
      result: 'resolved',
      note: '早了',
    });
    await world.try('wu', 'POST', `/tasks/${task.id}/dispatch`, task.version);
    expect(await Promise.all(tables.map(rowsOf))).toEqual(before);
  });

  it('to an address that is none gets a clear 404', async () => {
    const answer = await world.as('wu').get<RefusalAnswer>('/no-such-thing');
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });
});
