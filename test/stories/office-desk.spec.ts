import type { OfficeDeskAnswer, TaskAnswer } from '@lianban/contract';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

const deskOf = async (who: 'wu' | 'qian' | 'zheng' | 'zhao'): Promise<OfficeDeskAnswer> =>
  (await world.as(who).get<OfficeDeskAnswer>('/office-desk')).body;

describe('the desk of a coordination office', () => {
  let task: TaskAnswer;

  it('is empty where nothing waits, and is nobody else’s', async () => {
    expect(await deskOf('wu')).toEqual({ items: [], more: false });
    expect((await world.as('li').get('/office-desk')).status).toBe(403);
    expect((await world.as('wei').get('/office-desk')).status).toBe(403);
  });

  it('has a request from the moment it is asked, with what was said', async () => {
    task = await world.dispatched(['自治区交通运输厅']);
    task = await world.part('li', task, '自治区交通运输厅', 'acknowledge');
    const asked = { reason: '环评批复推迟', newDueOn: '2026-08-31', progress: '已完成选址' };
    await world.part('li', task, '自治区交通运输厅', 'extend', asked);
    const { items } = await deskOf('wu');
    expect(items).toMatchObject([
      {
        kind: 'request-to-decide',
        taskId: task.id,
        unit: '自治区交通运输厅',
        note: '环评批复推迟',
        lapsed: false,
        office: '自治区北部湾办',
      },
    ]);
    expect(items[0]!.dueOn).toMatch(/^2026-03-/);
    // Another office's desk knows nothing of it.
    expect((await deskOf('zhao')).items).toEqual([]);
  });

  it('has a completion report for whoever may review it, one after the other', async () => {
    const [request] = (await deskOf('wu')).items;
    await world.move('wu', 'POST', `/requests/${request!.id}/refuse`, request!.version!, {
      note: '按期完成',
    });
    await world.submitted('li', task);
    expect((await deskOf('wu')).items).toMatchObject([
      { kind: 'completion-to-review', note: '规划已印发。' },
    ]);
    expect((await deskOf('zheng')).items).toEqual([]);
    await world.task('wu', task, 'review', { opinion: '材料齐全', result: 'resolved' });
    expect((await deskOf('wu')).items).toEqual([]);
    expect((await deskOf('zheng')).items).toMatchObject([{ kind: 'completion-to-close', note: '材料齐全' }]);
  });
});
