import type { TaskAnswer } from '@lianban/contract';
import { Asked, BEIHAI, FGW, LEAD } from '../../support/asked';

const WANTED = { finding: '回头看发现岸线规划未落实。', newDueOn: '2026-09-30' };
const CLOSE = { result: 'resolved', note: '同意销号。' };
const DONE = { text: '已完成', percentage: 100, partDone: true };

let asked: Asked;
beforeEach(async () => {
  asked = await Asked.underWay();
  for (const [who, unit] of [
    ['chen', FGW],
    ['zhao', BEIHAI],
  ] as const) {
    await asked.made(
      () => asked.ask(who, 'report', DONE, unit),
      () => asked.ask('li', 'accept', {}, unit),
    );
  }
});
afterEach(() => asked.stop());

/** Submitted by the lead, reviewed by two, and closed. */
async function closed(text = '规划已印发。'): Promise<void> {
  await asked.world.submitted('li', asked, text);
  await asked.made(
    () => asked.ask('wu', 'review', { opinion: '材料齐全。', result: 'resolved' }),
    () => asked.ask('zheng', 'close', CLOSE),
  );
}

async function archived(text?: string): Promise<void> {
  await closed(text);
  await asked.made(() => asked.ask('wu', 'archive', {}));
}

const reopened = (body: object = WANTED): Promise<void> =>
  asked.made(
    () => asked.ask('wu', 'reopen', body),
    () => asked.decide('zheng', 'grant'),
  );

describe('looking back', () => {
  it('reopens a task on a finding of one person of the office, confirmed by another', async () => {
    await archived();
    expect((await asked.see()).moves).toEqual([{ move: 'reopen', lacks: [] }]);
    await asked.made(() => asked.ask('wu', 'reopen', WANTED));
    expect(await asked.last()).toMatchObject({
      kind: 'reopening',
      ground: WANTED.finding,
      newDueOn: '2026-09-30',
      decideBy: null,
    });
    expect(await asked.see()).toMatchObject({ state: 'archived', cycle: 1, moves: [] });
    expect(await asked.refused(() => asked.decide('wu', 'grant'))).toEqual([
      409,
      'requirements-missing',
      ['another-person'],
    ]);
    for (const who of ['li', 'tang'] as const) {
      expect(await asked.refused(() => asked.decide(who, 'grant'))).toEqual([403, 'not-allowed']);
    }

    await asked.made(() => asked.decide('qian', 'grant'));
    expect(await asked.see()).toMatchObject({
      state: 'in-progress',
      cycle: 2,
      closedAt: null,
      archived: null,
      dueOn: '2026-09-30',
      originalDueOn: '2026-06-30',
    });
    expect(await asked.part(LEAD)).toMatchObject({
      state: 'sent-back',
      dueOn: '2026-09-30',
      originalDueOn: '2026-06-30',
      lit: { light: 'green' },
    });
    // What a participant finished stays so until the lead sends it back.
    expect(await asked.part(FGW)).toMatchObject({ state: 'done', dueOn: '2026-06-30' });
    expect((await asked.events()).slice(-2)).toEqual(['request.asked', 'request.granted']);
  });

  it('keeps what was: reports, completion and its file set', async () => {
    await archived();
    const before = await asked.see();
    await reopened();
    const after = await asked.see();
    expect(after.submissions).toEqual(before.submissions);
    expect(after.timeline.slice(0, before.timeline.length)).toEqual(before.timeline);
    expect((await asked.part(FGW)).reports).toHaveLength(1);
    expect(await asked.world.query('select cycle, files from archive')).toEqual([{ cycle: 1, files: 1 }]);
  });

  it('leads through the whole path again; rounds keep counting', async () => {
    await archived();
    await reopened();
    await asked.made(
      () => asked.ask('li', 'send-back', { missing: '请补实施情况。' }, FGW),
      () => asked.ask('chen', 'report', DONE, FGW),
      () => asked.ask('li', 'accept', {}, FGW),
    );
    await archived('规划已落实。');
    const task: TaskAnswer = await asked.see();
    expect(task).toMatchObject({ state: 'archived', cycle: 2, archived: { files: 2 } });
    expect(task.submissions.map(({ round, text }) => [round, text]).sort()).toEqual([
      [1, '规划已印发。'],
      [2, '规划已落实。'],
    ]);
    await reopened({ finding: '再次抽查。' });
    expect(await asked.see()).toMatchObject({ state: 'in-progress', cycle: 3 });
  });

  it('without a new limit gives back the time that was left: the days it was closed do not count', async () => {
    await archived();
    await asked.world.clockTo('2026-07-06T01:00:00Z');
    expect((await asked.part(LEAD)).lit).toMatchObject({ light: 'blue' });
    await reopened({ finding: WANTED.finding });
    const part = await asked.part(LEAD);
    expect(part.originalDueOn).toBe('2026-06-30');
    // Dispatched, submitted and closed on one day: the 80 working days that were left then are left now.
    expect(part.lit).toMatchObject({ light: 'green', reason: 'on-course', count: 80 });
    expect((await asked.see()).dueOn).toBe(part.dueOn);
  });

  it('is not granted with a limit that has passed meanwhile', async () => {
    await archived();
    await asked.made(() => asked.ask('wu', 'reopen', { ...WANTED, newDueOn: '2026-03-20' }));
    await asked.world.clockTo('2026-03-20T01:00:00Z');
    expect(await asked.refused(() => asked.decide('zheng', 'grant'))).toEqual([
      409,
      'requirements-missing',
      ['after-today'],
    ]);
    await asked.made(
      () => asked.decide('wu', 'withdraw', '另定期限。'),
      () => asked.ask('zheng', 'reopen', WANTED),
      () => asked.decide('wu', 'grant'),
    );
  });

  it('is refused with a reason: the task stays archived', async () => {
    await archived();
    await asked.made(() => asked.ask('zheng', 'reopen', WANTED));
    expect(await asked.refused(() => asked.decide('wu', 'refuse'))).toEqual([400, 'body-malformed']);
    await asked.made(() => asked.decide('wu', 'refuse', '问题已另案处理。'));
    expect(await asked.see()).toMatchObject({ state: 'archived', cycle: 1, lit: { light: 'blue' } });
  });
});

describe('a task is not reopened', () => {
  it('before it is archived, or twice at once', async () => {
    await closed();
    expect(await asked.refused(() => asked.ask('wu', 'reopen', WANTED))).toEqual([
      409,
      'task-cannot-move',
      ['archive'],
    ]);
    await asked.made(
      () => asked.ask('wu', 'archive', {}),
      () => asked.ask('wu', 'reopen', WANTED),
    );
    expect(await asked.refused(() => asked.ask('zheng', 'reopen', WANTED))).toEqual([
      409,
      'task-cannot-move',
      [],
    ]);
  });

  it('by its units, or without a finding and a day to come', async () => {
    await archived();
    for (const who of ['li', 'zhao', 'tang'] as const) {
      expect(await asked.refused(() => asked.ask(who, 'reopen', WANTED))).toEqual([403, 'not-allowed']);
    }
    expect(await asked.refused(() => asked.ask('wu', 'reopen', { finding: ' ' }))).toEqual([
      400,
      'body-malformed',
    ]);
    expect(
      await asked.refused(() => asked.ask('wu', 'reopen', { ...WANTED, newDueOn: '2026-03-02' })),
    ).toEqual([409, 'requirements-missing', ['after-today']]);
  });
});
