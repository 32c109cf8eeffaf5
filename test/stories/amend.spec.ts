import type { AssignmentAnswer, SubtaskBody, TaskAnswer } from '@lianban/contract';
import type { Who } from '../support/cast';
import { startWorld, type World } from '../support/world';

const [LEAD, FGW, BEIHAI, PORT] = ['自治区交通运输厅', '自治区发展改革委', '北海市人民政府', '北部湾港集团'];
const BASIS = '自治区政府常务会议纪要〔2026〕8号';

let world: World;
let task: TaskAnswer;

const partOf = (seen: TaskAnswer, unit: string): AssignmentAnswer =>
  seen.assignments.find((part) => part.unit.shortName === unit && part.state !== 'reassigned')!;
const amend = (change: object): Promise<TaskAnswer> =>
  world.task('wu', task, 'amend', { basis: BASIS, ...change });
const look = (): Promise<TaskAnswer> => world.look('wu', task.id);
const given = (...units: string[]) =>
  units.map((name, at) => ({ unitId: world.unit(name), part: at === 0 ? 'lead' : 'participant' }));

/** What the office is told that tries this. */
async function refused(change: object, who: Who = 'wu'): Promise<unknown> {
  const before = await look();
  const body = { basis: BASIS, ...change };
  const answer = await world.try<TaskAnswer>(who, 'POST', `/tasks/${task.id}/amend`, before.version, body);
  expect(await look()).toEqual(before);
  const lacks = answer.body.facts?.['lacks'] as { code: string; names?: string[] }[] | undefined;
  return [
    answer.status,
    lacks ? lacks.map(({ code, names }) => [code, ...(names ?? [])].join(' ')) : answer.body.code,
  ];
}

beforeEach(async () => {
  world = await startWorld();
  task = await world.dispatched([LEAD, FGW, BEIHAI]);
  for (const [who, unit] of [
    ['li', LEAD],
    ['chen', FGW],
    ['zhao', BEIHAI],
  ] as const) {
    await world.part(who, task, unit, 'acknowledge');
  }
});
afterEach(() => world.stop());

describe('an amendment of the wording', () => {
  it('makes a new edition that says what was, what is, and on what ground', async () => {
    const seen = await amend({ standard: '规划通过审查、印发并公开' });
    expect(seen).toMatchObject({ edition: 2, standard: '规划通过审查、印发并公开', state: 'in-progress' });
    expect(seen.amendments).toMatchObject([
      {
        edition: 2,
        basis: BASIS,
        by: { name: '吴晓岚' },
        changes: [{ field: 'standard', before: '规划通过审查并印发', after: '规划通过审查、印发并公开' }],
      },
    ]);
    expect((await world.eventsOf(task.id)).at(-1)).toBe('task.amended');
  });

  it('is received by each unit anew, or deemed received when its working day has passed', async () => {
    const seen = await amend({ heading: '编制并公开北部湾港总体规划' });
    expect(seen.assignments.map((part) => [part.owesReceipt, part.acknowledgeBy, part.state])).toEqual(
      Array(3).fill([true, '2026-03-03', 'acknowledged']),
    );
    const received = await world.part('chen', task, FGW, 'acknowledge');
    expect(partOf(received, FGW)).toMatchObject({ owesReceipt: false, acknowledgeBy: null });
    expect(partOf(received, LEAD).owesReceipt).toBe(true);

    await world.clockTo('2026-03-03T16:00:00Z');
    expect(await world.sweep()).toMatchObject({ deemed: 2, setAside: 0 });
    expect((await look()).assignments.map((part) => part.owesReceipt)).toEqual([false, false, false]);
  });

  it('leaves the drafts and the text of the plan as they were read', async () => {
    const before = await world.query('select text from plan where id = $1', [task.planId]);
    const drafts = await world.query('select heading, body from draft where plan_id = $1 order by position', [
      task.planId,
    ]);
    await amend({ heading: '编制并公开北部湾港总体规划', body: '另行安排。' });
    expect(await world.query('select text from plan where id = $1', [task.planId])).toEqual(before);
    expect(
      await world.query('select heading, body from draft where plan_id = $1 order by position', [
        task.planId,
      ]),
    ).toEqual(drafts);
  });
});

describe('an amendment of the date', () => {
  it('moves the parts whose date is the task’s, and keeps the original date beside the new one', async () => {
    const seen = await amend({ dueOn: '2026-05-29' });
    expect(seen).toMatchObject({ dueOn: '2026-05-29', originalDueOn: '2026-06-30' });
    expect(seen.assignments.map((part) => [part.dueOn, part.originalDueOn])).toEqual(
      Array(3).fill(['2026-05-29', '2026-06-30']),
    );
  });

  it('leaves a participant its own extension, unless that reaches beyond the new date', async () => {
    await world.part('chen', task, FGW, 'extend', {
      reason: '等待国家批复',
      newDueOn: '2026-08-31',
      progress: '已完成初稿',
    });
    for (const [who, move] of [
      ['li', 'consent'],
      ['wu', 'grant'],
    ] as const) {
      const [request] = (await look()).requests;
      await world.move(who, 'POST', `/requests/${request!.id}/${move}`, request!.version, {});
    }
    expect(partOf(await look(), FGW).dueOn).toBe('2026-08-31');

    const later = await amend({ dueOn: '2026-09-30' });
    expect([LEAD, FGW].map((unit) => partOf(later, unit).dueOn)).toEqual(['2026-09-30', '2026-08-31']);
    const sooner = await amend({ dueOn: '2026-07-31' });
    expect([LEAD, FGW].map((unit) => partOf(sooner, unit).dueOn)).toEqual(['2026-07-31', '2026-07-31']);
  });

  it('does not come before what was broken down and is open', async () => {
    const subtask: SubtaskBody = {
      heading: '完成岸线普查',
      unitId: world.unit(LEAD),
      dueOn: '2026-05-29',
      standard: '普查成果入库',
    };
    await world.part('li', task, LEAD, 'break-down', { subtasks: [subtask] });
    expect(await refused({ dueOn: '2026-05-28' })).toEqual([409, ['not-before-below 2026-05-29']]);
    expect(await amend({ dueOn: '2026-05-29' })).toMatchObject({ dueOn: '2026-05-29' });
  });
});

describe('an amendment of the units', () => {
  it('gives a part to who is new, and lets go who is no longer named, with what it reported kept', async () => {
    await world.part('chen', task, FGW, 'report', { text: '已完成初稿。', percentage: 40 });
    await world.part('li', task, FGW, 'accept', {});
    const seen = await amend({ units: given(LEAD, BEIHAI, PORT) });
    expect(seen.named.map(({ unit }) => unit.shortName)).toEqual([LEAD, BEIHAI, PORT]);
    expect(partOf(seen, PORT)).toMatchObject({
      state: 'pending',
      dueOn: '2026-06-30',
      acknowledgeBy: '2026-03-03',
    });
    const left = seen.assignments.find((part) => part.unit.shortName === FGW)!;
    expect(left).toMatchObject({ state: 'reassigned', moves: [] });
    expect(left.reports).toMatchObject([{ text: '已完成初稿。', state: 'accepted' }]);
    // Who stays as it was has nothing to receive, and who left sees the task no more.
    expect([LEAD, BEIHAI].map((unit) => partOf(seen, unit).owesReceipt)).toEqual([false, false]);
    expect((await world.as('chen').get(`/tasks/${task.id}`)).status).toBe(404);
  });

  it('hands the lead to another unit without an instant in which there are two, or none', async () => {
    const seen = await amend({ units: given(FGW, LEAD, BEIHAI) });
    expect(seen.lead.shortName).toBe(FGW);
    expect(
      [FGW, LEAD, BEIHAI].map((unit) => [partOf(seen, unit).part, partOf(seen, unit).owesReceipt]),
    ).toEqual([
      ['lead', true],
      ['participant', true],
      ['participant', false],
    ]);
    expect(seen.amendments[0]!.changes).toEqual([
      {
        field: 'units',
        before: `${LEAD}（牵头）、${FGW}（配合）、${BEIHAI}（配合）`,
        after: `${FGW}（牵头）、${LEAD}（配合）、${BEIHAI}（配合）`,
      },
    ]);
  });

  it('may replace the lead by a unit that had no part', async () => {
    const seen = await amend({ units: given(PORT, FGW, BEIHAI) });
    expect(seen.lead.shortName).toBe(PORT);
    expect(
      seen.assignments.filter(({ part, state }) => part === 'lead' && state !== 'reassigned'),
    ).toHaveLength(1);
  });
});

describe('what is no amendment', () => {
  it('is refused by name, and changes nothing', async () => {
    expect(await refused({})).toEqual([409, ['something-changed']]);
    expect(await refused({ standard: task.standard, dueOn: '2026-06-30' })).toEqual([
      409,
      ['something-changed'],
    ]);
    expect(await refused({ dueOn: '2026-03-01' })).toEqual([409, ['after-today']]);
    const two = given(LEAD, FGW).map((unit) => ({ ...unit, part: 'lead' }));
    expect(await refused({ units: two })).toEqual([409, ['one-lead']]);
    expect(await refused({ units: given(LEAD, LEAD) })).toEqual([400, 'body-malformed']);
    expect(await refused({ basis: ' ', heading: '另' })).toEqual([400, 'body-malformed']);
  });

  it('is the office’s alone', async () => {
    expect(await refused({ heading: '另' }, 'li')).toEqual([403, 'not-allowed']);
    expect(await refused({ heading: '另' }, 'zheng')).toEqual([403, 'not-allowed']);
    expect(await refused({ heading: '另' }, 'zhao')).toEqual([403, 'not-allowed']);
  });
});
