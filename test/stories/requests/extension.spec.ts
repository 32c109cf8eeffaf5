import type { ClockAnswer, TaskAnswer } from '@lianban/contract';
import { Asked, BEIHAI, FGW, LEAD } from '../../support/asked';

const WANTED = { reason: '用海批复尚未下达。', newDueOn: '2026-07-31', progress: '已完成岸线普查。' };
const until = (newDueOn: string): object => ({ ...WANTED, newDueOn });

let asked: Asked;
afterEach(() => asked.stop());

describe('a participant’s extension', () => {
  beforeEach(async () => void (asked = await Asked.underWay()));

  it('waits for the lead’s consent, then for the office; the original date stays beside the new one', async () => {
    await asked.made(() => asked.ask('chen', 'extend', WANTED, FGW));
    expect(await asked.last()).toMatchObject({
      kind: 'extension',
      state: 'asked',
      unit: { shortName: FGW },
      seq: 1,
      ground: WANTED.reason,
      newDueOn: '2026-07-31',
      progress: WANTED.progress,
      askedBy: { name: '陈静' },
      consent: 'waiting',
      decideBy: '2026-03-04',
      decidedBy: null,
    });
    expect(await asked.movesOf('li')).toEqual(['consent', 'decline']);
    expect(await asked.movesOf('chen')).toEqual(['withdraw']);
    expect(await asked.movesOf('wu')).toEqual([]);
    expect(await asked.refused(() => asked.decide('wu', 'grant'))).toEqual([
      409,
      'request-cannot-move',
      ['consent', 'decline', 'withdraw'],
    ]);

    await asked.made(() => asked.decide('li', 'consent'));
    expect(await asked.last()).toMatchObject({ state: 'consented', consent: { by: { name: '李海涛' } } });
    expect(await asked.movesOf('wu')).toEqual(['grant', 'refuse']);
    await asked.made(() => asked.decide('qian', 'grant', '同意。'));

    expect(await asked.last()).toMatchObject({
      state: 'granted',
      decidedBy: { name: '钱广' },
      note: '同意。',
      moves: [],
    });
    expect(await asked.part(FGW)).toMatchObject({
      dueOn: '2026-07-31',
      originalDueOn: '2026-06-30',
      extensions: [{ dueOn: '2026-07-31' }],
    });
    // It is the part's: neither the task's date nor anybody else's.
    expect(await asked.see()).toMatchObject({ dueOn: '2026-06-30', originalDueOn: '2026-06-30' });
    expect(await asked.part(BEIHAI)).toMatchObject({ dueOn: '2026-06-30', extensions: [] });
    expect((await asked.events()).slice(-3)).toEqual([
      'request.asked',
      'request.consented',
      'request.granted',
    ]);
  });

  it('is declined by the lead with a reason, and may be asked again', async () => {
    await asked.made(() => asked.ask('chen', 'extend', WANTED, FGW));
    expect(await asked.refused(() => asked.decide('li', 'decline'))).toEqual([400, 'body-malformed']);
    await asked.made(() => asked.decide('li', 'decline', '会影响整体进度。'));
    expect(await asked.last()).toMatchObject({
      state: 'refused',
      note: '会影响整体进度。',
      decidedBy: { name: '李海涛' },
    });
    expect(await asked.part(FGW)).toMatchObject({ dueOn: '2026-06-30' });
    await asked.made(() => asked.ask('chen', 'extend', until('2026-07-15'), FGW));
    expect(await asked.last()).toMatchObject({ seq: 2, state: 'asked' });
  });

  it('is taken back by its head alone, and then decided by nobody', async () => {
    await asked.made(() => asked.ask('chen', 'extend', WANTED, FGW));
    expect(await asked.refused(() => asked.decide('li', 'withdraw', '不需要。'))).toEqual([
      403,
      'not-allowed',
    ]);
    expect(await asked.refused(() => asked.decide('chen', 'withdraw'))).toEqual([400, 'body-malformed']);
    await asked.made(() => asked.decide('chen', 'withdraw', '批复已到。'));
    expect(await asked.refused(() => asked.decide('li', 'consent'))).toEqual([
      409,
      'request-cannot-move',
      [],
    ]);
    expect(await asked.part(FGW)).toMatchObject({ dueOn: '2026-06-30' });
  });

  it('is the unit’s own to ask and the office’s to decide; a stranger finds nothing', async () => {
    expect(await asked.refused(() => asked.ask('li', 'extend', WANTED, FGW))).toEqual([403, 'not-allowed']);
    expect(await asked.refused(() => asked.ask('wu', 'extend', WANTED, FGW))).toEqual([403, 'not-allowed']);
    expect(await asked.refused(() => asked.ask('sun', 'extend', WANTED, FGW))).toEqual([404, 'not-found']);
    await asked.made(() => asked.ask('chen', 'extend', WANTED, FGW));
    expect(await asked.refused(() => asked.decide('zhao', 'consent'))).toEqual([403, 'not-allowed']);
    await asked.made(() => asked.decide('li', 'consent'));
    for (const who of ['chen', 'li', 'zhao', 'tang'] as const) {
      expect(await asked.refused(() => asked.decide(who, 'grant'))).toEqual([403, 'not-allowed']);
    }
    expect(await asked.refused(() => asked.decide('sun', 'grant'))).toEqual([403, 'not-allowed']);
  });

  it('is one at a time, and nothing is submitted over it', async () => {
    await asked.made(() => asked.ask('chen', 'extend', WANTED, FGW));
    expect(await asked.refused(() => asked.ask('chen', 'extend', WANTED, FGW))).toEqual([
      409,
      'assignment-cannot-move',
      ['object', 'report', 'break-down', 'receive', 'dissent'],
    ]);
    const submit = (await asked.see('li')).moves.find(({ move }) => move === 'submit');
    expect(submit!.lacks).toContainEqual({ code: 'requests-open' });
    expect(await asked.refused(() => asked.ask('li', 'submit', { text: '规划已印发。' }))).toEqual([
      409,
      'requirements-missing',
      ['parts-done 广西壮族自治区发展和改革委员会 北海市人民政府', 'evidence', 'requests-open'],
    ]);
  });

  it('is not decided by a page that has not seen how it stands', async () => {
    await asked.made(() => asked.ask('chen', 'extend', WANTED, FGW));
    const before = await asked.last();
    await asked.made(() => asked.decide('li', 'consent'));
    expect(await asked.refused(() => asked.decide('wu', 'grant', undefined, before))).toEqual([
      409,
      'stale-version',
    ]);
  });
});

describe('an extension', () => {
  it('of the lead needs nobody’s consent, and moves the date of the task', async () => {
    asked = await Asked.underWay();
    await asked.made(() => asked.ask('li', 'extend', WANTED, LEAD));
    expect(await asked.last()).toMatchObject({ consent: 'not-needed' });
    expect(await asked.refused(() => asked.decide('li', 'consent'))).toEqual([
      409,
      'request-cannot-move',
      ['grant', 'refuse', 'withdraw'],
    ]);
    await asked.made(() => asked.decide('wu', 'grant'));
    expect(await asked.see()).toMatchObject({ dueOn: '2026-07-31', originalDueOn: '2026-06-30' });
    expect(await asked.part(LEAD)).toMatchObject({ dueOn: '2026-07-31', originalDueOn: '2026-06-30' });
  });

  it('is granted twice; every missing thing is told in one answer', async () => {
    asked = await Asked.underWay();
    for (const day of ['2026-07-31', '2026-08-31']) {
      await asked.made(
        () => asked.ask('li', 'extend', until(day), LEAD),
        () => asked.decide('wu', 'grant'),
      );
    }
    await asked.world.clockTo('2026-08-31T01:00:00Z');
    expect(await asked.refused(() => asked.ask('li', 'extend', until('2026-08-03'), LEAD))).toEqual([
      409,
      'requirements-missing',
      ['before-due 2026-08-31', 'extensions-left', 'later-date 2026-08-31'],
    ]);
    expect(await asked.part(LEAD)).toMatchObject({ dueOn: '2026-08-31', originalDueOn: '2026-06-30' });
  });

  it('ends on the next working day where its last day is closed', async () => {
    asked = await Asked.underWay();
    await asked.made(
      () => asked.ask('li', 'extend', until('2026-08-01'), LEAD),
      () => asked.decide('wu', 'grant'),
    );
    expect(await asked.part(LEAD)).toMatchObject({ dueOn: '2026-08-03' });
  });

  it('is for a date: who reports by period has none', async () => {
    asked = await Asked.underWay({ reportingPeriod: 'monthly' });
    expect(await asked.refused(() => asked.ask('li', 'extend', WANTED, LEAD))).toEqual([
      409,
      'requirements-missing',
      ['due-date'],
    ]);
  });

  it('that was asked in time is granted after the due day has come', async () => {
    asked = await Asked.underWay();
    await asked.world.clockTo('2026-06-29T01:00:00Z');
    await asked.made(() => asked.ask('li', 'extend', WANTED, LEAD));
    await asked.world.clockTo('2026-07-02T01:00:00Z');
    expect((await asked.part(LEAD)).lit).toMatchObject({ light: 'red' });
    await asked.made(() => asked.decide('wu', 'grant'));
    expect(await asked.part(LEAD)).toMatchObject({ dueOn: '2026-07-31', originalDueOn: '2026-06-30' });
  });

  it('is asked again when it is granted: the date may have passed it', async () => {
    asked = await Asked.underWay();
    await asked.made(
      () => asked.ask('li', 'extend', WANTED, LEAD),
      () => asked.ask('wu', 'amend', { basis: '自治区政府常务会议纪要', dueOn: '2026-09-30' }),
    );
    expect(await asked.refused(() => asked.decide('wu', 'grant'))).toEqual([
      409,
      'requirements-missing',
      ['later-date 2026-09-30'],
    ]);
    await asked.made(() => asked.decide('wu', 'refuse', '期限已统一调整。'));
    expect(await asked.part(LEAD)).toMatchObject({ dueOn: '2026-09-30', originalDueOn: '2026-06-30' });
  });

  it('of what was broken down ends where the part above does', async () => {
    asked = await Asked.underWay();
    const subtask = { heading: '岸线普查', unitId: asked.world.unit(FGW), dueOn: '2026-05-29' };
    await asked.made(() => asked.ask('chen', 'break-down', { subtasks: [subtask] }, FGW));
    const [{ id }] = await asked.world.query<[{ id: string }]>(`select id from task where kind = 'subtask'`);
    const below = asked.about(id);
    await below.made(() => below.ask('chen', 'acknowledge', {}, FGW));
    expect(await below.refused(() => below.ask('chen', 'extend', until('2026-07-01'), FGW))).toEqual([
      409,
      'requirements-missing',
      ['not-beyond-parent 2026-06-30'],
    ]);
    await below.made(() => below.ask('chen', 'extend', until('2026-06-30'), FGW));
    expect(await below.last()).toMatchObject({ consent: 'not-needed' });
    await below.made(() => below.decide('wu', 'grant'));
    expect(await below.see()).toMatchObject({ dueOn: '2026-06-30', originalDueOn: '2026-05-29' });
    // Extending what is above moves nothing below.
    await asked.made(
      () => asked.ask('chen', 'extend', WANTED, FGW),
      () => asked.decide('li', 'consent'),
      () => asked.decide('wu', 'grant'),
    );
    expect(await below.see()).toMatchObject({ dueOn: '2026-06-30' });
  });

  it('is over with the part: who is amended out of the task waits for nobody', async () => {
    asked = await Asked.underWay();
    await asked.made(
      () => asked.ask('chen', 'extend', WANTED, FGW),
      () => asked.decide('li', 'consent'),
    );
    const units = [LEAD, BEIHAI].map((name, at) => ({
      unitId: asked.world.unit(name),
      part: at === 0 ? 'lead' : 'participant',
    }));
    await asked.made(() => asked.ask('wu', 'amend', { basis: '三定规定', units }));
    expect(await asked.last()).toMatchObject({
      state: 'refused',
      note: '三定规定',
      decidedBy: null,
      moves: [],
    });
    expect(await asked.refused(() => asked.decide('wu', 'grant'))).toEqual([409, 'request-cannot-move', []]);
  });

  it('after a suspension is explained day by day', async () => {
    asked = await Asked.underWay();
    await asked.made(
      () => asked.ask('li', 'suspend', { reason: 'court', ground: '诉讼未决。', reviewOn: '2026-03-16' }),
      () => asked.decide('wu', 'grant'),
    );
    await asked.world.clockTo('2026-03-16T01:00:00Z');
    await asked.world.sweep();
    // Nine working days stood still.
    expect(await asked.part(FGW)).toMatchObject({ dueOn: '2026-07-13' });
    await asked.made(
      () => asked.ask('chen', 'extend', WANTED, FGW),
      () => asked.decide('li', 'consent'),
      () => asked.decide('wu', 'grant'),
    );
    const { id } = await asked.part(FGW);
    const { body: clock } = await asked.world.as('chen').get<ClockAnswer>(`/assignments/${id}/clock`);
    expect(clock).toMatchObject({ dueOn: '2026-07-31', originalDueOn: '2026-06-30', used: 0 });
    expect(clock.days.filter(({ because }) => because === 'suspended').map(({ day }) => day)).toEqual([
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
      '2026-03-06',
      '2026-03-09',
      '2026-03-10',
      '2026-03-11',
      '2026-03-12',
      '2026-03-13',
    ]);
    expect(clock.days.filter(({ originalDue }) => originalDue).map(({ day }) => day)).toEqual(['2026-06-30']);
    expect(clock.days.at(-1)).toMatchObject({ day: '2026-07-31', due: true });
    const { requests }: TaskAnswer = await asked.see('chen');
    expect(requests.map(({ kind, state }) => [kind, state])).toEqual([
      ['suspension', 'granted'],
      ['extension', 'granted'],
    ]);
  });
});
