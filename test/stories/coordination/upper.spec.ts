import { randomUUID } from 'node:crypto';
import type { CommentAnswer, CommentsAnswer, RefusalAnswer } from '@lianban/contract';
import { Blocked } from '../../support/blocked';
import { City } from '../../support/city';

const said = { text: '请予协调' };
const [OFFICE, LINE] = ['自治区北部湾办', '自治区交通运输厅'];

let city: City;
beforeAll(async () => void (city = await City.municipal()));
afterAll(() => city.world.stop());

/** The lead of a municipal task, at the city's office, which has accepted it. */
async function atCityOffice(): Promise<Blocked> {
  const request = await Blocked.ask(city, 'ma');
  for (const made of [
    await request.make('xu', 'answer', { agrees: false, text: '超出本局权限' }),
    await request.make('ma', 'disagree', said),
    await request.make('ma', 'refer', said),
    await request.make('zhao', 'accept'),
  ]) {
    expect(made).toEqual([200]);
  }
  return request;
}

async function raised(body: object = {}): Promise<Blocked> {
  const request = await atCityOffice();
  expect(await request.make('zhao', 'raise', { ...said, ...body })).toEqual([200]);
  return request;
}

describe('C4, from the municipal to the provincial office', () => {
  it('is not there for the province, nor for the line, before it is raised', async () => {
    const request = await atCityOffice();
    for (const who of ['wu', 'li']) {
      expect((await city.as(who).get(`/coordinations/${request.id}`)).status).toBe(404);
    }
    expect((await request.see('zhao')).raisesTo).toMatchObject([{ shortName: OFFICE }]);
    expect(await request.make('zhao', 'raise', said)).toEqual([200]);

    expect(await request.stands('wu')).toEqual(['C4', 'to-accept', '2026-03-04', null]);
    const seen = await request.see('wu');
    expect(seen.rungs.at(-1)).toMatchObject({
      rung: 'C4',
      office: { shortName: OFFICE },
      fromOffice: { shortName: '北海市督查室' },
      copied: [{ shortName: LINE }],
    });
    // The province has the facts on the page of the request; the task itself stays the city's.
    expect(seen.task).toMatchObject({ open: false, lead: { shortName: '北海市交通运输局' } });
    expect((await city.as('wu').get(`/tasks/${city.taskId}`)).status).toBe(404);
    // The line reads its copy and moves nothing.
    expect((await request.see('li')).moves).toEqual([]);
    expect(await request.make('li', 'accept')).toEqual([403, 'not-allowed']);
    expect((await city.as('chen').get(`/coordinations/${request.id}`)).status).toBe(404);

    expect(await request.listed('wu', 'waiting')).toEqual([request.id]);
    expect(await request.make('zhao', 'accept')).toEqual([403, 'not-allowed']);
    expect(await request.make('wu', 'accept')).toEqual([200]);
    expect(await request.stands('wu')).toEqual(['C4', 'to-decide', '2026-03-16', null]);

    const duties = [{ unitId: city.unit('北海市自然资源局'), duty: '核减指标 20 亩' }];
    const ruling = { text: '由市自然资源局核减', effect: 'duty', duties };
    expect(await request.make('wu', 'decide', ruling)).toEqual([200]);
    expect(await request.stands('ma')).toEqual(['C4', 'ended', null, 'ruling']);
    expect((await city.task('ma')).amendments[0]).toMatchObject({
      basis: '上级协调裁定：由市自然资源局核减',
      by: { unitName: OFFICE },
    });
  });

  it('is sent back for more, and goes on when more is given: one rung, once', async () => {
    const request = await raised();
    expect(await request.make('wu', 'accept')).toEqual([200]);
    expect(await request.make('wu', 'send-back', { text: '请补充用地红线图' })).toEqual([200]);
    expect(await request.stands('zhao')).toEqual(['C4', 'more-wanted', '2026-03-11', null]);
    expect(await request.movesOf('wu')).toEqual([]);
    expect(await request.listed('zhao', 'waiting')).toContain(request.id);
    expect(await request.make('zhao', 'supplement', { text: '红线图已补' })).toEqual([200]);
    expect((await request.see('wu')).rungs.map(({ rung }) => rung)).toEqual(['C1', 'C2', 'C4']);
    expect(await request.stands('wu')).toEqual(['C4', 'to-decide', '2026-03-16', null]);
    expect(await request.make('ma', 'withdraw', said)).toEqual([200]);
  });

  it('shares the thread as it stood; its authors are told first, and it opens on acceptance', async () => {
    const comments = `/threads/task/${city.taskId}/comments`;
    const write = (text: string, key: string) => city.as('xu').post(comments, { text, key });
    await write('本局已无指标', '11111111-1111-4111-8111-111111111111');
    const ear = await city.world.listen('wu');
    const request = await raised({ shareThread: true });
    await write('此后的讨论不上报', '22222222-2222-4222-8222-222222222222');

    const events = await request.events();
    expect(events.slice(-2)).toEqual(['thread-shared', 'raised']);
    const [told] = await city.world.query<[{ audience: string[] }]>(
      `select audience from event where name = 'coordination.thread-shared'`,
    );
    const [xu] = await city.world.query<[{ id: string }]>(`select id from person where login = 'xu'`);
    expect(told.audience).toEqual([`person:${xu.id}`]);
    ear.close();

    const thread = `/coordinations/${request.id}/thread`;
    expect((await city.as('wu').get<RefusalAnswer>(thread)).body.code).toBe('not-found');
    expect(await request.make('wu', 'accept')).toEqual([200]);
    const shared = (await city.as('wu').get<CommentAnswer[]>(thread)).body;
    expect(shared.map(({ text }) => text)).toEqual(['本局已无指标']);
    // The copy is of the request, not of the thread.
    expect((await city.as('li').get(thread)).status).toBe(404);
    expect(await request.make('ma', 'withdraw', said)).toEqual([200]);
  });
});

describe('the thread of a request', () => {
  it('is its parties’, and the upper office’s from its acceptance on; who wrote in it is told before', async () => {
    const request = await atCityOffice();
    const path = `/threads/coordination/${request.id}`;
    const write = async (who: 'ma' | 'xu' | 'zhao' | 'wu' | 'li', text: string, more: object = {}) =>
      (await city.as(who).post(`${path}/comments`, { text, key: randomUUID(), ...more })).status;
    const read = async (who: 'ma' | 'wu' | 'li'): Promise<string[]> =>
      (await city.as(who).get<CommentsAnswer>(`${path}/comments`)).body.items.map(({ text }) => text);
    expect(await write('ma', '指标缺口二十亩')).toBe(201);
    expect(await write('xu', '本局再核一遍')).toBe(201);
    expect(await write('xu', '本局内部意见', { unitId: city.unit('北海市自然资源局') })).toBe(201);
    expect(await write('wu', '尚未上报')).toBe(404);

    expect(await request.make('zhao', 'raise', said)).toEqual([200]);
    const [told] = await city.world.query<[{ audience: string[] }]>(
      `select audience from event where name = 'coordination.thread-shared' and facts->>'coordinationId' = $1`,
      [request.id],
    );
    const wrote: { id: string }[] = await city.world.query(
      `select id from person where login in ('ma', 'xu')`,
    );
    expect([...told.audience].sort()).toEqual(wrote.map(({ id }) => `person:${id}`).sort());
    expect(await request.events()).toEqual(expect.arrayContaining(['thread-shared', 'raised']));

    const ear = await city.world.listen('wu');
    const watch = { kind: 'coordination-thread', id: request.id } as const;
    expect((await request.see('wu')).mayReadThread).toBe(false);
    expect((await city.as('wu').get(path)).status).toBe(403);
    expect(await ear.watch(watch)).toEqual({ ok: false, code: 'not-allowed' });

    expect(await request.make('wu', 'accept')).toEqual([200]);
    expect(await ear.watch(watch)).toEqual({ ok: true });
    expect(await read('wu')).toEqual(['指标缺口二十亩', '本局再核一遍']);
    expect(await write('wu', '请补红线图')).toBe(201);
    // The department of the line reads along with its copy.
    expect(await write('li', '省厅可调剂十亩')).toBe(201);
    expect(await read('ma')).toEqual(['指标缺口二十亩', '本局再核一遍', '请补红线图', '省厅可调剂十亩']);
    // The thread of the city's task stays the city's.
    expect((await city.as('wu').get(`/threads/task/${city.taskId}`)).status).toBe(404);
    ear.close();
    expect(await request.make('ma', 'withdraw', said)).toEqual([200]);
  });
});

describe('C5, the joint conference', () => {
  it('is final, at most 30 days, and recorded as an amendment', async () => {
    const request = await raised();
    expect(await request.make('wu', 'accept')).toEqual([200]);
    expect(await request.make('wu', 'join', { text: '涉及多部门' })).toEqual([200]);
    expect(await request.stands('wu')).toEqual(['C5', 'to-rule', '2026-04-01', null]);
    expect(await request.make('wu', 'rule', { text: '决定', effect: 'date', dueOn: '2026-09-30' })).toEqual([
      403,
      'not-allowed',
    ]);
    const ruling = { text: '时限调整到九月底', effect: 'date', dueOn: '2026-09-30' };
    expect(await request.make('tang', 'rule', ruling)).toEqual([200]);
    expect(await request.stands('ma')).toEqual(['C5', 'ended', null, 'final']);
    const task = await city.task('ma');
    expect([task.dueOn, task.amendments[0]?.basis]).toEqual(['2026-09-30', '联席会议决定：时限调整到九月底']);
    expect(await request.make('ma', 'refer', said)).toEqual([409, 'coordination-cannot-move', []]);
  });

  it('comes after the tier above where there is one', async () => {
    const request = await atCityOffice();
    expect(await request.make('zhao', 'convene', said)).toEqual([200]);
    expect(await request.make('zhao', 'join', said)).toEqual([
      409,
      'requirements-missing',
      ['upper-office-first'],
    ]);
    expect(await request.make('zhao', 'raise', said)).toEqual([200]);
    expect((await request.see('wu')).rungs.map(({ rung, outcome }) => [rung, outcome])).toEqual([
      ['C1', 'not-agreed'],
      ['C2', 'raised'],
      ['C3', 'raised'],
      ['C4', null],
    ]);
  });
});

describe('tiers', () => {
  it('are taken in order, and skipping one needs a reason', async () => {
    const county = await City.county();
    try {
      const request = await Blocked.ask(county, 'pang');
      expect(await request.stands('pang')).toEqual(['C1', 'not-agreed', '2026-03-11', null]);
      expect(await request.make('pang', 'refer', said)).toEqual([200]);
      expect(await request.make('gong', 'accept')).toEqual([200]);
      const { raisesTo } = await request.see('gong');
      expect(raisesTo.map(({ shortName }) => shortName)).toEqual(['北海市督查室', OFFICE]);
      const straight = { ...said, toOfficeId: raisesTo[1]!.id };
      expect(await request.make('gong', 'raise', straight)).toEqual([
        409,
        'requirements-missing',
        ['skip-reason'],
      ]);
      const because = { ...straight, skipReason: '事权在自治区' };
      expect(await request.make('gong', 'raise', because)).toEqual([200]);
      expect((await request.see('wu')).rungs.at(-1)).toMatchObject({ skipReason: '事权在自治区' });
      expect((await county.as('zhao').get(`/coordinations/${request.id}`)).status).toBe(404);
    } finally {
      await county.world.stop();
    }
  });
});
