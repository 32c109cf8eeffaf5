import type { PlanAnswer, TaskAnswer } from '@lianban/contract';
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
  taken: 0,
  raised: 0,
  sent: 0,
  withdrawn: 0,
  unanswered: 0,
  resumed: 0,
  missed: 0,
  setAside: 0,
  ...swept,
});

const unitsPressed = async (taskId: string): Promise<string[]> =>
  (
    await world.query<{ name: string }[]>(
      `select u.short_name as name from rung_taken k join assignment a on a.id = k.assignment_id
         join unit u on u.id = a.unit_id where k.task_id = $1 and k.letter_id is not null`,
      [taskId],
    )
  ).map(({ name }) => name);

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

describe('a part that is overdue', () => {
  const overdue = async (): Promise<TaskAnswer> => {
    let task = await world.dispatched(['自治区交通运输厅', '北海市人民政府']);
    task = await world.part('zhao', task, '北海市人民政府', 'acknowledge');
    return world.part('li', task, '自治区交通运输厅', 'acknowledge');
  };

  it('is left alone once it is done, or while the whole lies with the office', async () => {
    let task = await overdue();
    await world.part('zhao', task, '北海市人民政府', 'report', {
      text: '完成',
      percentage: 100,
      partDone: true,
    });
    task = await world.part('li', task, '北海市人民政府', 'accept', {});
    await world.clockTo('2026-07-01T01:00:00Z');
    // The lead, whose part is not done, is pressed for its own.
    expect(await world.sweep()).toMatchObject({ taken: 1, raised: 0 });
    expect(await unitsPressed(task.id)).toEqual(['自治区交通运输厅']);
  });
});

describe('two clocks', () => {
  const TASKS = 8;
  /** A department leads each, and two cities have a part in it. */
  const PARTS = 3 * TASKS;

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

  const takenTwice = (): Promise<unknown[]> =>
    world.query(
      `select facts->>'assignmentId' from event where name = 'rung.taken' group by 1 having count(*) > 1`,
    );
  const count = async (of: string): Promise<number> =>
    (await world.query<{ count: number }[]>(`select count(*)::int as count from ${of}`))[0]!.count;
  const taken = (): Promise<number> => count('rung_taken where letter_id is not null');

  it('on one database at once take each rung once, and write each unit one letter', async () => {
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
    expect(await taken()).toBe(PARTS);
    expect(await takenTwice()).toEqual([]);
    expect(await count('letter')).toBe(3);
  });

  it('in two processes of the built server do the same, by their own timers', async () => {
    await manyDispatched();
    // Their clock is the real one: the due days of these tasks are long past.
    const start = () => startProcess(world.installation.databaseUrl, { SWEEP_SECONDS: '1' });
    const processes = await Promise.all([start(), start()]);
    try {
      for (const until = Date.now() + 30_000; (await taken()) < PARTS && Date.now() < until;) {
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    } finally {
      await Promise.all(processes.map((server) => server.stop()));
    }
    expect(await taken()).toBe(PARTS);
    expect(await takenTwice()).toEqual([]);
  }, 120_000);
});
