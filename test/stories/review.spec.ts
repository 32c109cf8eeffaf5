import type { DraftAnswer, TaskAnswer } from '@lianban/contract';
import { reviewing, shown } from '../support/reviewing';
import { PORT_PLAN, startWorld, type World } from '../support/world';

let world: World;
let planId: string;
beforeAll(async () => {
  world = await startWorld();
  planId = (await world.importPlan(PORT_PLAN)).id;
});
afterAll(() => world.stop());

const { drafts, changes, undo, takenBack } = reviewing(() => ({ world, planId }));

describe('a person settles drafts, and takes it back', () => {
  it('keeps who changed what, and an undo brings back wording, units and parts', async () => {
    const before = await drafts();
    await world.settle(before[0]!, ['自治区交通运输厅', '北海市人民政府']);
    const [last] = await changes();
    expect(last).toMatchObject({
      by: { name: '吴晓岚' },
      kind: 'settled',
      drafts: [{ id: before[0]!.id, heading: before[0]!.heading }],
      undoneBy: null,
    });
    await takenBack(before);
    expect((await changes()).slice(0, 2)).toMatchObject([
      { kind: 'undone', undoable: true },
      { kind: 'settled', undoable: false, undoneBy: { name: '吴晓岚' } },
    ]);
  });

  it('does it again by taking the undo back', async () => {
    const [undone] = await changes();
    const { body } = await undo(undone!.id);
    expect(body.drafts![0]!.units.map(({ unit }) => unit?.shortName)).toEqual([
      '自治区交通运输厅',
      '北海市人民政府',
    ]);
    await undo((await changes())[0]!.id);
  });

  it('takes back one answer for all drafts at once, with the units that it matched', async () => {
    const before = await drafts();
    await world
      .as('wu')
      .post(`/plans/${planId}/settle`, { dueOn: '2026-12-31', standard: '建成投用', leadFirstListed: true });
    expect((await changes())[0]).toMatchObject({ kind: 'settled-all' });
    expect((await changes())[0]!.drafts).toHaveLength(before.length);
    await takenBack(before);
  });

  it('goes back step by step, but not past a later change', async () => {
    const [, second] = await drafts();
    const start = await drafts();
    const put = async (heading: string): Promise<DraftAnswer> => {
      const current = (await drafts()).find(({ id }) => id === second!.id)!;
      return world.move('wu', 'PATCH', `/drafts/${current.id}`, current.version, { heading });
    };
    await put('改一次');
    await put('改两次');
    const [later, earlier] = await changes();

    const past = await undo(earlier!.id);
    expect([past.status, past.body]).toMatchObject([409, { code: 'change-overtaken' }]);
    expect((past.body as unknown as { message: string }).message).toContain('请先撤销后来的改动');

    await undo(later!.id);
    expect((await drafts())[1]!.heading).toBe('改一次');
    const { body } = await undo(earlier!.id);
    expect(shown(body.drafts!)).toEqual(shown(start));
  });

  it('is taken back once, however many ask at the same moment', async () => {
    const [first] = await drafts();
    await world.move('wu', 'PATCH', `/drafts/${first!.id}`, first!.version, { standard: '印发' });
    const [last] = await changes();
    const count = (await changes()).length;
    const answers = await Promise.all([undo(last!.id), undo(last!.id), undo(last!.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await changes()).toHaveLength(count + 1);
  });

  it('is no history of what changed nothing', async () => {
    const count = (await changes()).length;
    const [first] = await drafts();
    await world.move('wu', 'PATCH', `/drafts/${first!.id}`, first!.version, { heading: first!.heading });
    expect(await changes()).toHaveLength(count);
  });

  it('refuses a page that has not seen the undo', async () => {
    const [first] = await drafts();
    await world.move('wu', 'PATCH', `/drafts/${first!.id}`, first!.version, { standard: '印发' });
    await undo((await changes())[0]!.id);
    const late = await world.try('wu', 'PATCH', `/drafts/${first!.id}`, first!.version, { standard: '通过' });
    expect(late.body.code).toBe('stale-version');
  });
});

describe('what is done is done', () => {
  it('a registered draft is no longer taken back', async () => {
    const [first] = await drafts();
    const draft = await world.settle(first!, ['自治区交通运输厅', '北海市人民政府']);
    await world.move<TaskAnswer>('wu', 'POST', `/drafts/${draft.id}/register`, draft.version);
    const [settled] = await changes();
    expect(settled!.undoable).toBe(false);
    expect((await undo(settled!.id)).status).toBe(409);
  });

  it('the history is the office’s: its reviewer reads it, a stranger does not find it, and only officers undo', async () => {
    const [last] = await changes();
    const path = `/plans/${planId}/changes`;
    expect((await world.as('zheng').get(path)).status).toBe(200);
    expect((await world.as('zhao').get(path)).status).toBe(404);
    expect((await world.as('li').get(path)).status).toBe(403);
    expect((await world.as('zheng').post(`/plans/${planId}/undo`, { changeId: last!.id })).status).toBe(403);
  });

  it('is told to open pages', async () => {
    const ear = await world.listen('qian');
    await ear.watch({ kind: 'plan', id: planId });
    const [, second, third] = (await drafts()) as DraftAnswer[];
    const body = { next: third!.id, nextVersion: third!.version };
    await world.move('wu', 'POST', `/drafts/${second!.id}/merge`, second!.version, body);
    expect((await ear.hears('drafts.settled')).facts).toEqual({ planId });
    ear.close();
  });
});
