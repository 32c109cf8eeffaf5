import type {
  NoticeAnswer,
  NoticeCount,
  Page,
  PersonAnswer,
  ReadNotices,
  TaskAnswer,
} from '@lianban/contract';
import { EventFeed } from '../../apps/api/src/store/feed/event.feed';
import { StillClock } from '../../apps/api/src/store/clock';
import { Store } from '../../apps/api/src/store/store';
import type { Who } from '../support/cast';
import { startServer } from '../support/installation';
import { startWorld, type World } from '../support/world';

let world: World;
let task: TaskAnswer;
beforeAll(async () => {
  world = await startWorld();
  task = await world.dispatched(['自治区交通运输厅', '自治区发展改革委']);
  await world.settled();
});
afterAll(() => world.stop());

const inbox = async (who: Who, query = ''): Promise<Page<NoticeAnswer>> =>
  (await world.as(who).get<Page<NoticeAnswer>>(`/notices${query}`)).body;
const told = async (who: Who): Promise<string[]> =>
  (await inbox(who)).items.map(({ kind, event }) => `${kind} ${event}`);
const unread = async (who: Who): Promise<number> =>
  (await world.as(who).get<NoticeCount>('/notices/count')).body.unread;

/** The clock writes so many events of the task, each in a transaction of its own. */
const happen = async (name: 'task.amended' | 'task.resumed', times: number): Promise<void> => {
  const facts = { planId: task.planId, taskId: task.id };
  const store = world.installation.app.get(Store, { strict: false });
  for (let n = 0; n < times; n += 1) await store.write(null, (tx) => tx.announce(name, [], facts));
};

describe('what one is told of', () => {
  it('an office: that a task waits for a second person, and for nobody who did it', async () => {
    expect(await told('qian')).toEqual(['to-decide task.confirmed', 'to-decide task.registered']);
    expect(await told('zheng')).toEqual(['to-decide task.registered']);
    expect(await told('wu')).toEqual(['to-decide task.confirmed']);
  });

  it('its units: that it was assigned, by whom, and where it is', async () => {
    for (const who of ['li', 'chen'] as const) {
      const { items } = await inbox(who);
      expect(items).toEqual([
        expect.objectContaining({
          kind: 'assigned',
          event: 'task.dispatched',
          readAt: null,
          by: expect.objectContaining({ name: '吴晓岚' }),
          task: { id: task.id, planId: task.planId, number: task.number, heading: task.heading },
        }),
      ]);
    }
    expect(await told('sun')).toEqual([]);
    expect(await told('wei')).toEqual([]);
  });

  it('a report: the lead decides, the participant hears what became of it', async () => {
    await world.part('li', task, '自治区交通运输厅', 'acknowledge');
    await world.part('chen', task, '自治区发展改革委', 'acknowledge');
    await world.part('chen', task, '自治区发展改革委', 'report', {
      text: '已完成前期工作。',
      percentage: 40,
    });
    await world.settled();
    expect((await told('li'))[0]).toBe('to-decide assignment.reported');
    await world.part('li', task, '自治区发展改革委', 'send-back', { missing: '请补充批复文号。' });
    await world.settled();
    expect((await told('chen'))[0]).toBe('sent-back assignment.sent-back');
  });

  it('a request: the lead consents first, then the office decides, then the asker hears', async () => {
    await world.part('chen', task, '自治区发展改革委', 'extend', {
      reason: '批复尚未下达。',
      newDueOn: '2026-08-31',
      progress: '完成四成。',
    });
    await world.settled();
    expect((await told('li'))[0]).toBe('to-decide request.asked');
    expect(await told('wu')).not.toContain('to-decide request.asked');
    const { requests } = await world.look('li', task.id);
    const asked = requests.find(({ kind }) => kind === 'extension')!;
    await world.move('li', 'POST', `/requests/${asked.id}/consent`, asked.version, {});
    await world.settled();
    expect((await told('wu'))[0]).toBe('to-decide request.consented');
    expect((await told('chen'))[0]).toBe('answered request.consented');
  });
});

describe('the inbox', () => {
  it('counts from the rows, and marks one or all as read, which can be taken back', async () => {
    const before = await unread('chen');
    expect(before).toBeGreaterThan(2);
    const [newest, older] = (await inbox('chen')).items;
    await world.as('chen').post('/notices/read', { ids: [older!.id] });
    expect(await unread('chen')).toBe(before - 1);
    const { body } = await world.as('chen').post<ReadNotices>('/notices/read', { upTo: newest!.id });
    expect(body.count).toBe(before - 1);
    expect(await unread('chen')).toBe(0);
    expect((await inbox('chen', '?unread=true')).items).toEqual([]);
    await world.as('chen').post('/notices/unread', { batch: body.batch });
    // What had been read by itself before stays read.
    expect(await unread('chen')).toBe(before - 1);
    await world.as('chen').post('/notices/unread', { ids: [older!.id] });
    expect(await unread('chen')).toBe(before);
  });

  it('is one’s own: another’s notice is not marked by its number', async () => {
    const before = await unread('chen');
    const { items } = await inbox('chen');
    const { body } = await world.as('li').post<ReadNotices>('/notices/read', { ids: [items[0]!.id] });
    expect(body.count).toBe(0);
    expect(await unread('chen')).toBe(before);
    expect((await world.as('li').post('/notices/read', { ids: ['1; drop'] })).status).toBe(400);
  });

  it('is heard of live by those who are told, and by nobody else', async () => {
    const [ear, other] = [await world.listen('chen'), await world.listen('sun')];
    await world.part('chen', task, '自治区发展改革委', 'report', { text: '已补充文号。', percentage: 45 });
    await world.part('li', task, '自治区发展改革委', 'accept', {});
    await world.settled();
    await ear.hears('notice.arrived');
    expect(other.heard.map(({ name }) => name)).not.toContain('notice.arrived');
    ear.close();
    other.close();
  });

  it('is read a page at a time, and loses none of it', async () => {
    await happen('task.amended', 60);
    await world.settled();
    const first = await inbox('chen');
    const second = await inbox('chen', `?cursor=${first.next}`);
    expect(first.items).toHaveLength(50);
    const ids = [...first.items, ...second.items].map(({ id }) => Number(id));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
    expect(ids.length).toBe(
      Number(
        (
          await world.query<[{ n: string }]>('select count(*) as n from notice where person_id = $1', [
            world.cast.people.get('chen'),
          ])
        )[0].n,
      ),
    );
    expect((await inbox('chen', '?cursor=nonsense')).items).toBeUndefined();
  });
});

it('what somebody who left had not read goes to the box of the unit', async () => {
  const unit = world.unit('自治区发展改革委');
  const added = await world.as('wei').post('/people', {
    name: '马接手',
    login: 'ma',
    unitId: unit,
    posts: [{ unitId: unit, role: 'checker' }],
  });
  expect(added.status).toBe(201);
  const before = await unread('chen');
  const { body: people } = await world.as('wei').get<Page<PersonAnswer>>('/people?q=chen');
  const chen = people.items.find(({ login }) => login === 'chen')!;
  await world.move('wei', 'POST', `/people/${chen.id}/leave`, chen.version);
  await world.settled();
  const [{ n }] = await world.query<[{ n: number }]>(
    `select count(*)::int as n from notice n join person p on p.id = n.person_id where p.login = 'ma'`,
  );
  expect(n).toBe(before);
});

it('each event is told of once, however many processes tell', async () => {
  const second = await startServer(world.installation.databaseUrl, new StillClock(world.installation.now()));
  try {
    await happen('task.resumed', 40);
    await Promise.all([world.settled(), second.app.get(EventFeed, { strict: false }).settle()]);
    const [kept] = await world.query<[{ notices: number; events: number }]>(
      `select count(*)::int as notices, count(distinct event_id)::int as events
         from notice n join event e on e.id = n.event_id where e.name = 'task.resumed'`,
    );
    // Both units of the task were told of each.
    expect(kept).toEqual({ notices: 80, events: 40 });
  } finally {
    await second.stop();
  }
});
