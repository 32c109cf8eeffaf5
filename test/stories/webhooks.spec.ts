import { createHmac } from 'node:crypto';
import type {
  DeliveryAnswer,
  FloorAnswer,
  LiveEventName,
  MadeWebhook,
  NoticeAnswer,
  Page,
  TaskAnswer,
  WebhookAnswer,
} from '@lianban/contract';
import { Dispatch } from '../../apps/api/src/notices/delivery/dispatch';
import { post } from '../../apps/api/src/notices/webhook/target';
import { StillClock } from '../../apps/api/src/store/clock';
import { EventFeed } from '../../apps/api/src/store/feed/event.feed';
import { Store } from '../../apps/api/src/store/store';
import { startServer } from '../support/installation';
import { Receiver } from '../support/receiver';
import { startWorld, type World } from '../support/world';

const env = { WEBHOOK_NETWORKS: '127.0.0.1/32', TOKEN_KEY: 'the same for both processes of this story' };
const OFFICE = '自治区北部湾办';

let receiver: Receiver;
let world: World;
let task: TaskAnswer;
let hook: WebhookAnswer;
let secret: string;
beforeAll(async () => {
  receiver = await Receiver.open();
  world = await startWorld({ ...env, PUBLIC_URL: 'https://lianban.example' });
});
afterAll(async () => {
  await world.stop();
  await receiver.stop();
});
beforeEach(() => {
  receiver.received.splice(0);
  receiver.reply = () => ({});
});

const wish = (more: object = {}): object => ({
  name: '数据平台',
  format: 'standard',
  url: receiver.at('/in'),
  events: ['task.dispatched', 'task.resumed'],
  unitId: null,
  ...more,
});
const add = async (more?: object): Promise<MadeWebhook> =>
  (await world.as('wei').post<MadeWebhook>('/webhooks', wish(more))).body;
const send = async (): Promise<number> => {
  await world.settled();
  return world.installation.app.get(Dispatch, { strict: false }).drain();
};
const later = (minutes: number): Promise<void> =>
  world.clockTo(new Date(world.installation.now().getTime() + minutes * 60_000));
const hooks = async (): Promise<WebhookAnswer[]> =>
  (await world.as('wei').get<WebhookAnswer[]>('/webhooks')).body;
const deliveries = async (query = ''): Promise<readonly DeliveryAnswer[]> =>
  (await world.as('wei').get<Page<DeliveryAnswer>>(`/deliveries${query}`)).body.items;
/** The clock writes so many events of the task. */
const happen = async (times: number, name: LiveEventName = 'task.resumed'): Promise<void> => {
  const store = world.installation.app.get(Store, { strict: false });
  const facts = { planId: task.planId, taskId: task.id };
  const audience = [`unit:${world.unit(OFFICE)}` as const];
  for (let n = 0; n < times; n += 1) await store.write(null, (tx) => tx.announce(name, audience, facts));
};
const done = (id: string): Promise<unknown> =>
  hooks().then((all) =>
    world.move('wei', 'DELETE', `/webhooks/${id}`, all.find((one) => one.id === id)!.version),
  );

describe('who, and where to', () => {
  it('a system administrator adds one; its secret is shown once, and its address without what is secret in it', async () => {
    expect((await world.as('wu').post('/webhooks', wish())).status).toBe(403);
    const made = await world.as('wei').post<MadeWebhook>('/webhooks', wish());
    expect(made.status).toBe(201);
    ({ webhook: hook } = made.body);
    secret = made.body.secret!;
    expect(secret).toMatch(/^whsec_/);
    expect(hook).toMatchObject({ state: 'working', signed: true, url: receiver.at('/in'), waiting: 0 });
    expect(JSON.stringify(await hooks())).not.toContain(secret);
    const [kept] = await world.query<[Record<string, string>]>('select * from webhook');
    expect(JSON.stringify(kept)).not.toContain(secret.slice(6));
    const robot = await add({ format: 'wecom', url: receiver.at('/cgi-bin/webhook/send?key=693a91f6') });
    expect(robot.secret).toBeNull();
    expect(robot.webhook.url).toBe(receiver.at('/cgi-bin/webhook/send?key=…'));
    await done(robot.webhook.id);
  });

  it('addresses inside the house are refused, and so is what is no https', async () => {
    const codes: Record<string, string> = {
      'no address': 'webhook-url-faulty',
      'ftp://example.com/': 'webhook-url-faulty',
      'https://name:word@example.com/': 'webhook-url-faulty',
      'https://10.1.2.3/': 'webhook-target-private',
      'https://2130706434/': 'webhook-target-private',
      'https://169.254.169.254/latest/meta-data': 'webhook-target-private',
      'https://[::1]/': 'webhook-target-private',
      'https://[::ffff:192.168.0.1]/': 'webhook-target-private',
      'https://[fd00::1]/': 'webhook-target-private',
      'http://8.8.8.8/': 'webhook-not-https',
      'https://nowhere.invalid/': 'webhook-target-unknown',
    };
    for (const [url, code] of Object.entries(codes)) {
      const { status, body } = await world.as('wei').post('/webhooks', wish({ url }));
      expect([url, status, (body as { code: string }).code]).toEqual([url, 422, code]);
    }
    const { status } = await world.as('wei').post('/webhooks', wish({ events: ['person.signed-in'] }));
    expect(status).toBe(400);
    expect(await hooks()).toHaveLength(1);
  });

  it('what a name means is asked as it is called, whatever it meant before', async () => {
    const url = new URL(receiver.at('/in', 'localhost'));
    await expect(post(url, '{}', {}, [])).rejects.toMatchObject({ code: 'webhook-target-private' });
    expect(receiver.received).toEqual([]);
    expect((await post(url, '{}', {}, ['127.0.0.0/8', '::1/128'])).status).toBe(200);
  });
});

describe('what is sent', () => {
  it('ids and numbers, signed; no text of a task unless its office allows the heading', async () => {
    task = await world.dispatched(['自治区交通运输厅', '自治区发展改革委']);
    expect(await send()).toBe(1);
    const [first] = receiver.received;
    const id = first!.headers['webhook-id'] as string;
    const at = first!.headers['webhook-timestamp'] as string;
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const signature = createHmac('sha256', key).update(`${id}.${at}.${first!.body}`).digest('base64');
    expect(first!.headers['webhook-signature']).toBe(`v1,${signature}`);
    expect(JSON.parse(first!.body)).toMatchObject({
      type: 'task.dispatched',
      data: { planId: task.planId, taskId: task.id, number: task.number },
    });
    expect(first!.body).not.toContain(task.heading);

    const floors = (await world.as('wei').get<FloorAnswer[]>('/notices/floors')).body;
    const floor = floors.find(({ office }) => office.shortName === OFFICE);
    const path = `/notices/floors/${floor!.office.id}`;
    const yes = { routes: {}, sharesHeadings: true };
    // Whoever could have it sent to themselves does not decide that it is sent.
    expect((await world.try('wei', 'PATCH', path, floor!.version, yes)).status).toBe(403);
    await world.move('wu', 'PATCH', path, floor!.version, yes);
    await happen(1);
    expect(await send()).toBe(1);
    expect((JSON.parse(receiver.received[1]!.body) as { data: { heading: string } }).data.heading).toBe(
      task.heading,
    );
  });

  it('only the events that were chosen, and only of the unit', async () => {
    const { webhook } = await add({ name: '北海', unitId: world.unit('北海市督查室') });
    await happen(1, 'task.amended');
    expect(await send()).toBe(0);
    await happen(1);
    expect(await send()).toBe(1);
    await done(webhook.id);
  });
});

describe('what does not arrive', () => {
  it('is tried again, later each time, under the same name; one attempt for all of a webhook that fails', async () => {
    receiver.reply = () => ({ status: 500 });
    await happen(3);
    expect(await send()).toBe(0);
    const tried = receiver.received.length;
    expect(tried).toBeLessThanOrEqual(3);
    expect(await hooks()).toMatchObject([{ state: 'failing', waiting: 3 }]);
    expect((await deliveries('?state=waiting')).some(({ fault }) => fault === 'HTTP 500')).toBe(true);
    expect(await send()).toBe(0);
    expect(receiver.received).toHaveLength(tried);
    receiver.reply = () => ({});
    await later(10);
    expect(await send()).toBe(3);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(3);
    expect(await hooks()).toMatchObject([{ state: 'working', waiting: 0 }]);
  });

  it('a redirect is not followed', async () => {
    receiver.reply = () => ({ status: 302, headers: { location: receiver.at('/elsewhere') } });
    await happen(1);
    expect(await send()).toBe(0);
    expect(receiver.received.map(({ path }) => path)).toEqual(['/in']);
    const [{ fault }] = (await deliveries('?state=waiting')) as [DeliveryAnswer];
    expect(fault).toContain('redirects are not followed');
    receiver.reply = () => ({});
    await later(10);
    expect(await send()).toBe(1);
  });

  it('for days: it is disabled, the administrators are told, and what waited goes on when it is enabled', async () => {
    receiver.reply = () => ({ status: 503 });
    await happen(1);
    await send();
    await later(73 * 60);
    await send();
    expect(await hooks()).toMatchObject([{ state: 'gave-out', waiting: 1 }]);
    await world.settled();
    const { items } = (await world.as('wei').get<Page<NoticeAnswer>>('/notices')).body;
    expect(items[0]).toMatchObject({
      event: 'webhook.gave-out',
      webhook: { id: hook.id, name: '数据平台' },
      task: null,
    });
    receiver.reply = () => ({});
    await later(24 * 60);
    expect(await send()).toBe(0);
    const [{ version }] = (await hooks()) as [WebhookAnswer];
    await world.move('wei', 'POST', `/webhooks/${hook.id}/enable`, version);
    expect(await send()).toBe(1);
  });
});

describe('group robots', () => {
  it('DingTalk: Markdown, signed over time and secret; an errcode is a failure', async () => {
    const { webhook } = await add({
      name: '钉钉群',
      format: 'dingtalk',
      url: receiver.at('/robot/send?access_token=abc'),
      secret: 'SEC0123',
      events: ['task.amended'],
    });
    receiver.reply = () => ({ body: '{"errcode":310000,"errmsg":"sign not match"}' });
    await happen(1, 'task.amended');
    expect(await send()).toBe(0);
    const [call] = receiver.received;
    const query = new URL(call!.path, 'http://x').searchParams;
    const sign = createHmac('sha256', 'SEC0123')
      .update(`${query.get('timestamp')}\nSEC0123`)
      .digest('base64');
    expect(query.get('sign')).toBe(sign);
    expect(query.get('access_token')).toBe('abc');
    const { msgtype, markdown } = JSON.parse(call!.body) as {
      msgtype: string;
      markdown: { title: string; text: string };
    };
    expect([msgtype, markdown.title]).toEqual(['markdown', '【联办】调整了任务']);
    expect(markdown.text).toContain(task.number);
    expect(markdown.text).toContain(`https://lianban.example/tasks/${task.id}`);
    const [waiting] = await deliveries(`?webhookId=${webhook.id}`);
    expect(waiting).toMatchObject({ fault: 'errcode 310000: sign not match', state: 'waiting', failures: 1 });

    receiver.reply = () => ({ body: '{"errcode":0,"errmsg":"ok"}' });
    const again = await world.as('wei').post<DeliveryAnswer>(`/deliveries/${waiting!.id}/send-again`);
    expect(again.body).toMatchObject({ state: 'sent', fault: null });
    await done(webhook.id);
  });

  it('WeCom: no more than it takes in a minute, the rest in the next', async () => {
    const { webhook } = await add({
      name: '企业微信群',
      format: 'wecom',
      url: receiver.at('/cgi-bin/webhook/send?key=k'),
      events: ['task.amended'],
    });
    receiver.reply = () => ({ body: '{"errcode":0,"errmsg":"ok"}' });
    await happen(25, 'task.amended');
    expect(await send()).toBe(20);
    expect(await send()).toBe(0);
    await later(1.1);
    expect(await send()).toBe(5);
    expect(JSON.parse(receiver.received[0]!.body)).toMatchObject({ msgtype: 'markdown' });
    await done(webhook.id);
  });
});

describe('the administrator', () => {
  it('tries a webhook out, sees every delivery without a word of a task, and sends one again', async () => {
    const tried = await world.as('wei').post<DeliveryAnswer>(`/webhooks/${hook.id}/trial`);
    expect(tried.body).toMatchObject({ purpose: 'test', state: 'sent', webhook: { id: hook.id } });
    expect(receiver.received).toHaveLength(1);
    expect((await world.as('wu').get('/deliveries')).status).toBe(403);
    const all = await deliveries('?channel=webhook&state=sent');
    expect(all.length).toBeGreaterThan(5);
    expect(JSON.stringify(all)).not.toContain(task.heading);
    const told = all.find(({ event }) => event === 'task.dispatched')!;
    const again = await world.as('wei').post<DeliveryAnswer>(`/deliveries/${told.id}/send-again`);
    expect(again.body).toMatchObject({ id: told.id, state: 'sent' });
    expect(receiver.received[1]!.headers['webhook-id']).toBe(told.id);
    const trial = await world.as('wei').post('/deliveries/trial-mail', { address: 'wei@bgt.example' });
    expect([trial.status, (trial.body as { code: string }).code]).toEqual([409, 'mail-not-configured']);
  });

  it('renews the secret, disables and removes it; each leaves its line in the audit trail', async () => {
    let [{ version }] = (await hooks()) as [WebhookAnswer];
    const path = `/webhooks/${hook.id}`;
    const renewed = await world.move<MadeWebhook>('wei', 'POST', `${path}/secret`, version);
    expect(renewed.secret).not.toBe(secret);
    expect((await world.try('wei', 'POST', `${path}/disable`, version)).body.code).toBe('stale-version');
    version = renewed.webhook.version;
    const off = await world.move<WebhookAnswer>('wei', 'POST', `${path}/disable`, version);
    expect(off.state).toBe('disabled');
    await happen(1);
    expect(await send()).toBe(0);
    await world.move('wei', 'DELETE', path, off.version);
    expect(await hooks()).toEqual([]);
    const lines = await world.query<{ name: string }[]>(
      `select name from event where facts->>'webhookId' = $1 order by id`,
      [hook.id],
    );
    expect(lines.map(({ name }) => name.replace('webhook.', ''))).toEqual([
      'added',
      'gave-out',
      'enabled',
      'secret-renewed',
      'disabled',
      'removed',
    ]);
  });
});

it('each event once to each webhook, however many processes send', async () => {
  const second = await startServer(
    world.installation.databaseUrl,
    new StillClock(world.installation.now()),
    env,
  );
  try {
    await add();
    await happen(30);
    // Either of them may have taken the events.
    await Promise.all([world.settled(), second.app.get(EventFeed, { strict: false }).settle()]);
    const both = [world.installation.app, second.app];
    const sent = await Promise.all(both.map((app) => app.get(Dispatch, { strict: false }).drain()));
    expect(sent[0]! + sent[1]!).toBe(30);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(30);
  } finally {
    await second.stop();
  }
});
