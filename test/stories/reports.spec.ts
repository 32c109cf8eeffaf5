import type { AssignmentAnswer, TaskAnswer } from '@lianban/contract';
import { PASSWORD, type Who } from '../support/cast';
import { join, newcomer } from '../support/newcomers';
import type { Window } from '../support/window';
import { startWorld, type World } from '../support/world';

const [LEAD, FGW, BEIHAI] = ['自治区交通运输厅', '自治区发展改革委', '北海市人民政府'];
const HALF = { text: '已完成岸线普查。', percentage: 50 };
const DONE = { text: '已全部完成。', percentage: 100, partDone: true };

let world: World;
let task: TaskAnswer;

/** A task in progress: each of its units has received its part. */
async function underWay(): Promise<void> {
  world = await startWorld();
  task = await world.dispatched([LEAD, FGW, BEIHAI]);
  for (const [who, unit] of [
    ['li', LEAD],
    ['chen', FGW],
    ['zhao', BEIHAI],
  ] as const) {
    await world.part(who, task, unit, 'acknowledge');
  }
}

const partOf = (seen: TaskAnswer, unit: string): AssignmentAnswer =>
  seen.assignments.find((part) => part.unit.shortName === unit)!;
const see = async (who: Who, unit: string): Promise<AssignmentAnswer> =>
  partOf(await world.look(who, task.id), unit);
const movesOf = (part: AssignmentAnswer): string[] => part.moves.map(({ move }) => move);

/** What `who` is told who tries this with a part. */
async function refused(who: Who, unit: string, move: string, body?: unknown): Promise<[number, string]> {
  const { id, version } = await see(who, unit);
  const answer = await world.try(who, 'POST', `/assignments/${id}/${move}`, version, body);
  return [answer.status, answer.body.code];
}

describe('a report of a unit that has a checker', () => {
  let meng: Window;
  const asMeng = async (move: string, body: unknown): Promise<AssignmentAnswer> => {
    const { id, version } = await see('chen', FGW);
    const headers = { 'if-match': `"${version}"` };
    const answer = await meng.send<TaskAnswer>('POST', `/assignments/${id}/${move}`, { body, headers });
    expect([move, answer.status]).toEqual([move, 200]);
    return partOf(answer.body, FGW);
  };
  beforeAll(async () => {
    await underWay();
    meng = await join(world.as('wei'), newcomer('meng', '蒙审核', world.unit(FGW), 'checker'), PASSWORD);
  });
  afterAll(() => world.stop());

  it('lies with the unit until it is checked: the others see neither the words nor the percentage', async () => {
    const part = partOf(await world.part('chen', task, FGW, 'report', HALF), FGW);
    expect(part).toMatchObject({
      state: 'working',
      percentage: 0,
      reports: [{ state: 'drafted', checkedBy: null }],
    });
    // While one lies with the checker there is no second.
    expect(movesOf(part)).not.toContain('report');

    const outside = await world.look('li', task.id);
    expect(partOf(outside, FGW)).toMatchObject({ state: 'working', reports: [] });
    expect(JSON.stringify(outside)).not.toContain(HALF.text);
    expect(await refused('li', FGW, 'accept', {})).toEqual([409, 'assignment-cannot-move']);
  });

  it('is not checked by the one who wrote it, though she is the head', async () => {
    const part = await see('chen', FGW);
    expect(part.moves).toContainEqual({ move: 'check', lacks: [{ code: 'another-person' }] });
    expect(await refused('chen', FGW, 'check', { pass: true })).toEqual([409, 'requirements-missing']);
    expect(await refused('li', FGW, 'check', { pass: true })).toEqual([403, 'not-allowed']);
  });

  it('is given back with a note, and written again', async () => {
    const { id, version } = await see('chen', FGW);
    const silent = await meng.send('POST', `/assignments/${id}/check`, {
      body: { pass: false },
      headers: { 'if-match': `"${version}"` },
    });
    expect(silent.status).toBe(400);

    const note = '请写明普查的岸线长度。';
    const part = await asMeng('check', { pass: false, note });
    expect(part).toMatchObject({
      state: 'working',
      reports: [{ state: 'returned-by-checker', checkNote: note, checkedBy: { name: '蒙审核' } }],
    });
    expect(JSON.stringify(await world.look('li', task.id))).not.toContain(note);
    await world.part('chen', task, FGW, 'report', { ...HALF, text: '已完成 120 公里岸线普查。' });
  });

  it('is let out by the checker, and then waits for the lead', async () => {
    expect(await asMeng('check', { pass: true })).toMatchObject({ state: 'reported', percentage: 0 });
    expect((await see('li', FGW)).reports).toMatchObject([
      { seq: 2, state: 'waiting', by: { name: '陈静' }, checkedBy: { name: '蒙审核' } },
    ]);
    const part = partOf(await world.part('li', task, FGW, 'accept', { note: '同意。' }), FGW);
    expect(part).toMatchObject({ state: 'accepted', percentage: 50, reports: [{ answer: '同意。' }] });
  });

  it('is not accepted in the place of the one that waits', async () => {
    await world.part('chen', task, FGW, 'report', { text: '完成测绘。', percentage: 60 });
    await asMeng('check', { pass: true });
    await world.part('chen', task, FGW, 'report', { text: '完成报批。', percentage: 90 });
    await world.part('li', task, FGW, 'accept', {});
    expect(await see('chen', FGW)).toMatchObject({
      percentage: 60,
      reports: [{}, {}, { percentage: 60, state: 'accepted' }, { percentage: 90, state: 'drafted' }],
    });
  });

  it('leaves one event for each move', async () => {
    expect((await world.eventsOf(task.id)).slice(6)).toEqual([
      'assignment.drafted',
      'assignment.checked',
      'assignment.drafted',
      'assignment.checked',
      'assignment.accepted',
      'assignment.drafted',
      'assignment.checked',
      'assignment.drafted',
      'assignment.accepted',
    ]);
  });
});

describe('a report', () => {
  beforeAll(underWay);
  afterAll(() => world.stop());

  it('of the lead waits for nobody: it answers for the whole', async () => {
    const part = partOf(await world.part('li', task, LEAD, 'report', HALF), LEAD);
    expect(part).toMatchObject({ state: 'accepted', percentage: 50, reports: [{ state: 'accepted' }] });
  });

  it('of a participant is its own: the lead neither writes it nor finishes the part in its name', async () => {
    expect(await refused('li', FGW, 'report', DONE)).toEqual([403, 'not-allowed']);
    expect(await refused('li', FGW, 'accept', {})).toEqual([409, 'assignment-cannot-move']);
    expect(await refused('chen', BEIHAI, 'report', DONE)).toEqual([403, 'not-allowed']);
    expect(await refused('chen', FGW, 'accept', {})).toEqual([403, 'not-allowed']);
  });

  it('brings its evidence, which is its writer’s own', async () => {
    const file = await world.evidence('chen', task.id, '普查成果', '普查.txt');
    const { id, version } = await see('zhao', BEIHAI);
    const borrowed = await world.try('zhao', 'POST', `/assignments/${id}/report`, version, {
      ...HALF,
      files: [file],
    });
    expect([borrowed.status, borrowed.body.code]).toEqual([422, 'files-not-yours']);
    expect((await see('zhao', BEIHAI)).reports).toEqual([]);

    const part = partOf(await world.part('chen', task, FGW, 'report', { ...HALF, files: [file] }), FGW);
    expect(part.reports).toMatchObject([{ files: [{ id: file, name: '普查.txt', type: 'text/plain' }] }]);
    // Handed in once, it is not handed in again.
    expect(await refused('chen', FGW, 'report', { ...HALF, files: [file] })).toEqual([
      422,
      'files-not-yours',
    ]);
  });

  it('may follow one that waits; the answer holds for all that wait', async () => {
    await world.part('chen', task, FGW, 'report', { text: '又有进展。', percentage: 70 });
    const part = partOf(await world.part('li', task, FGW, 'send-back', { missing: '缺测绘图。' }), FGW);
    expect(part).toMatchObject({
      state: 'sent-back',
      percentage: 0,
      reports: [
        { state: 'sent-back', answer: '缺测绘图。' },
        { state: 'sent-back', answer: '缺测绘图。' },
      ],
    });
  });

  it('that is accepted as done stops the unit’s clock', async () => {
    await world.part('chen', task, FGW, 'report', DONE);
    const part = partOf(await world.part('li', task, FGW, 'accept', {}), FGW);
    expect(part).toMatchObject({ state: 'done', percentage: 100, lit: { light: 'green', reason: 'done' } });
    expect(movesOf(part)).toEqual(['send-back']);
    await world.clockTo('2026-07-20T01:00:00Z');
    expect(await see('li', FGW)).toMatchObject({ lit: { light: 'green', reason: 'done' } });
    expect(await see('li', BEIHAI)).toMatchObject({ lit: { light: 'red', reason: 'overdue' } });
  });

  it('of a done part may turn out not to hold: the clock runs again, and the days it stood do not count', async () => {
    const part = partOf(await world.part('li', task, FGW, 'send-back', { missing: '批复已失效。' }), FGW);
    expect(part).toMatchObject({ state: 'sent-back', percentage: 0, originalDueOn: '2026-06-30' });
    // It stood from the day of dispatch to today: the 80 working days that were left then are left now.
    expect(part).toMatchObject({ dueOn: '2026-11-13', lit: { reason: 'on-course', count: 80 } });
    expect(movesOf(await see('chen', FGW))).toContain('report');
  });
});
