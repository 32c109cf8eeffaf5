import { Asked, BEIHAI, FGW, LEAD, told } from '../../support/asked';
import { PASSWORD } from '../../support/cast';
import { join, newcomer } from '../../support/newcomers';

const WANTED = { ground: '任务已并入新的行动计划。', document: '桂政办发〔2026〕15号' };

let asked: Asked;
beforeEach(async () => void (asked = await Asked.underWay()));
afterEach(() => asked.stop());

const cancelled = (): Promise<void> =>
  asked.made(
    () => asked.ask('wu', 'cancel', WANTED),
    () => asked.decide('tang', 'grant'),
  );

describe('a cancellation', () => {
  it('is asked by the office, and decided by its leader alone', async () => {
    await asked.made(() => asked.ask('wu', 'cancel', WANTED));
    expect(await asked.last()).toMatchObject({
      kind: 'cancellation',
      state: 'asked',
      unit: null,
      ground: WANTED.ground,
      document: WANTED.document,
      askedBy: { name: '吴晓岚' },
      decideBy: null,
    });
    expect(await asked.movesOf('wu')).toEqual(['withdraw']);
    expect(await asked.movesOf('tang')).toEqual(['grant', 'refuse']);
    for (const who of ['wu', 'qian', 'zheng', 'li'] as const) {
      expect(await asked.refused(() => asked.decide(who, 'grant'))).toEqual([403, 'not-allowed']);
    }
    expect(await asked.see()).toMatchObject({ state: 'in-progress' });

    await asked.made(() => asked.decide('tang', 'grant'));
    const task = await asked.see();
    expect(task).toMatchObject({
      state: 'cancelled',
      lit: { light: 'grey', reason: 'cancelled' },
      closedAt: '2026-03-02T01:30:00.000Z',
      moves: [],
    });
    expect(task.assignments.flatMap(({ moves }) => moves)).toEqual([]);
    expect(await asked.last()).toMatchObject({ state: 'granted', decidedBy: { name: '唐分管' }, moves: [] });
  });

  it('tells everyone, and deletes nothing', async () => {
    await asked.made(() => asked.ask('chen', 'report', { text: '已完成岸线普查。', percentage: 50 }, FGW));
    const ear = await asked.world.listen('zhao');
    await cancelled();
    expect((await ear.hears('request.granted')).facts).toMatchObject({ taskId: asked.id });
    ear.close();
    const part = await asked.part(FGW, 'chen');
    expect(part.reports).toMatchObject([{ text: '已完成岸线普查。', percentage: 50 }]);
    expect((await asked.events()).slice(-3)).toEqual([
      'assignment.reported',
      'request.asked',
      'request.granted',
    ]);
  });

  it('stops every clock: no light goes red and no receipt is deemed any more', async () => {
    await cancelled();
    await asked.world.clockTo('2026-08-03T01:00:00Z');
    expect(await asked.world.sweep()).toMatchObject({ deemed: 0, silent: 0, raised: 0, missed: 0 });
    const { assignments } = await asked.see();
    expect(assignments.map(({ lit }) => lit.reason)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  it('ends everything below with it, each with an event of its own', async () => {
    const place = async (above: Asked, heading: string): Promise<Asked> => {
      const subtasks = [{ heading, unitId: asked.world.unit(FGW), dueOn: '2026-05-29' }];
      await above.made(() => above.ask('chen', 'break-down', { subtasks }, FGW));
      const [row] = await asked.world.query<{ id: string }[]>('select id from task where heading = $1', [
        heading,
      ]);
      const below = asked.about(row!.id);
      await below.made(() => below.ask('chen', 'acknowledge', {}, FGW));
      return below;
    };
    const survey = await place(asked, '岸线普查');
    const field = await place(survey, '外业测量');
    const drawn = await place(survey, '内业制图');
    // One of them has ended already, and stays as it ended.
    await drawn.made(
      () => drawn.ask('chen', 'report', { text: '已制图', percentage: 100, partDone: true }, FGW),
      () => drawn.ask('chen', 'accept', {}, FGW),
    );
    await cancelled();
    for (const below of [survey, field]) {
      const task = await below.see();
      expect(task).toMatchObject({ state: 'cancelled', lit: { light: 'grey' } });
      expect(task.timeline.at(-1)).toMatchObject({ name: 'task.cancelled', note: WANTED.ground });
      expect((await below.events()).filter((name) => name === 'task.cancelled')).toHaveLength(1);
    }
    expect(await drawn.see()).toMatchObject({ state: 'closed' });
    expect(await drawn.events()).not.toContain('task.cancelled');
  });

  it('leaves nothing asked open, and says what came before', async () => {
    const extension = { reason: '用海批复未下达。', newDueOn: '2026-07-31', progress: '普查完成。' };
    await asked.made(() => asked.ask('chen', 'extend', extension, FGW));
    const waiting = await asked.last();
    await asked.made(() => asked.ask('wu', 'cancel', WANTED));
    const cancellation = (await asked.see()).requests.find(({ kind }) => kind === 'cancellation')!;
    await asked.made(() => asked.decide('tang', 'grant', undefined, cancellation));
    const { requests } = await asked.see();
    expect(requests.find(({ id }) => id === waiting.id)).toMatchObject({
      state: 'refused',
      decidedBy: null,
      note: WANTED.ground,
      moves: [],
    });
    expect(await asked.refused(() => asked.decide('li', 'consent', undefined, waiting))).toEqual([
      409,
      'stale-version',
    ]);
  });

  it('reaches a task that is not yet dispatched, and one that is suspended', async () => {
    await asked.made(
      () =>
        asked.ask('li', 'suspend', { reason: 'law-changed', ground: '法规修订。', reviewOn: '2026-04-01' }),
      () => asked.decide('wu', 'grant'),
    );
    await cancelled();
    await asked.world.clockTo('2026-04-02T01:00:00Z');
    expect(await asked.world.sweep()).toMatchObject({ resumed: 0 });
    expect(await asked.see()).toMatchObject({ state: 'cancelled' });

    const plan = (await asked.world.query<{ id: string }[]>('select id from plan'))[0]!;
    const { body } = await asked.world.as('wu').get<{ drafts: never[] }>(`/plans/${plan.id}`);
    const draft = await asked.world.settle(body.drafts[1]!, [LEAD, BEIHAI]);
    const { id } = await asked.world.move<{ id: string }>(
      'wu',
      'POST',
      `/drafts/${draft.id}/register`,
      draft.version,
    );
    const registered = asked.about(id);
    await registered.made(
      () => registered.ask('wu', 'cancel', WANTED),
      () => registered.decide('tang', 'grant'),
    );
    expect(await registered.see()).toMatchObject({ state: 'cancelled', assignments: [], moves: [] });
  });
});

describe('a cancellation that does not happen', () => {
  it('is nobody else’s to ask', async () => {
    for (const who of ['li', 'chen', 'zhao', 'zheng', 'tang'] as const) {
      expect(await asked.refused(() => asked.ask(who, 'cancel', WANTED))).toEqual([403, 'not-allowed']);
    }
    expect(await asked.refused(() => asked.ask('wu', 'cancel', { ground: '' }))).toEqual([
      400,
      'body-malformed',
    ]);
  });

  it('is not granted by the one who asked, though she stands in for the leader', async () => {
    const office = asked.world.unit('自治区北部湾办');
    const both = newcomer('mo', '莫代管', office, 'officer');
    const mo = await join(
      asked.world.as('wei'),
      { ...both, posts: [...both.posts, { unitId: office, role: 'leader' }] },
      PASSWORD,
    );
    const { version } = await asked.see();
    const send = async (path: string, at: number, body: object) =>
      told(await mo.send('POST', path, { body, headers: { 'if-match': `"${at}"` } }));
    expect(await send(`/tasks/${asked.id}/cancel`, version, WANTED)).toEqual([200]);
    const request = await asked.last();
    for (const [move, body] of [
      ['grant', {}],
      ['refuse', { note: '不同意。' }],
    ] as const) {
      expect(
        await asked.refused(() => send(`/requests/${request.id}/${move}`, request.version, body)),
      ).toEqual([409, 'requirements-missing', ['another-person']]);
    }
    await asked.made(() => asked.decide('tang', 'grant'));
  });

  it('is refused with a reason, and may be asked again, one at a time', async () => {
    await asked.made(() => asked.ask('wu', 'cancel', WANTED));
    expect(await asked.refused(() => asked.ask('qian', 'cancel', WANTED))).toEqual([
      409,
      'task-cannot-move',
      ['consolidate', 'call', 'submit', 'suspend', 'amend'],
    ]);
    await asked.made(
      () => asked.decide('tang', 'refuse', '仍须完成。'),
      () => asked.ask('qian', 'cancel', WANTED),
      () => asked.decide('wu', 'withdraw', '暂不提出。'),
    );
    expect((await asked.see()).requests.map(({ seq, state }) => [seq, state])).toEqual([
      [1, 'refused'],
      [2, 'withdrawn'],
    ]);
    expect(await asked.see()).toMatchObject({ state: 'in-progress' });
  });

  it('keeps the office from closing over it', async () => {
    for (const [who, unit] of [
      ['chen', FGW],
      ['zhao', BEIHAI],
    ] as const) {
      await asked.made(
        () => asked.ask(who, 'report', { text: '已完成', percentage: 100, partDone: true }, unit),
        () => asked.ask('li', 'accept', {}, unit),
      );
    }
    await asked.world.submitted('li', asked);
    await asked.made(
      () => asked.ask('wu', 'cancel', WANTED),
      () => asked.ask('qian', 'review', { opinion: '材料齐全。', result: 'resolved' }),
    );
    const close = { result: 'resolved', note: '同意销号。' };
    expect((await asked.see('zheng')).moves).toContainEqual({
      move: 'close',
      lacks: [{ code: 'requests-open' }],
    });
    expect(await asked.refused(() => asked.ask('zheng', 'close', close))).toEqual([
      409,
      'requirements-missing',
      ['requests-open'],
    ]);
    await asked.made(
      () => asked.decide('tang', 'refuse', '已完成，应予销号。'),
      () => asked.ask('zheng', 'close', close),
    );
    expect(await asked.refused(() => asked.ask('wu', 'cancel', WANTED))).toEqual([
      409,
      'task-cannot-move',
      ['archive'],
    ]);
  });
});
