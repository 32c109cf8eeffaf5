import type { NoticeAnswer, NoticeCount, Page, TaskAnswer } from '@lianban/contract';
import type { Who } from '../support/cast';
import { does, letterOf } from '../support/letters';
import { startWorld, type World } from '../support/world';

const LEAD = '自治区交通运输厅';

let world: World;
let task: TaskAnswer;
beforeAll(async () => {
  world = await startWorld();
  task = await world.dispatched([LEAD], { dueOn: '2026-03-20' });
  task = await world.part('li', task, LEAD, 'acknowledge');
  task = await world.part('li', task, LEAD, 'report', { text: '已完成主体工作。', percentage: 95 });
  await world.query(`update report set state = 'accepted', answered_at = $1`, [world.installation.now()]);
  await world.settled();
  for (const who of ['li', 'wu', 'qian', 'zheng', 'tang'] as const) {
    const [newest] = await inbox(who);
    if (newest) await world.as(who).post('/notices/read', { upTo: newest.id });
  }
});
afterAll(() => world.stop());

const inbox = async (who: Who): Promise<readonly NoticeAnswer[]> =>
  (await world.as(who).get<Page<NoticeAnswer>>('/notices?unread=true')).body.items;
/** Kind and event of what is unread, the latest first. */
const told = async (who: Who): Promise<string[]> =>
  (await inbox(who)).map(({ kind, event }) => `${kind} ${event}`);
const sweepAt = async (at: string): Promise<void> => {
  await world.clockTo(at);
  await world.sweep();
  await world.settled();
};
const readAll = async (who: Who): Promise<void> => {
  const [newest] = await inbox(who);
  if (newest) await world.as(who).post('/notices/read', { upTo: newest.id });
};

it('due soon: five, three and one working days before, once each, in open hours alone', async () => {
  // Midnight: the rung is a fact already, and nobody is told.
  await sweepAt('2026-03-12T16:00:00Z');
  expect(await told('li')).toEqual([]);
  await sweepAt('2026-03-13T00:30:00Z');
  expect(await told('li')).toEqual(['due-soon letter.sent']);
  // The weekend, and every round of every day: nothing is told twice.
  for (const day of ['14', '15', '16', '17', '17', '18', '19', '19']) {
    await sweepAt(`2026-03-${day}T02:00:00Z`);
  }
  expect(await told('li')).toEqual(Array(3).fill('due-soon letter.sent'));
  const [notice] = await inbox('li');
  expect(notice).toMatchObject({
    task: null,
    letter: { instrument: 'notice', heading: task.heading, items: 1, others: 0 },
    by: null,
    unit: { shortName: LEAD },
  });
  expect((await world.as('li').get(`/letters/${notice!.letter!.id}`)).status).toBe(200);
  await readAll('li');
});

it('to sign: whoever may still sign is told once, however often the draft is touched', async () => {
  await sweepAt('2026-03-23T02:00:00Z');
  const [notice] = await inbox('zheng');
  expect(notice).toMatchObject({
    kind: 'to-sign',
    event: 'rung.taken',
    letter: { instrument: 'reminder', heading: task.heading },
  });
  expect(await told('wu')).toEqual(['to-sign rung.taken']);
  expect(await told('li')).toEqual([]);
  const draft = await letterOf(world, 'wu', 'S2');
  await world.move('wu', 'PATCH', `/letters/${draft.id}`, draft.version, { text: '请书面说明。' });
  await does(world, 'wu', 'S2', 'sign');
  await world.settled();
  expect(await told('zheng')).toEqual(['to-sign rung.taken']);
  await does(world, 'zheng', 'S2', 'sign');
  await world.settled();
  expect(await told('li')).toEqual(['pressed letter.sent']);
  expect((await world.as('li').get<NoticeCount>('/notices/count')).body.unread).toBe(1);
  await Promise.all((['li', 'wu', 'zheng', 'qian'] as const).map(readAll));
});

it('an answer: the office decides, the unit hears what was said to it', async () => {
  await does(world, 'li', 'S2', 'answer', { text: '已增派人员。' });
  await world.settled();
  expect(await told('wu')).toEqual(['to-decide letter.answered']);
  await does(world, 'wu', 'S2', 'reject', { note: '请写明完成日期' });
  await world.settled();
  expect(await told('li')).toEqual(['sent-back letter.rejected']);
  await does(world, 'li', 'S2', 'answer', { text: '四月底前完成。' });
  await does(world, 'zheng', 'S2', 'accept', {});
  await world.settled();
  expect(await told('li')).toEqual(['answered letter.accepted', 'sent-back letter.rejected']);
});

it('a letter that one may not read any more is not in the inbox, nor counted', async () => {
  const li = world.cast.people.get('li');
  await world.query(`update post set until_on = '2026-03-20' where person_id = $1`, [li]);
  world.as('li').signInLater('li', '北部湾畔一帆风顺2026');
  expect(await inbox('li')).toEqual([]);
  expect((await world.as('li').get<NoticeCount>('/notices/count')).body.unread).toBe(0);
  await world.query(`update post set until_on = null where person_id = $1`, [li]);
  expect((await letterOf(world, 'li', 'S2')).state).toBe('accepted');
});
