import { Asked, BEIHAI, FGW, LEAD, PORT, QINZHOU } from '../../support/asked';

let asked: Asked;
beforeEach(async () => void (asked = await Asked.dispatched()));
afterEach(() => asked.stop());

const instead = (unit: string): object => ({
  ground: '不属本委职责，宜由对方承办。',
  proposedUnitId: asked.world.unit(unit),
});
const leads = async (): Promise<string[]> =>
  (await asked.see()).assignments
    .filter(({ part, state }) => part === 'lead' && state !== 'reassigned')
    .map(({ unit }) => unit.shortName);

describe('a participant’s objection', () => {
  it('is a receipt, with a ground and the unit it proposes; the office rules in two working days', async () => {
    await asked.made(() => asked.ask('chen', 'object', instead(QINZHOU), FGW));
    expect(await asked.part(FGW)).toMatchObject({
      state: 'objecting',
      acknowledgedBy: { name: '陈静' },
      acknowledgeBy: null,
    });
    expect(await asked.last()).toMatchObject({
      kind: 'objection',
      unit: { shortName: FGW },
      seq: 1,
      proposedUnit: { shortName: QINZHOU },
      consent: 'not-needed',
      decideBy: '2026-03-04',
    });
    // Its receipt is not deemed as well, and it is not worked on meanwhile.
    await asked.world.clockTo('2026-03-04T01:00:00Z');
    await asked.world.sweep();
    expect(await asked.part(FGW)).toMatchObject({ state: 'objecting', moves: [] });
    expect(await asked.movesOf('chen')).toEqual(['withdraw']);
    expect(await asked.movesOf('li')).toEqual([]);
  });

  it('is upheld: the unit proposed is given the part at once, with the date that everyone has', async () => {
    await asked.made(() => asked.ask('chen', 'object', instead(QINZHOU), FGW));
    expect((await asked.world.as('sun').get(`/tasks/${asked.id}`)).status).toBe(404);
    const ear = await asked.world.listen('sun');
    await asked.world.clockTo('2026-03-04T01:00:00Z');
    await asked.made(() => asked.decide('zheng', 'grant'));
    // Who joins hears of it.
    expect((await ear.hears('request.granted')).facts).toMatchObject({ taskId: asked.id });
    ear.close();

    expect(await asked.part(QINZHOU, 'sun')).toMatchObject({
      state: 'pending',
      part: 'participant',
      dueOn: '2026-06-30',
      acknowledgeBy: '2026-03-05',
    });
    const task = await asked.see();
    expect(task.named.map(({ unit }) => unit.shortName)).toEqual([LEAD, QINZHOU, BEIHAI]);
    expect(task.assignments.find(({ unit }) => unit.shortName === FGW)).toMatchObject({
      state: 'reassigned',
      moves: [],
    });
    expect(await leads()).toEqual([LEAD]);
    // It has nothing to do with the task any more.
    expect((await asked.world.as('chen').get(`/tasks/${asked.id}`)).status).toBe(404);
    await asked.made(() => asked.ask('sun', 'acknowledge', {}, QINZHOU));
  });

  it('is refused: the part goes on, received; a second ruling is final', async () => {
    await asked.made(
      () => asked.ask('chen', 'object', instead(QINZHOU), FGW),
      () => asked.decide('wu', 'refuse', '三定规定列明为牵头部门职责。'),
    );
    expect(await asked.part(FGW)).toMatchObject({ state: 'acknowledged' });
    await asked.made(() => asked.ask('chen', 'object', instead(PORT), FGW));
    expect(await asked.last()).toMatchObject({ seq: 2 });
    await asked.made(() => asked.decide('zheng', 'refuse', '维持原分工。'));
    expect(await asked.refused(() => asked.ask('chen', 'object', instead(PORT), FGW))).toEqual([
      409,
      'assignment-cannot-move',
      ['report', 'break-down', 'receive', 'extend', 'dissent'],
    ]);
    await asked.made(() => asked.ask('chen', 'report', { text: '已着手。', percentage: 10 }, FGW));
  });

  it('is taken back by its head, and the part goes on', async () => {
    await asked.made(
      () => asked.ask('chen', 'object', instead(QINZHOU), FGW),
      () => asked.decide('chen', 'withdraw', '已协商一致。'),
    );
    expect(await asked.part(FGW)).toMatchObject({ state: 'acknowledged' });
    expect((await asked.events()).slice(-2)).toEqual(['request.asked', 'request.withdrawn']);
  });

  it('takes what the unit asked besides along with it', async () => {
    const extension = { reason: '人手不足。', newDueOn: '2026-07-31', progress: '未启动。' };
    await asked.made(
      () => asked.ask('li', 'acknowledge', {}, LEAD),
      () => asked.ask('chen', 'acknowledge', {}, FGW),
      () => asked.ask('chen', 'extend', extension, FGW),
      () => asked.ask('chen', 'object', instead(QINZHOU), FGW),
    );
    const { requests } = await asked.see();
    const objection = requests.find(({ kind }) => kind === 'objection')!;
    await asked.made(() => asked.decide('wu', 'grant', undefined, objection));
    expect((await asked.see()).requests.find(({ kind }) => kind === 'extension')).toMatchObject({
      state: 'refused',
      decidedBy: null,
      moves: [],
    });
    const lacks = (await asked.see('li')).moves.find(({ move }) => move === 'submit')!.lacks;
    expect(lacks.map(({ code }) => code)).toEqual(['parts-done']);
  });
});

describe('the lead’s objection', () => {
  it('is upheld: the task is registered anew, confirmed by a second person and dispatched to the new lead', async () => {
    await asked.made(
      () => asked.ask('chen', 'acknowledge', {}, FGW),
      () => asked.ask('li', 'acknowledge', {}, LEAD),
      () => asked.ask('li', 'object', instead(QINZHOU), LEAD),
      () => asked.decide('wu', 'grant'),
    );
    expect(await asked.see()).toMatchObject({
      state: 'registered',
      confirmedAt: null,
      lead: { shortName: QINZHOU },
    });
    expect((await asked.see()).moves).toContainEqual({ move: 'dispatch', lacks: [{ code: 'confirmed' }] });
    expect(await asked.refused(() => asked.ask('wu', 'dispatch', {}))).toEqual([
      409,
      'requirements-missing',
      ['confirmed'],
    ]);
    expect(await asked.refused(() => asked.ask('wu', 'confirm', {}))).toEqual([
      409,
      'requirements-missing',
      ['second-person'],
    ]);
    await asked.world.clockTo('2026-03-04T01:00:00Z');
    await asked.made(
      () => asked.ask('zheng', 'confirm', {}),
      () => asked.ask('wu', 'dispatch', {}),
    );
    expect(await leads()).toEqual([QINZHOU]);
    expect(await asked.part(QINZHOU)).toMatchObject({ state: 'pending', acknowledgeBy: '2026-03-05' });
    // Who had a part keeps it as it was.
    expect(await asked.part(FGW)).toMatchObject({ state: 'acknowledged', dueOn: '2026-06-30' });
    await asked.made(() => asked.ask('sun', 'acknowledge', {}, QINZHOU));
    expect(await asked.see()).toMatchObject({
      state: 'in-progress',
      dispatchedAt: '2026-03-02T01:30:00.000Z',
    });
  });

  it('is refused: it has received its part, and the task is under way', async () => {
    await asked.made(() => asked.ask('li', 'object', instead(QINZHOU), LEAD));
    expect(await asked.see()).toMatchObject({ state: 'dispatched' });
    await asked.made(() => asked.decide('wu', 'refuse', '方案已列明牵头单位。'));
    expect(await asked.see()).toMatchObject({ state: 'in-progress' });
    expect(await asked.part(LEAD)).toMatchObject({ state: 'acknowledged' });
  });

  it('does not let a participant’s part go out before there is another lead', async () => {
    await asked.made(() => asked.ask('chen', 'object', instead(PORT), FGW));
    const participants = await asked.last();
    await asked.made(() => asked.ask('li', 'object', instead(QINZHOU), LEAD));
    const leadsOwn = (await asked.see()).requests.find(({ id }) => id !== participants.id)!;
    await asked.made(
      () => asked.decide('wu', 'grant', undefined, leadsOwn),
      () => asked.decide('wu', 'grant', undefined, participants),
    );
    expect(await asked.see()).toMatchObject({ state: 'registered' });
    expect(await asked.part(PORT)).toBeUndefined();
    await asked.made(
      () => asked.ask('zheng', 'confirm', {}),
      () => asked.ask('wu', 'dispatch', {}),
    );
    expect(await asked.part(PORT)).toMatchObject({ state: 'pending', part: 'participant' });
    expect(await leads()).toEqual([QINZHOU]);
  });
});

describe('an objection is not heard', () => {
  it('after three working days, against a unit that takes part, or over what was broken down: all of it is told', async () => {
    await asked.made(() => asked.ask('chen', 'acknowledge', {}, FGW));
    const subtask = { heading: '岸线普查', unitId: asked.world.unit(FGW), dueOn: '2026-05-29' };
    await asked.made(() => asked.ask('chen', 'break-down', { subtasks: [subtask] }, FGW));
    await asked.world.clockTo('2026-03-06T01:00:00Z');
    for (const unit of [FGW, BEIHAI]) {
      expect(await asked.refused(() => asked.ask('chen', 'object', instead(unit), FGW))).toEqual([
        409,
        'requirements-missing',
        ['within-objection-days 2026-03-05', 'other-unit', 'subtasks-open 岸线普查'],
      ]);
    }
  });

  it('on the last of the three days it still is, though its receipt was deemed', async () => {
    await asked.world.clockTo('2026-03-05T10:00:00Z');
    await asked.world.sweep();
    expect(await asked.part(FGW)).toMatchObject({ state: 'deemed' });
    await asked.made(() => asked.ask('chen', 'object', instead(QINZHOU), FGW));
  });

  it('from anybody but the unit’s head, or with a unit that is not in the register', async () => {
    for (const who of ['li', 'wu', 'he'] as const) {
      expect(await asked.refused(() => asked.ask(who, 'object', instead(PORT), FGW))).toEqual([
        403,
        'not-allowed',
      ]);
    }
    expect(await asked.refused(() => asked.ask('sun', 'object', instead(PORT), FGW))).toEqual([
      404,
      'not-found',
    ]);
    for (const body of [
      { ground: '不属职责。', proposedUnitId: '00000000-0000-4000-8000-000000000000' },
      { ground: '不属职责。', proposedUnitId: 'nobody' },
      { ground: '', proposedUnitId: asked.world.unit(PORT) },
    ]) {
      expect(await asked.refused(() => asked.ask('chen', 'object', body, FGW))).toEqual([
        400,
        'body-malformed',
      ]);
    }
  });

  it('once the unit has reported on its part', async () => {
    await asked.made(
      () => asked.ask('chen', 'acknowledge', {}, FGW),
      () => asked.ask('chen', 'report', { text: '已着手。', percentage: 10 }, FGW),
    );
    expect((await asked.refused(() => asked.ask('chen', 'object', instead(PORT), FGW))).slice(0, 2)).toEqual([
      409,
      'assignment-cannot-move',
    ]);
  });

  it('for a unit that was given a part meanwhile', async () => {
    await asked.made(() => asked.ask('chen', 'object', instead(QINZHOU), FGW));
    const first = await asked.last();
    await asked.made(() => asked.ask('zhao', 'object', instead(QINZHOU), BEIHAI));
    const second = (await asked.see()).requests.find(({ id }) => id !== first.id)!;
    await asked.made(() => asked.decide('wu', 'grant', undefined, first));
    expect(await asked.refused(() => asked.decide('wu', 'grant', undefined, second))).toEqual([
      409,
      'requirements-missing',
      ['other-unit'],
    ]);
    await asked.made(() => asked.decide('wu', 'refuse', '钦州市已承办他项。', second));
    expect(await asked.part(BEIHAI)).toMatchObject({ state: 'acknowledged' });
  });
});
