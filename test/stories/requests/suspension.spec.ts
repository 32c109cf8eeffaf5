import { Asked, BEIHAI, FGW, LEAD, QINZHOU } from '../../support/asked';

const WANTED = { reason: 'waits-for-upper-tier', ground: '待国家批复岸线规划。', reviewOn: '2026-03-16' };

let asked: Asked;
beforeEach(async () => void (asked = await Asked.underWay()));
afterEach(() => asked.stop());

/** Suspended on the day of dispatch until Monday a fortnight later: nine working days. */
const suspended = (): Promise<void> =>
  asked.made(
    () => asked.ask('li', 'suspend', WANTED),
    () => asked.decide('wu', 'grant'),
  );

describe('a suspension', () => {
  it('is asked by the lead and granted by the office: every clock stands still until the review date', async () => {
    await asked.made(() => asked.ask('li', 'suspend', WANTED));
    expect(await asked.last()).toMatchObject({
      kind: 'suspension',
      unit: null,
      reason: 'waits-for-upper-tier',
      reviewOn: '2026-03-16',
      consent: 'not-needed',
      decideBy: '2026-03-04',
    });
    // What is asked changes nothing yet.
    expect(await asked.see()).toMatchObject({ state: 'in-progress', lit: { light: 'green' } });
    await asked.made(() => asked.decide('zheng', 'grant'));

    const task = await asked.see();
    // The lead answers for the whole: its date is the task's.
    expect(task).toMatchObject({
      state: 'suspended',
      dueOn: '2026-07-13',
      originalDueOn: '2026-06-30',
      lit: { light: 'grey' },
    });
    for (const part of task.assignments) {
      expect(part).toMatchObject({
        dueOn: '2026-07-13',
        originalDueOn: '2026-06-30',
        lit: { light: 'grey' },
        suspensions: [{ from: '2026-03-02', to: '2026-03-16', resumedAt: null }],
      });
    }
    expect((await asked.events()).slice(-2)).toEqual(['request.asked', 'request.granted']);
  });

  it('lets nobody write on it meanwhile; the office may resume, amend or cancel it', async () => {
    await suspended();
    expect(
      await asked.refused(() => asked.ask('chen', 'report', { text: '进展', percentage: 10 }, FGW)),
    ).toEqual([409, 'assignment-cannot-move', []]);
    expect(await asked.refused(() => asked.ask('li', 'submit', { text: '已完成' }))).toEqual([
      409,
      'task-cannot-move',
      ['resume', 'amend', 'cancel'],
    ]);
  });

  it('resumes by itself on the review date, exactly once, however many clocks run', async () => {
    await suspended();
    await asked.world.clockTo('2026-03-15T15:00:00Z');
    expect(await asked.world.sweep()).toMatchObject({ resumed: 0 });
    expect(await asked.see()).toMatchObject({ state: 'suspended' });

    await asked.world.clockTo('2026-03-15T16:00:00Z');
    const rounds = await Promise.all([1, 2, 3].map(() => asked.world.sweep()));
    expect(rounds.reduce((sum, { resumed }) => sum + resumed, 0)).toBe(1);
    expect(await asked.world.sweep()).toMatchObject({ resumed: 0 });
    const task = await asked.see('li');
    expect(task).toMatchObject({ state: 'in-progress', lit: { light: 'green' } });
    expect(task.assignments.map(({ dueOn }) => dueOn)).toEqual(['2026-07-13', '2026-07-13', '2026-07-13']);
    expect(task.timeline.filter(({ name }) => name === 'task.resumed')).toMatchObject([{ by: null }]);
    await asked.made(() => asked.ask('chen', 'report', { text: '进展', percentage: 10 }, FGW));
  });

  it('is lifted by the office’s officer before that: days count again from the day after', async () => {
    await suspended();
    await asked.world.clockTo('2026-03-06T01:00:00Z');
    for (const who of ['li', 'zheng', 'tang'] as const) {
      expect(await asked.refused(() => asked.ask(who, 'resume', {}))).toEqual([403, 'not-allowed']);
    }
    await asked.made(() => asked.ask('qian', 'resume', {}));
    // The day itself does not count, but the units are at work again, and their lights say so.
    expect(await asked.see()).toMatchObject({ state: 'in-progress', lit: { light: 'green' } });
    // Four working days instead of nine.
    expect(await asked.part(BEIHAI)).toMatchObject({ dueOn: '2026-07-06', originalDueOn: '2026-06-30' });
    expect((await asked.part(BEIHAI)).suspensions).toMatchObject([
      { from: '2026-03-02', to: '2026-03-16', resumedAt: '2026-03-06T01:00:00.000Z' },
    ]);
    expect((await asked.see()).timeline.at(-1)).toMatchObject({ name: 'task.resumed', by: { name: '钱广' } });
    await asked.world.clockTo('2026-03-09T01:00:00Z');
    expect((await asked.see()).lit).toMatchObject({ light: 'green' });
    await asked.world.clockTo('2026-03-17T01:00:00Z');
    expect(await asked.world.sweep()).toMatchObject({ resumed: 0 });
    expect(await asked.refused(() => asked.ask('wu', 'resume', {}))).toEqual([
      409,
      'task-cannot-move',
      ['consolidate', 'call', 'submit', 'suspend', 'amend', 'cancel'],
    ]);
  });

  it('holds for everything below, at any depth, and ends there as well', async () => {
    const place = async (above: Asked, heading: string, dueOn: string): Promise<Asked> => {
      const subtasks = [{ heading, unitId: asked.world.unit(FGW), dueOn }];
      await above.made(() => above.ask('chen', 'break-down', { subtasks }, FGW));
      const [row] = await asked.world.query<{ id: string }[]>('select id from task where heading = $1', [
        heading,
      ]);
      const below = asked.about(row!.id);
      await below.made(() => below.ask('chen', 'acknowledge', {}, FGW));
      return below;
    };
    const survey = await place(asked, '岸线普查', '2026-06-15');
    const field = await place(survey, '外业测量', '2026-05-29');
    await suspended();
    expect(await survey.part(FGW)).toMatchObject({ dueOn: '2026-06-29', lit: { light: 'grey' } });
    expect(await field.part(FGW)).toMatchObject({ dueOn: '2026-06-11', lit: { light: 'grey' } });

    await asked.world.clockTo('2026-03-06T01:00:00Z');
    await asked.made(() => asked.ask('wu', 'resume', {}));
    expect(await field.part(FGW)).toMatchObject({
      dueOn: '2026-06-04',
      originalDueOn: '2026-05-29',
      suspensions: [{ resumedAt: '2026-03-06T01:00:00.000Z' }],
    });
  });

  it('does not touch a part that is done', async () => {
    await asked.made(
      () => asked.ask('chen', 'report', { text: '已完成', percentage: 100, partDone: true }, FGW),
      () => asked.ask('li', 'accept', {}, FGW),
    );
    await suspended();
    expect(await asked.part(FGW)).toMatchObject({ state: 'done', dueOn: '2026-06-30', suspensions: [] });
  });

  it('holds for a unit that joins meanwhile', async () => {
    await suspended();
    await asked.world.clockTo('2026-03-09T01:00:00Z');
    const units = [LEAD, FGW, BEIHAI, QINZHOU].map((name, at) => ({
      unitId: asked.world.unit(name),
      part: at === 0 ? 'lead' : 'participant',
    }));
    await asked.made(() => asked.ask('wu', 'amend', { basis: '自治区政府常务会议纪要', units }));
    expect(await asked.part(QINZHOU)).toMatchObject({
      lit: { light: 'grey' },
      suspensions: [{ from: '2026-03-09', to: '2026-03-16' }],
    });
  });
});

describe('a suspension that is not granted', () => {
  it('is asked by the lead alone, with a class of reason and a day to come', async () => {
    expect(await asked.refused(() => asked.ask('chen', 'suspend', WANTED))).toEqual([403, 'not-allowed']);
    expect(await asked.refused(() => asked.ask('wu', 'suspend', WANTED))).toEqual([403, 'not-allowed']);
    expect(await asked.refused(() => asked.ask('sun', 'suspend', WANTED))).toEqual([404, 'not-found']);
    for (const wrong of [{ reason: 'too-busy' }, { ground: ' ' }, { reviewOn: '2026-02-30' }]) {
      expect(await asked.refused(() => asked.ask('li', 'suspend', { ...WANTED, ...wrong }))).toEqual([
        400,
        'body-malformed',
      ]);
    }
    expect(
      await asked.refused(() => asked.ask('li', 'suspend', { ...WANTED, reviewOn: '2026-03-02' })),
    ).toEqual([409, 'requirements-missing', ['after-today']]);
  });

  it('is one at a time', async () => {
    await asked.made(() => asked.ask('li', 'suspend', WANTED));
    expect(await asked.refused(() => asked.ask('li', 'suspend', WANTED))).toEqual([
      409,
      'task-cannot-move',
      ['consolidate', 'call', 'submit', 'amend', 'cancel'],
    ]);
  });

  it('leaves the task as it was; the office says why', async () => {
    await asked.made(() => asked.ask('li', 'suspend', WANTED));
    for (const who of ['li', 'tang'] as const) {
      expect(await asked.refused(() => asked.decide(who, 'refuse', '理由不足。'))).toEqual([
        403,
        'not-allowed',
      ]);
    }
    expect(await asked.refused(() => asked.decide('wu', 'refuse', ' '))).toEqual([400, 'body-malformed']);
    await asked.made(() => asked.decide('wu', 'refuse', '理由不足。'));
    expect(await asked.last()).toMatchObject({ state: 'refused', note: '理由不足。' });
    const task = await asked.see();
    expect(task).toMatchObject({ state: 'in-progress' });
    expect(task.assignments.map(({ dueOn }) => dueOn)).toEqual(['2026-06-30', '2026-06-30', '2026-06-30']);
    await asked.made(() => asked.ask('li', 'suspend', WANTED));
  });

  it('is not granted any more when its review date has come', async () => {
    await asked.made(() => asked.ask('li', 'suspend', WANTED));
    await asked.world.clockTo('2026-03-16T01:00:00Z');
    expect(await asked.refused(() => asked.decide('wu', 'grant'))).toEqual([
      409,
      'requirements-missing',
      ['after-today'],
    ]);
    await asked.made(() => asked.decide('li', 'withdraw', '已获批复。'));
  });

  it('is not granted to a task that has gone back to be registered', async () => {
    await asked.made(() =>
      asked.ask(
        'li',
        'object',
        { ground: '不属本厅职责。', proposedUnitId: asked.world.unit(QINZHOU) },
        LEAD,
      ),
    );
    const objection = await asked.last();
    await asked.made(() => asked.ask('li', 'suspend', WANTED));
    const suspension = (await asked.see()).requests.find(({ kind }) => kind === 'suspension')!;
    await asked.made(() => asked.decide('wu', 'grant', undefined, objection));
    expect(await asked.refused(() => asked.decide('wu', 'grant', undefined, suspension))).toEqual([
      409,
      'request-cannot-move',
      ['refuse', 'withdraw'],
    ]);
  });
});
