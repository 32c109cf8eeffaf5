import type { Page, PlanAnswer, PlanSummary } from '@lianban/contract';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PORT_PLAN, startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

/** Several megabytes of a plan's prose, and one task at the end of it: long to read, quick to store. */
const long = ((): Uint8Array => {
  const plan = readFileSync(join(__dirname, '../../examples/plans', PORT_PLAN), 'utf8');
  const prose = plan.replace(/[（(〔【][^）)〕】]*[）)〕】]|责任单位|牵头|负责|配合/g, '');
  const task = '一、建设码头\n年内建成泊位两个。（责任单位：自治区交通运输厅、北海市人民政府）\n';
  return Buffer.from(`${prose.repeat(200)}\n${task}`);
})();

describe('while a large document is read', () => {
  it('everybody else is answered as ever', async () => {
    let done = false;
    const upload = world.upload('wu', '长.txt', long).finally(() => (done = true));
    let answered = 0;
    for (; !done; answered += 1) {
      expect((await world.as('li').get('/me')).status).toBe(200);
      await sleep(20);
    }
    const { status, body } = await upload;
    expect([status, body.drafts!.length]).toEqual([201, 1]);
    // Read among the requests, it would have held up the first of them until it was done.
    expect(answered).toBeGreaterThan(10);
  });

  it('an officer who goes away leaves no plan behind', async () => {
    const plans = async (): Promise<readonly string[]> =>
      (await world.as('wu').get<Page<PlanSummary>>('/plans')).body.items.map(({ title }) => title);
    const before = await plans();

    const form = new FormData();
    form.set('file', new Blob([Buffer.from(long)]), '走开.txt');
    const packed = new Response(form);
    const upload = request(`${world.url}/api/plans`, {
      method: 'POST',
      agent: false,
      headers: {
        'content-type': packed.headers.get('content-type')!,
        authorization: `Bearer ${await world.as('wu').ready()}`,
      },
    });
    upload.on('error', () => undefined);
    upload.end(Buffer.from(await packed.arrayBuffer()));
    await once(upload, 'finish');
    // The file has arrived by then, and its reading takes longer.
    await sleep(300);
    upload.destroy();

    // Begun later, this one is over later than the other would have been.
    const { body } = await world.upload('wu', '留下.txt', long);
    const kept: PlanAnswer = body;
    expect(await plans()).toEqual([kept.title, ...before]);
  });
});
