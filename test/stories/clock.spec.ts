import type { CaseAnswer, Page, PlanAnswer, TaskAnswer } from '@lianban/contract';
import { Sweep, type Swept } from '../../apps/api/src/supervision/sweep';
import { StillClock } from '../../apps/api/src/store/clock';
import { startServer } from '../support/installation';
import { startProcess } from '../support/server-process';
import { startWorld, type World } from '../support/world';

let world: World;
beforeEach(async () => void (world = await startWorld()));
afterEach(() => world.stop());

/** A round in which the clock did this and nothing else. */
const only = (swept: Partial<Swept>): Swept => ({
  deemed: 0,
  silent: 0,
  raised: 0,
  resumed: 0,
  missed: 0,
  setAside: 0,
  ...swept,
});

const casesOf = async (who: 'wu' | 'zhao' | 'sun'): Promise<readonly CaseAnswer[]> =>
  (await world.as(who).get<Page<CaseAnswer>>('/cases')).body.items;

describe('a part that nobody acknowledges', () => {
  it('is deemed received when its working day has passed, and recorded as deemed', async () => {
    const task = await world.dispatched(['自治区交通运输厅', '北海市人民政府']);
    await world.clockTo('2026-03-03T15:59:00Z');
    expect(await world.sweep()).toEqual(only({}));

    await world.clockTo('2026-03-03T16:00:00Z');
    expect(await world.sweep()).toEqual(only({ deemed: 2 }));
    const seen = await world.look('wu', task.id);
    // The lead's receipt, given or deemed, sets the task going.
    expect(seen.state).toBe('in-progress');
    expect(seen.assignments.map((part) => [part.state, part.acknowledgedBy])).toEqual([
      ['deemed', null],
      ['deemed', null],
    ]);
    expect(await world.sweep()).toEqual(only({}));
  });
});

describe('a municipal part that is overdue', () => {
  const overdue = async (): Promise<TaskAnswer> => {
    let task = await world.dispatched(['自治区交通运输厅', '北海市人民政府']);
    task = await world.part('zhao', task, '北海市人民政府', 'acknowledge');
    return world.part('li', task, '自治区交通运输厅', 'acknowledge');
  };

  it('is raised to the provincial office the moment its due day ends in Beijing time', async () => {
    const task = await overdue();
    await world.clockTo('2026-06-30T15:59:59Z');
    expect(await world.sweep()).toMatchObject({ raised: 0 });

    await world.clockTo('2026-06-30T16:00:00Z');
    const ear = await world.listen('wu');
    expect(await world.sweep()).toMatchObject({ raised: 1 });
    expect((await ear.hears('case.raised')).facts).toMatchObject({ taskId: task.id });
    ear.close();

    // The lead is late as well, but it is no city: the province's own office presses it.
    const [raised, ...others] = await casesOf('wu');
    expect(others).toEqual([]);
    expect(raised).toMatchObject({
      rung: 'S5',
      unit: { name: '北海市人民政府' },
      fromOffice: { shortName: '北海市督查室' },
      toOffice: { shortName: '自治区北部湾办' },
      acceptBy: '2026-07-03',
      mayAccept: true,
    });
    // The city's office sees what was raised over its head; another city's does not.
    expect(await casesOf('zhao')).toMatchObject([{ id: raised!.id, mayAccept: false }]);
    expect((await world.as('sun').get('/cases')).status).toBe(403);
  });

  it('is taken on by the provincial office, once', async () => {
    const task = await overdue();
    await world.clockTo('2026-07-01T01:00:00Z');
    await world.sweep();
    const [raised] = await casesOf('wu');
    const decision = { outcome: 'supervise-directly', note: '由我办直接督办，每周调度。' };
    expect(
      (await world.try('zhao', 'POST', `/cases/${raised!.id}/accept`, raised!.version, decision)).status,
    ).toBe(403);

    const accepted = await world.move<CaseAnswer>(
      'wu',
      'POST',
      `/cases/${raised!.id}/accept`,
      raised!.version,
      decision,
    );
    expect(accepted).toMatchObject({
      outcome: 'supervise-directly',
      acceptedBy: { name: '吴晓岚' },
      mayAccept: false,
    });
    const again = await world.try('qian', 'POST', `/cases/${raised!.id}/accept`, accepted.version, decision);
    expect([again.status, again.body.code]).toEqual([409, 'case-answered']);
    expect((await world.look('zhao', task.id)).cases).toHaveLength(1);
  });

  it('is left alone once it is done, or while the whole lies with the office', async () => {
    let task = await overdue();
    await world.part('zhao', task, '北海市人民政府', 'report', {
      text: '完成',
      percentage: 100,
      partDone: true,
    });
    task = await world.part('li', task, '北海市人民政府', 'accept', {});
    await world.clockTo('2026-07-01T01:00:00Z');
    expect(await world.sweep()).toMatchObject({ raised: 0 });
    expect(await world.eventsOf(task.id)).not.toContain('case.raised');
  });
});

describe('two clocks', () => {
  const TASKS = 8;
  /** Two cities have a part in each. */
  const PARTS = 2 * TASKS;

  /** Dispatched in spring, due in summer. */
  async function manyDispatched(): Promise<string[]> {
    const plan = await world.importPlan();
    for (const draft of plan.drafts!.slice(0, TASKS)) {
      await world.settle(draft, ['自治区交通运输厅', '北海市人民政府', '钦州市人民政府']);
    }
    const { done } = (await world.many('wu', plan.id, 'register')).body;
    await world.many('zheng', plan.id, 'confirm');
    await world.many('wu', plan.id, 'dispatch');
    expect(done).toHaveLength(TASKS);
    return (await world.as('wu').get<PlanAnswer>(`/plans/${plan.id}`)).body.tasks.map((task) => task.id);
  }

  const raisedTwice = (): Promise<unknown[]> =>
    world.query(
      `select facts->>'assignmentId' from event where name = 'case.raised' group by 1 having count(*) > 1`,
    );
  const raised = async (): Promise<number> =>
    (await world.query<{ count: number }[]>('select count(*)::int as count from raised_case'))[0]!.count;

  it('on one database at once raise each part once', async () => {
    await manyDispatched();
    await world.clockTo('2026-07-01T01:00:00Z');
    const other = await startServer(world.installation.databaseUrl, new StillClock(world.installation.now()));
    const second = other.app.get(Sweep, { strict: false });
    try {
      await Promise.all([world.sweep(), second.run(), world.sweep(), second.run()]);
      // What one held while another asked is taken in the next round; receipts were deemed first.
      for (let round = 0; round < 3; round++) await Promise.all([world.sweep(), second.run()]);
    } finally {
      await other.stop();
    }
    expect(await raised()).toBe(PARTS);
    expect(await raisedTwice()).toEqual([]);
  });

  it('in two processes of the built server do the same, by their own timers', async () => {
    await manyDispatched();
    // Their clock is the real one: the due days of these tasks are long past.
    const start = () => startProcess(world.installation.databaseUrl, { SWEEP_SECONDS: '1' });
    const processes = await Promise.all([start(), start()]);
    try {
      for (const until = Date.now() + 30_000; (await raised()) < PARTS && Date.now() < until;) {
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    } finally {
      await Promise.all(processes.map((server) => server.stop()));
    }
    expect(await raised()).toBe(PARTS);
    expect(await raisedTwice()).toEqual([]);
  }, 120_000);
});
