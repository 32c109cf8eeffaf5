import { randomUUID } from 'node:crypto';
import type {
  CommentAnswer,
  CommentBody,
  CommentPast,
  CommentsAnswer,
  FoundComment,
  LiveEvents,
  Mentionables,
  NoticeAnswer,
  Page,
  RefusalAnswer,
  TaskAnswer,
  ThreadAnswer,
} from '@lianban/contract';
import type { Who } from '../support/cast';
import { startWorld, type World } from '../support/world';

let world: World;
let task: TaskAnswer;
let path: string;
beforeAll(async () => {
  world = await startWorld();
  task = await world.dispatched(['自治区交通运输厅', '北海市人民政府', '自治区发展改革委']);
  path = `/threads/task/${task.id}`;
});
afterAll(() => world.stop());

const write = async (who: Who, text: string, more: Partial<CommentBody> = {}): Promise<CommentAnswer> => {
  const answer = await world
    .as(who)
    .post<CommentAnswer & RefusalAnswer>(`${path}/comments`, { text, key: randomUUID(), ...more });
  if (answer.status !== 201) throw new Error(answer.body.code);
  return answer.body;
};
const read = async (who: Who, query = ''): Promise<CommentsAnswer> =>
  (await world.as(who).get<CommentsAnswer>(`${path}/comments${query}`)).body;
/** The status with which a file is answered. */
const mayOpen = async (who: Who, file: string): Promise<number> =>
  (
    await fetch(`${world.url}/api/files/${file}`, {
      headers: { authorization: `Bearer ${await world.as(who).ready()}` },
    })
  ).status;
const texts = ({ items }: CommentsAnswer): string[] => items.map(({ text }) => text);
const personOf = async (login: Who): Promise<string> =>
  (await world.query<{ id: string }[]>('select id from person where login = $1', [login]))[0]!.id;

describe('the thread of a task', () => {
  it('keeps what is for one unit from all others, and says up to where nothing is missing', async () => {
    await write('li', '请各单位报送方案');
    const own = await write('li', '本厅先核一遍数', { unitId: world.unit('自治区交通运输厅') });
    await write('zhao', '北海市收到');
    expect(own.unit?.shortName).toBe('自治区交通运输厅');

    expect(texts(await read('li'))).toEqual(['请各单位报送方案', '本厅先核一遍数', '北海市收到']);
    const others = await read('zhao', '?after=1');
    expect(texts(others)).toEqual(['北海市收到']);
    expect([others.upTo, others.last]).toEqual([3, 3]);
    // Nothing behind the last change, though the number before it was never shown.
    expect(await read('zhao', '?after=3')).toMatchObject({ items: [], upTo: 3, reload: false });
    expect((await world.look('zhao', task.id)).lastComment).toBe(2);
  });

  it('answers in no wider a circle than what it answers', async () => {
    const reply = await write('li', '已核', { replyTo: 2 });
    expect(reply).toMatchObject({ replyTo: 2, unit: { shortName: '自治区交通运输厅' } });
    await expect(write('zhao', '偷看', { replyTo: 2 })).rejects.toThrow('body-malformed');
    await expect(write('zhao', '冒名', { unitId: world.unit('自治区交通运输厅') })).rejects.toThrow(
      'body-malformed',
    );
  });

  it('tells only the unit of what is for it alone', async () => {
    const [inside, outside] = [await world.listen('li'), await world.listen('zhao')];
    await outside.watch({ kind: 'task-thread', id: task.id });
    await write('li', '仍是内部', { unitId: world.unit('自治区交通运输厅') });
    await inside.hears('comment.added');
    const all = await write('li', '公开一句');
    for (let heard = 0; heard !== all.seq;) {
      const last = outside.heard.at(-1) ?? (await outside.hears('comment.added'));
      heard = (last.facts as LiveEvents['comment.added']).seq;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(outside.heard.map(({ facts }) => (facts as LiveEvents['comment.added']).seq)).toEqual([all.seq]);
    inside.close();
    outside.close();
  });

  it('keeps what it said before it was edited; a reader who was away gets the change', async () => {
    const { seq, rev } = await write('li', '周五前报送');
    const { upTo } = await read('zhao');
    const edit = (who: Who, at: number, text: string) =>
      world.as(who).send<CommentAnswer & RefusalAnswer>('PUT', `${path}/comments/${seq}`, {
        body: { text },
        headers: { 'if-match': `"${at}"` },
      });
    expect((await edit('zhao', rev, '周六')).body.code).toBe('not-allowed');
    expect((await edit('li', rev, '周四前报送')).body).toMatchObject({ text: '周四前报送', seq });
    expect((await edit('li', rev, '周三')).body.code).toBe('stale-version');
    expect((await read('zhao', `?after=${upTo}`)).items).toMatchObject([{ seq, text: '周四前报送' }]);
    const past = await world.as('zhao').get<CommentPast[]>(`${path}/comments/${seq}/past`);
    expect(past.body.map(({ text }) => text)).toEqual(['周五前报送']);
  });

  it('leaves a stub where its writer took it back: no words, no past, no file', async () => {
    const file = await world.evidence('li', task.id);
    const { seq, files } = await write('li', '误发', { files: [file] });
    expect(files).toHaveLength(1);
    expect(await mayOpen('zhao', file)).toBe(200);
    expect((await world.as('zhao').send('DELETE', `${path}/comments/${seq}`)).status).toBe(403);
    expect((await world.as('li').send('DELETE', `${path}/comments/${seq}`)).status).toBe(200);
    const stub = (await read('zhao')).items.find((comment) => comment.seq === seq)!;
    expect(stub).toMatchObject({ text: '', files: [] });
    expect(stub.deletedAt).not.toBeNull();
    expect(await mayOpen('li', file)).toBe(404);
    const left: unknown[] = await world.query('select 1 from comment_pair where seq = $1', [seq]);
    expect(left).toEqual([]);
  });

  it('shows the file of a comment for one unit to that unit alone', async () => {
    const file = await world.evidence('li', task.id);
    await write('li', '内部材料', { unitId: world.unit('自治区交通运输厅'), files: [file] });
    expect(await mayOpen('li', file)).toBe(200);
    expect(await mayOpen('zhao', file)).toBe(404);
  });

  it('offers whom one can mention, and lets nobody be mentioned who could not read it', async () => {
    const found = await world.as('li').get<Mentionables>(`${path}/people?q=${encodeURIComponent('北海')}`);
    expect(found.body.units.map(({ shortName }) => shortName)).toEqual(['北海市人民政府', '北海市督查室']);
    const [zhao, unit] = [await personOf('zhao'), world.unit('北海市人民政府')];
    const ear = await world.listen('zhao');
    const text = `请@[赵](person:${zhao}) 和@[北海市](unit:${unit}) 核对`;
    await write('li', text);
    expect((await ear.hears('comment.added')).facts).toMatchObject({ personIds: [zhao], unitIds: [unit] });
    ear.close();
    await world.settled();
    // By name and with the unit: told once, and of nothing by one's own words.
    for (const [who, told] of [
      ['zhao', 1],
      ['li', 0],
    ] as const) {
      const { body } = await world.as(who).get<Page<NoticeAnswer>>('/notices');
      expect(body.items.filter(({ kind }) => kind === 'mentioned')).toHaveLength(told);
    }
    await expect(write('li', text, { unitId: world.unit('自治区交通运输厅') })).rejects.toThrow(
      'mention-cannot-read',
    );
    await expect(write('li', `@[某](person:${await personOf('wei')})`)).rejects.toThrow(
      'mention-cannot-read',
    );
  });

  it('shows how far each unit has read', async () => {
    const { last } = await read('zhao');
    const ear = await world.listen('li');
    await ear.watch({ kind: 'task-thread', id: task.id });
    const seen = new Promise((resolve) => ear.socket.once('seen', resolve));
    expect((await world.as('zhao').send('PUT', `${path}/reading`, { body: { seq: 4 } })).status).toBe(204);
    expect(await seen).toEqual({ kind: 'task-thread', id: task.id });
    await world.as('zhao').send('PUT', `${path}/reading`, { body: { seq: 2 } });
    const { units, own } = (await world.as('li').get<ThreadAnswer>(path)).body;
    expect(units.map(({ unit, seenUpTo }) => [unit.shortName, seenUpTo])).toEqual(
      expect.arrayContaining([
        // zhao sits in both.
        ['北海市督查室', 4],
        ['北海市人民政府', 4],
        ['自治区发展改革委', 0],
      ]),
    );
    expect(own.map(({ shortName }) => shortName)).toEqual(['自治区交通运输厅']);
    // Who wrote has read as far as that.
    const lead = units.find(({ unit }) => unit.shortName === '自治区交通运输厅')!;
    expect(lead.seenUpTo).toBeGreaterThan(4);
    expect(last).toBeGreaterThan(4);
    ear.close();
  });

  it('finds words of two characters in what one may read, and nothing else', async () => {
    const find = async (who: Who, q: string) =>
      (await world.as(who).get<FoundComment[]>(`/threads/search?q=${encodeURIComponent(q)}`)).body.map(
        ({ comment }) => comment.text,
      );
    expect(await find('li', '核一')).toEqual(['本厅先核一遍数']);
    expect(await find('zhao', '核一')).toEqual([]);
    expect(await find('zhao', '方案')).toEqual(['请各单位报送方案']);
    expect(await find('he', '方案')).toEqual(texts(await read('he')).length > 0 ? ['请各单位报送方案'] : []);
  });

  it('says who is here and who writes to those in the room, and to nobody else', async () => {
    const [li, zhao, chen] = [
      await world.listen('li'),
      await world.listen('zhao'),
      await world.listen('chen'),
    ];
    const heard: { people: { name: string; writing: boolean }[] }[] = [];
    zhao.socket.on('present', (present: (typeof heard)[number]) => heard.push(present));
    const outside: unknown[] = [];
    chen.socket.on('present', (present) => outside.push(present));
    for (const ear of [li, zhao]) await ear.watch({ kind: 'task-thread', id: task.id });
    const until = async (holds: () => boolean): Promise<void> => {
      for (const end = Date.now() + 8000; !holds() && Date.now() < end;) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect(holds()).toBe(true);
    };
    await until(() => heard.at(-1)?.people.length === 2);
    li.socket.emit('writing', { kind: 'task-thread', id: task.id });
    await until(() => heard.at(-1)!.people.some(({ writing }) => writing));
    expect(outside).toEqual([]);
    li.close();
    await until(() => heard.at(-1)!.people.length === 1);
    zhao.close();
    chen.close();
  });

  it('tells who may see other comments than before to read anew', async () => {
    const { view, last } = await read('zhao');
    expect(await read('zhao', `?after=${last}&view=${view}`)).toMatchObject({ reload: false });
    expect(await read('zhao', `?after=${last}&view=another`)).toMatchObject({ reload: true, items: [] });
    expect(await read('zhao', `?after=${last + 7}`)).toMatchObject({ reload: true });
  });

  it('reads the past a page at a time', async () => {
    await world.query(
      `insert into comment (thread_id, seq, rev, text, at, author_id, key)
       select h.id, h.last_seq + n, h.last_rev + n, '第' || n || '条', now(), $2, gen_random_uuid()
         from thread h, generate_series(1, 150) n where h.subject_id = $1`,
      [task.id, await personOf('li')],
    );
    await world.query(
      'update thread set last_seq = last_seq + 150, last_rev = last_rev + 150 where subject_id = $1',
      [task.id],
    );
    const end = await read('zhao');
    expect([end.items.length, end.earlier]).toEqual([100, true]);
    const before = await read('zhao', `?before=${end.items[0]!.seq}`);
    expect(before.items.at(-1)!.seq).toBe(end.items[0]!.seq - 1);
    expect(before.earlier).toBe(false);
  });

  it('is not there for who has nothing to do with the task', async () => {
    const answers = await Promise.all([
      world.as('he').get(`/threads/task/${randomUUID()}`),
      world.as('wei').get(path),
      world.as('li').get(`/threads/plan/${task.planId}`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 403, 400]);
  });
});
