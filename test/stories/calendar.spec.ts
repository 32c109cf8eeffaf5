import { shippedData, type CalendarData } from '@lianban/calendar';
import type {
  AssignmentAnswer,
  CalendarAnswer,
  ClockAnswer,
  DateMoveAnswer,
  Many,
  Page,
  PastAnswer,
  TaskAnswer,
} from '@lianban/contract';
import type { Who } from '../support/cast';
import { startWorld, type World } from '../support/world';

const [LEAD, FGW, BEIHAI] = ['自治区交通运输厅', '自治区发展改革委', '北海市人民政府'];

let world: World;
let task: TaskAnswer;
afterEach(() => world.stop());

const partOf = (seen: TaskAnswer, unit: string): AssignmentAnswer =>
  seen.assignments.find((part) => part.unit.shortName === unit)!;
const see = async (unit: string): Promise<AssignmentAnswer> => partOf(await world.look('wu', task.id), unit);
const clockOf = async (unit: string): Promise<ClockAnswer> =>
  (await world.as('wu').get<ClockAnswer>(`/assignments/${(await see(unit)).id}/clock`)).body;

async function underWay(dueOn: string): Promise<void> {
  world = await startWorld();
  task = await world.dispatched([LEAD, FGW, BEIHAI], { dueOn });
  for (const [who, unit] of [
    ['li', LEAD],
    ['chen', FGW],
    ['zhao', BEIHAI],
  ] as const) {
    await world.part(who, task, unit, 'acknowledge');
  }
}

describe('why a part is due when it is', () => {
  it('is told day by day, each with its rule', async () => {
    await underWay('2026-06-19');
    const clock = await clockOf(LEAD);
    expect(clock).toMatchObject({
      dueOn: '2026-06-22',
      originalDueOn: '2026-06-22',
      region: '450000',
      provisional: false,
      used: 0,
    });
    const day = (on: string) => clock.days.find((one) => one.day === on);
    expect(day('2026-03-02')).toMatchObject({ because: 'start-day', counted: false });
    expect(day('2026-03-03')).toMatchObject({ because: 'working', running: 1 });
    expect(day('2026-04-20')).toMatchObject({
      because: 'closed',
      rule: { rule: 'regional-holiday', name: '广西三月三' },
    });
    expect(day('2026-05-09')).toMatchObject({ because: 'working', rule: { rule: 'make-up' } });
    expect(day('2026-06-19')).toMatchObject({ because: 'closed', rule: { rule: 'holiday', name: '端午节' } });
    expect(clock.days.at(-1)).toMatchObject({ day: '2026-06-22', due: true, running: clock.remaining });
  });

  it('is for those who read the task, and absent where no date is due', async () => {
    await underWay('2026-06-19');
    const { id } = await see(LEAD);
    expect((await world.as('li').get(`/assignments/${id}/clock`)).status).toBe(200);
    expect((await world.as('sun').get(`/assignments/${id}/clock`)).status).toBe(404);
  });
});

describe('the calendar', () => {
  it('tells each day of a year, and what a region adds', async () => {
    world = await startWorld();
    const year = async (query: string): Promise<CalendarAnswer> =>
      (await world.as('sun').get<CalendarAnswer>(`/calendar?${query}`)).body;
    const whole = await year('year=2026');
    expect(whole.days).toHaveLength(365);
    const day = (of: CalendarAnswer, on: string) => of.days.find((one) => one.day === on);
    expect(day(whole, '2026-05-09')).toMatchObject({ working: true, rule: 'make-up', provisional: false });
    expect(day(whole, '2026-04-20')).toMatchObject({ working: true, rule: 'weekday' });
    expect(whole.regions).toEqual([{ region: '450000', name: '广西壮族自治区' }]);
    expect(day(await year('year=2026&region=450000'), '2026-04-20')).toMatchObject({
      working: false,
      rule: 'regional-holiday',
    });
    expect((await year('year=2027')).days.every(({ provisional }) => provisional)).toBe(true);
    expect((await world.as('sun').get('/calendar?year=1999')).status).toBe(400);
    expect((await world.as('sun').get('/calendar?year=2026&region=x')).status).toBe(400);
  });
});

/** The calendar before the notice of 2026 was out: it knew weekends and nothing else of that year. */
const EARLIER: CalendarData = {
  edition: '2025.1',
  national: shippedData.national.filter(({ year }) => year < 2026),
  regional: [],
};

describe('when the notice comes out', () => {
  const moves = async (who: Who): Promise<readonly DateMoveAnswer[]> =>
    (await world.as(who).get<Page<DateMoveAnswer>>('/calendar/moves')).body.items;
  const decide = (who: Who, decision: 'move' | 'keep', ...assignmentIds: string[]) =>
    world.as(who).post<Many & { code: string }>('/calendar/moves', { assignmentIds, decision });

  /** Dispatched while 端午节 was still an ordinary Friday, as the release of that time left the rows. */
  beforeEach(async () => {
    await underWay('2026-06-19');
    await world.query(
      `insert into calendar_edition (edition, data, since) values ($1, $2, '2025-03-01T00:00:00Z')`,
      [EARLIER.edition, EARLIER],
    );
    await world.query(
      `update assignment set due_on = '2026-06-19', original_due_on = '2026-06-19' where task_id = $1`,
      [task.id],
    );
  });

  it('moves nothing silently: it lists for the office which dates would move, and by which days', async () => {
    expect((await world.look('wu', task.id)).assignments.map(({ dueOn }) => dueOn)).toEqual(
      Array(3).fill('2026-06-19'),
    );
    const listed = await moves('qian');
    expect(listed.map(({ unit }) => unit.shortName).sort()).toEqual([LEAD, FGW, BEIHAI].sort());
    expect(listed[0]).toMatchObject({ taskId: task.id, before: '2026-06-19', after: '2026-06-22' });
    expect(listed[0]!.because.at(-1)).toMatchObject({
      day: '2026-06-19',
      before: { working: true, provisional: true },
      after: { working: false, name: '端午节' },
    });
    expect(await clockOf(LEAD)).toMatchObject({ dueOn: '2026-06-19', originalDueOn: '2026-06-19' });
  });

  it('goes by the confirmed date: what was not moved is overdue on the day after it', async () => {
    await decide('wu', 'move', (await see(FGW)).id);
    await world.clockTo('2026-06-19T16:00:00Z');
    expect((await see(LEAD)).lit).toMatchObject({ light: 'red', reason: 'overdue' });
    expect((await see(FGW)).lit.reason).not.toBe('overdue');
    expect(await world.sweep()).toMatchObject({ setAside: 0 });
  });

  it('is moved or kept by the office, once, with one event each', async () => {
    const [lead, fgw, beihai] = [await see(LEAD), await see(FGW), await see(BEIHAI)];
    expect((await decide('wu', 'move', lead.id, fgw.id)).body).toEqual({
      done: [lead.id, fgw.id].sort(),
      refused: [],
    });
    expect((await decide('qian', 'keep', beihai.id)).body.done).toEqual([beihai.id]);
    const seen = await world.look('wu', task.id);
    expect(
      [LEAD, FGW, BEIHAI].map((unit) => [partOf(seen, unit).dueOn, partOf(seen, unit).originalDueOn]),
    ).toEqual([
      ['2026-06-22', '2026-06-19'],
      ['2026-06-22', '2026-06-19'],
      ['2026-06-19', '2026-06-19'],
    ]);
    expect(await clockOf(BEIHAI)).toMatchObject({ dueOn: '2026-06-19' });
    expect(await moves('wu')).toEqual([]);
    expect((await world.eventsOf(task.id)).slice(-3)).toEqual(Array(3).fill('assignment.rescheduled'));
    expect((await decide('wu', 'move', beihai.id)).body).toMatchObject({
      done: [],
      refused: [{ id: beihai.id, lacks: [{ code: 'date-to-confirm' }] }],
    });
    expect((await see(BEIHAI)).dueOn).toBe('2026-06-19');
    // The past tells what held then.
    const then = await world.as('wu').get<PastAnswer>(`/tasks/${task.id}/past?at=2026-03-02T02:00:00Z`);
    expect(then.body.parts.map(({ dueOn }) => dueOn).sort()).toEqual([
      '2026-06-19',
      '2026-06-22',
      '2026-06-22',
    ]);
  });

  it('is the affair of the office that runs the task', async () => {
    const { id } = await see(LEAD);
    expect(await moves('zhao')).toEqual([]);
    expect((await decide('zhao', 'move', id)).status).toBe(404);
    expect((await decide('li', 'move', id)).status).toBe(403);
    expect((await world.as('zheng').get('/calendar/moves')).status).toBe(403);
    expect((await see(LEAD)).dueOn).toBe('2026-06-19');
  });

  it('lets a write upon such a date stand on what was confirmed', async () => {
    await world.task('li', task, 'suspend', {
      reason: 'waits-for-upper-tier',
      ground: '等待国家规划',
      reviewOn: '2026-03-05',
    });
    const [request] = (await world.look('wu', task.id)).requests;
    await world.move('wu', 'POST', `/requests/${request!.id}/grant`, request!.version, {});
    // The clock stood on two working days; after Friday 19 June, which is closed now, come the 22nd and the 23rd.
    expect((await see(LEAD)).dueOn).toBe('2026-06-23');
    expect(await moves('wu')).toEqual([]);
  });

  it('lets a date be history where the clock has stopped', async () => {
    await world.part('chen', task, FGW, 'report', { text: '完成。', percentage: 100, partDone: true });
    await world.part('li', task, FGW, 'accept', {});
    expect((await see(FGW)).dueOn).toBe('2026-06-19');
    expect((await moves('wu')).map(({ unit }) => unit.shortName).sort()).toEqual([BEIHAI, LEAD].sort());
  });
});
