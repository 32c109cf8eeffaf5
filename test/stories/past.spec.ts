import type { PastAnswer, TaskAnswer } from '@lianban/contract';
import type { Who } from '../support/cast';
import { startWorld, type World } from '../support/world';

const [LEAD, FGW, BEIHAI, PORT] = ['自治区交通运输厅', '自治区发展改革委', '北海市人民政府', '北部湾港集团'];

let world: World;
beforeEach(async () => void (world = await startWorld()));
afterEach(() => world.stop());

const past = async (who: Who, taskId: string, at: Date | string): Promise<[number, PastAnswer]> => {
  const moment = encodeURIComponent(new Date(at).toISOString());
  const { status, body } = await world.as(who).get<PastAnswer>(`/tasks/${taskId}/past?at=${moment}`);
  return [status, body];
};

/** What a page showed, as far as a past moment can tell it. */
const told = ({ state, percentage, lit, assignments }: TaskAnswer) => ({
  state,
  percentage,
  lit,
  parts: assignments
    .filter((part) => part.state !== 'reassigned')
    .map(({ id, unit, part, state: of, percentage: reached, dueOn, lit: light }) => ({
      assignmentId: id,
      unit: unit.shortName,
      part,
      state: of,
      percentage: reached,
      dueOn,
      lit: light,
    })),
});

const toldThen = ({ state, percentage, lit, parts }: PastAnswer) => ({
  state,
  percentage,
  lit,
  parts: parts.map(({ unit, ...part }) => ({ ...part, unit: unit.shortName })),
});

const inOrder = <T extends { parts: { assignmentId: string }[] }>(seen: T): T => ({
  ...seen,
  parts: [...seen.parts].sort((a, b) => a.assignmentId.localeCompare(b.assignmentId)),
});

describe('a task’s past', () => {
  it('is told from its events exactly as each page showed it then', async () => {
    const seen = new Map<string, ReturnType<typeof told>>();
    let task = await world.dispatched([LEAD, FGW, BEIHAI], {
      dueOn: '2026-06-30',
      reportingPeriod: 'monthly',
    });
    const remember = async (): Promise<void> => {
      seen.set(world.installation.now().toISOString(), told(await world.look('wu', task.id)));
    };
    const at = async (moment: string, ...moves: (() => Promise<unknown>)[]): Promise<void> => {
      await world.clockTo(moment);
      for (const move of moves) await move();
      await world.sweep();
      await remember();
    };
    const part = (who: Who, unit: string, move: string, body?: object) => () =>
      world.part(who, task, unit, move, body);
    const whole = (who: Who, move: string, body?: object) => () => world.task(who, task, move, body);
    const request = (who: Who, move: string) => async (): Promise<void> => {
      const { requests } = await world.look('wu', task.id);
      const open = requests.find(({ state }) => state === 'asked' || state === 'consented')!;
      await world.move(who, 'POST', `/requests/${open.id}/${move}`, open.version, {});
    };
    await remember();
    await at('2026-03-02T06:00:00Z', part('li', LEAD, 'acknowledge'), part('chen', FGW, 'acknowledge'));
    await at('2026-03-04T01:00:00Z');
    await at('2026-03-20T01:00:00Z', part('chen', FGW, 'report', { text: '完成一半。', percentage: 50 }));
    await at('2026-03-20T03:00:00Z', part('li', FGW, 'accept', {}));
    await at('2026-04-15T01:00:00Z');
    await at(
      '2026-04-20T01:00:00Z',
      part('chen', FGW, 'extend', { reason: '等待批复', newDueOn: '2026-07-31', progress: '已过半' }),
    );
    await at('2026-04-21T01:00:00Z', request('li', 'consent'), request('wu', 'grant'));
    await at(
      '2026-05-06T01:00:00Z',
      whole('li', 'suspend', {
        reason: 'waits-for-upper-tier',
        ground: '等待国家规划',
        reviewOn: '2026-05-20',
      }),
    );
    await at('2026-05-07T01:00:00Z', request('wu', 'grant'));
    await at('2026-05-12T01:00:00Z');
    await at('2026-05-20T01:00:00Z');
    await at(
      '2026-05-25T01:00:00Z',
      whole('wu', 'amend', {
        basis: '会议纪要',
        dueOn: '2026-08-31',
        units: [LEAD, FGW, PORT].map((name, n) => ({
          unitId: world.unit(name),
          part: n === 0 ? 'lead' : 'participant',
        })),
      }),
    );
    await at('2026-06-15T01:00:00Z', part('li', LEAD, 'report', { text: '完成。', percentage: 80 }));
    await at(
      '2026-06-16T01:00:00Z',
      part('chen', FGW, 'report', { text: '全部完成。', percentage: 100, partDone: true }),
    );
    await at('2026-06-17T01:00:00Z', part('li', FGW, 'accept', {}), whole('li', 'call', {}));
    await at('2026-07-02T01:00:00Z');
    await at('2026-07-03T01:00:00Z', () => world.submitted('li', task));
    await at('2026-07-06T01:00:00Z', whole('wu', 'review', { opinion: '属实', result: 'partly-done' }));
    await at(
      '2026-07-07T01:00:00Z',
      whole('zheng', 'return', { reason: 'evidence-missing', note: '缺佐证', newDueOn: '2026-09-15' }),
    );
    await at('2026-07-08T01:00:00Z', whole('li', 'call', {}));
    await at('2026-09-20T01:00:00Z');
    await at('2026-09-21T01:00:00Z', () => world.submitted('li', task));
    await at(
      '2026-09-22T01:00:00Z',
      whole('wu', 'review', { opinion: '属实', result: 'resolved' }),
      whole('zheng', 'close', { result: 'resolved', note: '同意' }),
    );
    await at('2026-09-23T01:00:00Z', whole('wu', 'archive', {}));
    await at(
      '2026-10-12T01:00:00Z',
      whole('wu', 'reopen', { finding: '回头看发现未落实', newDueOn: '2026-11-30' }),
      request('zheng', 'grant'),
    );
    task = await world.look('wu', task.id);
    expect(task).toMatchObject({ state: 'in-progress', cycle: 2 });
    expect(new Set([...seen.values()].map(({ state }) => state)).size).toBeGreaterThan(6);
    expect(new Set([...seen.values()].map(({ lit }) => lit.light)).size).toBe(5);

    for (const [moment, shown] of seen) {
      const [, then] = await past('wu', task.id, moment);
      expect([moment, inOrder(toldThen(then))]).toEqual([moment, inOrder(shown)]);
      expect(then.gaps).toBe(false);
    }
  });

  it('begins with its registration', async () => {
    const task = await world.dispatched([LEAD]);
    expect((await past('wu', task.id, '2026-03-01T00:00:00Z'))[0]).toBe(404);
    expect((await past('wu', task.id, '2026-03-02T01:30:00Z'))[1]).toMatchObject({ state: 'dispatched' });
  });

  it('says so where an earlier version kept less', async () => {
    const task = await world.dispatched([LEAD]);
    await world.part('li', task, LEAD, 'acknowledge');
    // What an earlier version wrote is not changed by anybody; here it has to be made up.
    await world.query('alter table event disable trigger event_only_grows');
    await world.query(
      `update event set detail = detail - 'after' where task_id = $1 and name = 'task.dispatched'`,
      [task.id],
    );
    await world.query('alter table event enable trigger event_only_grows');
    expect((await past('wu', task.id, '2026-03-02T02:00:00Z'))[1]).toMatchObject({
      gaps: true,
      state: 'in-progress',
      parts: [{ state: 'acknowledged' }],
    });
  });

  it('is read by whoever reads the task, and by nobody else', async () => {
    const task = await world.dispatched([LEAD]);
    const at = '2026-03-02T02:00:00Z';
    expect(
      await Promise.all((['li', 'he', 'sun'] as const).map(async (who) => (await past(who, task.id, at))[0])),
    ).toEqual([200, 200, 404]);
    expect((await world.as('wu').get(`/tasks/${task.id}/past?at=yesterday`)).status).toBe(400);
  });
});
