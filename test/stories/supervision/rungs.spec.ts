import type { CaseAnswer, Page, TaskAnswer } from '@lianban/contract';
import { does, letterOf, lettersOf, waitsOf } from '../../support/letters';
import { startWorld, type World } from '../../support/world';

let world: World;
beforeEach(async () => void (world = await startWorld()));
afterEach(() => world.stop());

const LEAD = '自治区交通运输厅';

/** Dispatched on Monday 2 March 2026, acknowledged, and at `percentage` since then. */
async function under(percentage: number, more?: object, units = [LEAD]): Promise<TaskAnswer> {
  let task = await world.dispatched(units, more);
  for (const unit of units) {
    const who = unit === LEAD ? 'li' : 'zhao';
    task = await world.part(who, task, unit, 'acknowledge');
  }
  if (percentage > 0) {
    task = await world.part('li', task, LEAD, 'report', { text: '已完成主体工作。', percentage });
    await world.query(`update report set state = 'accepted', answered_at = $1`, [world.installation.now()]);
  }
  return task;
}

const rungs = async (): Promise<string[]> =>
  (
    await world.query<
      { rung: string }[]
    >(`select rung from rung_taken where letter_id is not null or rung = 'S5'
      order by fired_at, rung`)
  ).map(({ rung }) => rung);

describe('S0 临期提醒', () => {
  it('comes five, three and one working days before the due day, each once, in open hours', async () => {
    await under(95, { dueOn: '2026-03-20' });
    // Midnight: the reminder is a fact, but nobody is woken.
    await world.clockTo('2026-03-12T16:00:00Z');
    expect(await world.sweep()).toMatchObject({ taken: 1, sent: 0 });
    expect(await lettersOf(world, 'li')).toEqual([]);
    await world.clockTo('2026-03-13T00:30:00Z');
    const ear = await world.listen('li');
    expect(await world.sweep()).toMatchObject({ taken: 0, sent: 1 });
    expect((await ear.hears('letter.sent')).facts).toMatchObject({ unitId: world.unit(LEAD) });
    ear.close();
    expect(await world.sweep()).toMatchObject({ taken: 0, sent: 0 });
    for (const day of ['16', '17', '18', '19']) {
      await world.clockTo(`2026-03-${day}T02:00:00Z`);
      await world.sweep();
    }
    expect(await rungs()).toEqual(['S0', 'S0', 'S0']);
    expect((await lettersOf(world, 'li')).map(({ state, number }) => [state, number])).toEqual([
      ['sent', null],
      ['sent', null],
      ['sent', null],
    ]);
  });
});

describe('S1 催办', () => {
  it('leaves by itself after the hours in which an officer may hold it back, and is answered', async () => {
    // Three weeks of a four months' task without progress: 17 points behind.
    await under(0);
    await world.clockTo('2026-03-23T16:00:00Z');
    expect(await world.sweep()).toMatchObject({ taken: 1, sent: 0 });
    expect(await waitsOf(world, 'wu')).toMatchObject([{ kind: 'prompt-leaving', unit: LEAD }]);
    await world.clockTo('2026-03-24T02:29:00Z');
    expect(await world.sweep()).toMatchObject({ sent: 0 });
    await world.clockTo('2026-03-24T02:30:00Z');
    expect(await world.sweep()).toMatchObject({ sent: 1 });

    const letter = await letterOf(world, 'li', 'S1');
    expect(letter).toMatchObject({
      state: 'sent',
      number: '催办单〔2026〕1号',
      answerBy: '2026-03-26',
      moves: ['answer'],
      ruleVersion: 0,
    });
    expect(letter.text).toContain('进度落后');
    await does(world, 'li', 'S1', 'answer', { text: '已增派人员。' });
    expect(await waitsOf(world, 'wu')).toMatchObject([{ kind: 'answer-to-accept', note: '已增派人员。' }]);
    expect(await does(world, 'wu', 'S1', 'accept', {})).toMatchObject({ state: 'accepted', moves: [] });
  });

  it('is held back with a reason, and then never leaves', async () => {
    await under(0);
    await world.clockTo('2026-03-23T16:00:00Z');
    await world.sweep();
    expect((await does(world, 'wu', 'S1', 'hold-back', { reason: '正在会商' })).heldBack).toMatchObject({
      reason: '正在会商',
      by: { name: '吴晓岚' },
    });
    await world.clockTo('2026-03-25T02:30:00Z');
    expect(await world.sweep()).toMatchObject({ sent: 0, taken: 0 });
    expect(await lettersOf(world, 'li')).toEqual([]);
  });
});

describe('S2 提醒函', () => {
  it('is signed by two people, numbered when it is sent, and unanswered is a fact', async () => {
    await under(75, { dueOn: '2026-03-20' });
    await world.clockTo('2026-03-23T02:00:00Z');
    await world.sweep();
    expect(await rungs()).toEqual(['S2']);
    expect(await lettersOf(world, 'li')).toEqual([]);
    expect(await letterOf(world, 'wu', 'S2')).toMatchObject({
      state: 'drafted',
      signBy: '2026-03-25',
      number: null,
    });

    const signed = await does(world, 'wu', 'S2', 'sign');
    expect(signed).toMatchObject({ state: 'drafted', maySignAs: [] });
    const twice = await world.try('wu', 'POST', `/letters/${signed.id}/sign`, signed.version);
    expect([twice.status, twice.body.code]).toEqual([409, 'letter-signed-by-you']);
    // Only those who are still to sign are waited for.
    expect(await waitsOf(world, 'wu')).toEqual([]);
    expect(await waitsOf(world, 'zheng')).toMatchObject([{ kind: 'letter-to-sign' }]);
    expect(await does(world, 'zheng', 'S2', 'sign')).toMatchObject({
      state: 'sent',
      number: '提醒函〔2026〕1号',
      answerBy: '2026-03-26',
    });

    await world.clockTo('2026-03-26T16:00:00Z');
    expect(await world.sweep()).toMatchObject({ unanswered: 1 });
    expect(await world.sweep()).toMatchObject({ unanswered: 0 });
    expect((await letterOf(world, 'li', 'S2')).unansweredAt).toBe('2026-03-26T16:00:00.000Z');
  });
});

describe('S3 督办函', () => {
  it('is signed by the head of the office, and answered with a dated plan', async () => {
    await under(75, { dueOn: '2026-03-20' });
    await world.clockTo('2026-03-30T02:00:00Z');
    await world.sweep();
    // Six working days overdue: the milder letter is passed over.
    expect(await rungs()).toEqual(['S3']);
    const draft = await letterOf(world, 'wu', 'S3');
    expect(draft.maySignAs).toEqual([]);
    expect((await world.try('wu', 'POST', `/letters/${draft.id}/sign`, draft.version)).status).toBe(409);
    expect((await world.try('li', 'POST', `/letters/${draft.id}/sign`, draft.version)).status).toBe(404);
    expect(await does(world, 'zheng', 'S3', 'sign')).toMatchObject({
      number: '督办函〔2026〕1号',
      asksForPlan: true,
    });

    const { id, version } = await letterOf(world, 'li', 'S3');
    const undated = await world.try('li', 'POST', `/letters/${id}/answer`, version, { text: '抓紧整改。' });
    expect([undated.status, undated.body.code]).toEqual([422, 'plan-date-missing']);
    await does(world, 'li', 'S3', 'answer', { text: '抓紧整改。', planOn: '2026-04-15' });
    expect(await does(world, 'zheng', 'S3', 'reject', { note: '请写明责任人' })).toMatchObject({
      state: 'sent',
    });
    await does(world, 'li', 'S3', 'answer', { text: '由李海涛负责。', planOn: '2026-04-15' });
    const accepted = await does(world, 'zheng', 'S3', 'accept', {});
    expect(accepted.answers.map((answer) => answer.accepted)).toEqual([false, true]);
  });
});

describe('S4 约谈 and S5 提级督办', () => {
  it('follow the rung before when it was sent and nothing came of it', async () => {
    const task = await under(75, { dueOn: '2026-03-20' }, [LEAD]);
    await world.clockTo('2026-03-30T02:00:00Z');
    await world.sweep();
    await does(world, 'zheng', 'S3', 'sign');
    await world.clockTo('2026-04-14T02:00:00Z');
    await world.sweep();
    expect(await rungs()).toEqual(['S3']);
    await world.clockTo('2026-04-15T02:00:00Z');
    await world.sweep();
    expect(await rungs()).toEqual(['S3', 'S4']);

    const draft = await letterOf(world, 'wu', 'S4');
    expect(draft.moves).toContain('talk');
    expect((await letterOf(world, 'tang', 'S4')).maySignAs).toEqual([]);
    await does(world, 'wu', 'S4', 'talk', {
      heldOn: '2026-04-15',
      minutes: '厅主要负责同志表态：五月底前完成。',
      commitments: [
        { assignmentId: draft.items[0]!.assignmentId, heading: '完成航道疏浚', dueOn: '2026-05-29' },
      ],
    });
    expect(await does(world, 'tang', 'S4', 'sign')).toMatchObject({
      state: 'sent',
      number: '约谈记录〔2026〕1号',
    });
    const below = await world.query<{ heading: string; due_on: string }[]>(
      'select heading, due_on from task where parent_id = $1',
      [task.id],
    );
    expect(below).toEqual([{ heading: '完成航道疏浚', due_on: '2026-05-29' }]);
  });

  it('raise a city’s part that alone blocks a task of the province, once; accepting it writes the notice', async () => {
    let task = await under(0, undefined, [LEAD, '北海市人民政府']);
    task = await world.part('li', task, LEAD, 'report', { text: '完成', percentage: 100 });
    await world.query(`update assignment set state = 'done' where unit_id = $1`, [world.unit(LEAD)]);
    await world.clockTo('2026-07-14T02:00:00Z');
    expect(await world.sweep()).toMatchObject({ raised: 0 });
    await world.clockTo('2026-07-15T02:00:00Z');
    expect(await world.sweep()).toMatchObject({ raised: 1 });
    expect(await world.sweep()).toMatchObject({ raised: 0, taken: 0 });
    const { items } = (await world.as('wu').get<Page<CaseAnswer>>('/cases')).body;
    expect(items).toMatchObject([
      {
        rung: 'S5',
        taskId: task.id,
        unit: { name: '北海市人民政府' },
        fromOffice: { shortName: '北海市督查室' },
        toOffice: { shortName: '自治区北部湾办' },
        acceptBy: '2026-07-17',
      },
    ]);
    expect(await waitsOf(world, 'wu')).toContainEqual(expect.objectContaining({ kind: 'case-to-accept' }));
    const [raised] = items;
    const decision = { outcome: 'supervise-directly', note: '由我办直接督办，每周调度。' };
    await world.move('wu', 'POST', `/cases/${raised!.id}/accept`, raised!.version, decision);
    expect(await letterOf(world, 'zhao', 'S5')).toMatchObject({
      number: '提级督办单〔2026〕1号',
      state: 'sent',
      answerBy: '2026-07-17',
      moves: ['answer'],
    });
  });
});
