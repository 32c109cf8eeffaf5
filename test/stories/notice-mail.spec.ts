import type { FloorAnswer, NoticeSettingsAnswer, TaskAnswer } from '@lianban/contract';
import { Dispatch } from '../../apps/api/src/notices/delivery/dispatch';
import { StillClock } from '../../apps/api/src/store/clock';
import { EventFeed } from '../../apps/api/src/store/feed/event.feed';
import type { Who } from '../support/cast';
import { startServer } from '../support/installation';
import { PostOffice } from '../support/post-office';
import { startWorld, type World } from '../support/world';

let office: PostOffice;
let world: World;
let task: TaskAnswer;
let env: Record<string, string>;
beforeAll(async () => {
  office = await PostOffice.open();
  env = {
    SMTP_URL: office.url,
    SMTP_FROM: 'lianban@bgt.example',
    PUBLIC_URL: 'https://lianban.example/',
    TOKEN_KEY: 'the same for both processes of this story',
  };
  world = await startWorld(env);
});
afterAll(async () => {
  await world.stop();
  await office.stop();
});
beforeEach(() => void office.delivered.splice(0));

const settings = async (who: Who): Promise<NoticeSettingsAnswer> =>
  (await world.as(who).get<NoticeSettingsAnswer>('/notices/settings')).body;
const choose = async (who: Who, change: object): Promise<NoticeSettingsAnswer> => {
  const { version, address, language, routes, hours } = await settings(who);
  const body = { address, language, routes, hours, ...change };
  return world.move(who, 'PATCH', '/notices/settings', version, body);
};
const send = async (): Promise<number> => {
  await world.settled();
  return world.installation.app.get(Dispatch, { strict: false }).drain();
};
const report = async (percentage: number): Promise<void> => {
  await world.part('chen', task, '自治区发展改革委', 'report', { text: '进展顺利。', percentage });
};
const states = async (): Promise<string[]> =>
  (await world.query<{ state: string }[]>('select state from delivery order by made_at')).map(
    ({ state }) => state,
  );
const sentSoFar = async (): Promise<number> => (await states()).filter((state) => state === 'sent').length;

it('says what is chosen where nothing was: no address, working hours, and that mail can be sent', async () => {
  expect(await settings('li')).toMatchObject({
    address: null,
    hours: { opens: 8, closes: 20 },
    routes: { assigned: 'mail', 'to-decide': 'digest' },
    mailConfigured: true,
    version: 0,
  });
  const wrong = await world.try('li', 'PATCH', '/notices/settings', 0, {
    address: 'no address',
    language: 'zh-CN',
    routes: { assigned: 'pigeon' },
    hours: { opens: 20, closes: 8 },
  });
  expect(wrong.status).toBe(400);
  const fields = (wrong.body.facts.fields as { field: string }[]).map(({ field }) => field);
  expect(new Set(fields)).toEqual(new Set(['address', 'routes', 'hours.closes']));
});

it('what is assigned goes by mail at once: kind, number, heading and link, nothing else', async () => {
  await choose('li', { address: 'li@jtt.example' });
  await choose('chen', { address: 'chen@fgw.example', language: 'en' });
  task = await world.dispatched(['自治区交通运输厅', '自治区发展改革委']);
  expect(await send()).toBe(2);
  const byAddress = new Map(office.delivered.map((mail) => [mail.to[0], mail]));
  const li = byAddress.get('li@jtt.example')!;
  expect(li.subject).toBe(`【联办】交办：${task.heading}`);
  expect(li.text).toContain(`[交办] ${task.number} ${task.heading}`);
  expect(li.text).toContain(`https://lianban.example/tasks/${task.id}`);
  expect(li.text).not.toContain(task.standard);
  expect(byAddress.get('chen@fgw.example')!.subject).toBe(`[Lianban] Assigned: ${task.heading}`);
  expect(await send()).toBe(0);
});

it('what can wait travels as one digest, on the next day that is worked', async () => {
  await world.part('chen', task, '自治区发展改革委', 'acknowledge');
  await world.part('li', task, '自治区交通运输厅', 'acknowledge');
  // Thursday before the holiday of Qingming, 4 to 6 April 2026; Friday is worked.
  await world.clockTo('2026-04-03T12:30:00Z');
  await report(20);
  await world.part('li', task, '自治区发展改革委', 'accept', {});
  await report(30);
  expect(await send()).toBe(0);
  for (const closed of ['2026-04-04', '2026-04-05', '2026-04-06']) {
    await world.clockTo(`${closed}T02:00:00Z`);
    expect(await send()).toBe(0);
  }
  await world.clockTo('2026-04-07T00:00:00Z');
  expect(await send()).toBe(2);
  const li = office.delivered.find(({ to }) => to[0] === 'li@jtt.example')!;
  expect(li.subject).toBe('【联办】2 条消息');
  expect(li.text.match(/\[待办理\]/g)).toHaveLength(2);
});

it('the office keeps a floor, below which nobody chooses', async () => {
  const [floor] = (await world.as('wu').get<FloorAnswer[]>('/notices/floors')).body;
  expect(floor!.office.shortName).toBe('自治区北部湾办');
  await world.move('wu', 'PATCH', `/notices/floors/${floor!.office.id}`, 0, {
    routes: { 'to-decide': 'mail' },
  });
  expect((await world.as('li').get('/notices/floors')).status).toBe(403);
  const elsewhere = await world.try('zhao', 'PATCH', `/notices/floors/${floor!.office.id}`, 1, {
    routes: {},
  });
  expect(elsewhere.status).toBe(404);
  const chosen = await choose('li', { routes: { 'to-decide': 'inbox', answered: 'inbox' } });
  expect(chosen.routes).toMatchObject({ 'to-decide': 'mail', answered: 'inbox' });
  expect(chosen.floor['to-decide']).toBe('mail');
  await report(35);
  expect(await send()).toBe(1);
});

it('a server that does not answer is tried again, later each time', async () => {
  office.closed = true;
  await report(40);
  expect(await send()).toBe(0);
  office.closed = false;
  expect(await send()).toBe(0);
  expect(await states()).toContain('waiting');
  await world.clockTo(new Date(world.installation.now().getTime() + 31_000));
  expect(await send()).toBe(1);
});

it('killed after the message was taken: it comes again under the same name, and is recorded once', async () => {
  await report(45);
  const before = await sentSoFar();
  let letGo = (): void => undefined;
  const held = new Promise<void>((go) => (letGo = go));
  const taken = new Promise<void>((came) => {
    office.taken = () => {
      office.taken = null;
      came();
      return held;
    };
  });
  const stuck = send();
  await taken;
  // It has the message and does not say so: no transaction waits for that, and no other process sends it meanwhile.
  const [open] = await world.query<[{ n: number }]>(
    `select count(*)::int as n from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`,
  );
  expect(open.n).toBe(0);
  expect(await send()).toBe(0);
  // To the others a process that never comes back is one that was killed.
  await world.clockTo(new Date(world.installation.now().getTime() + 6 * 60_000));
  expect(await send()).toBe(1);
  expect(office.delivered).toHaveLength(2);
  expect(office.delivered[0]!.messageId).toBe(office.delivered[1]!.messageId);
  expect(await sentSoFar()).toBe(before + 1);
  letGo();
  await stuck;
  expect(await sentSoFar()).toBe(before + 1);
});

it('what its person may not read any more is not sent', async () => {
  await report(55);
  await world.settled();
  const li = world.cast.people.get('li');
  await world.query(`update post set until_on = '2026-04-06' where person_id = $1`, [li]);
  expect(await send()).toBe(0);
  expect(await states()).toContain('dropped');
  await world.query('update post set until_on = null where person_id = $1', [li]);
});

it('two processes send each message once', async () => {
  const second = await startServer(
    world.installation.databaseUrl,
    new StillClock(world.installation.now()),
    env,
  );
  try {
    await choose('chen', { routes: { answered: 'mail' } });
    await report(50);
    await world.part('li', task, '自治区发展改革委', 'accept', {});
    // Either of them may have taken the events.
    await Promise.all([world.settled(), second.app.get(EventFeed, { strict: false }).settle()]);
    const sent = await Promise.all(
      [world.installation.app, second.app].map((app) => app.get(Dispatch, { strict: false }).drain()),
    );
    expect(sent[0]! + sent[1]!).toBe(2);
    expect(office.delivered.map(({ to }) => to[0]).sort()).toEqual(['chen@fgw.example', 'li@jtt.example']);
  } finally {
    await second.stop();
  }
});
