import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import type { ClassifiedWordAnswer, RefusalAnswer, TaskAnswer } from '@lianban/contract';
import { PORT_PLAN, startWorld, type World } from '../support/world';

let world: World;
let task: TaskAnswer;
beforeAll(async () => {
  world = await startWorld();
  task = await world.dispatched(['自治区交通运输厅', '北海市人民政府']);
});
afterAll(() => world.stop());

const say = (text: string) =>
  world.as('li').post<RefusalAnswer>(`/threads/task/${task.id}/comments`, { text, key: randomUUID() });

async function upload(name: string, bytes: Uint8Array): Promise<string | number> {
  const form = new FormData();
  form.set('file', new Blob([Buffer.from(bytes)]), name);
  const { status, body } = await world.as('li').upload<RefusalAnswer>(`/tasks/${task.id}/files`, form);
  return status === 201 ? status : body.code;
}

/** As Word writes it, the mark in two runs. */
const docx = (...runs: string[]): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': strToU8(
      `<w:document><w:body><w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join('')}</w:p></w:body></w:document>`,
    ),
  });

describe('what says that it is classified', () => {
  it('is refused in a comment and in a report, and nothing of it is kept', async () => {
    const refused = await say('附件为机密★10年，请查收');
    expect([refused.status, refused.body.code]).toEqual([422, 'classified-text']);
    expect(refused.body.message).toContain('未予接收');
    expect((await say('计算机密码已更换')).status).toBe(201);
    const seen = await world.look('li', task.id);
    const part = seen.assignments.find(({ unit }) => unit.shortName === '自治区交通运输厅')!;
    const path = `/assignments/${part.id}`;
    await world.move('li', 'POST', `${path}/acknowledge`, part.version);
    const report = { text: '按绝密级办理', percentage: 10 };
    expect((await world.try('li', 'POST', `${path}/report`, part.version + 1, report)).body.code).toBe(
      'classified-text',
    );
    const events = await world.query<{ name: string; facts: object; detail: object }[]>(
      `select name, facts, detail from event where name = 'text.refused' order by id`,
    );
    expect(events.map(({ detail }) => detail)).toEqual([
      { where: 'POST /api/threads/:kind/:id/comments', fields: ['text'] },
      { where: 'POST /api/assignments/:id/report', fields: ['text'] },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/机密|绝密/);
  });

  it('is refused as a file, by its name or by what it says, also inside a document', async () => {
    expect(await upload('绝密★材料.txt', Buffer.from('正文'))).toBe('classified-text');
    expect(await upload('材料.txt', Buffer.from('秘密★1年\n正文'))).toBe('classified-text');
    expect(await upload('材料.docx', docx('本件机', '密★5年'))).toBe('classified-text');
    expect(await upload('材料.docx', docx('本件', '公开'))).toBe(201);
    const [{ count }] = await world.query<[{ count: number }]>(
      'select count(*)::int as count from attachment',
    );
    expect(count).toBe(1);
  });

  it('is refused as a plan', async () => {
    const text = readFileSync(join(__dirname, '../../examples/plans', PORT_PLAN), 'utf8');
    const { status, body } = await world.upload('wu', PORT_PLAN, Buffer.from(`机密★\n${text}`));
    expect([status, body.code]).toEqual([422, 'classified-text']);
  });

  it('is also what the office has put on its list, until it is taken off', async () => {
    const keep = (who: 'wu' | 'an' | 'li', path = '') =>
      world.as(who).post<RefusalAnswer>(`/classified-words${path}`, { word: '长风行动' });
    expect((await keep('li')).status).toBe(403);
    expect((await keep('wu')).status).toBe(204);
    expect((await keep('an')).body.code).toBe('word-kept');
    const { body } = await world.as('an').get<ClassifiedWordAnswer[]>('/classified-words');
    expect(body).toMatchObject([{ word: '长风行动', by: { name: '吴晓岚' } }]);
    expect((await say('关于长风 行动')).body.code).toBe('classified-text');
    expect((await keep('wu', '/remove')).status).toBe(204);
    expect((await keep('wu', '/remove')).status).toBe(404);
    expect((await say('关于长风行动')).status).toBe(201);
  });
});
