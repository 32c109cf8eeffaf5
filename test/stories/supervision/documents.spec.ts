import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { LetterTemplatesAnswer, RefusalAnswer } from '@lianban/contract';
import { does, letterOf } from '../../support/letters';
import { startWorld, type World } from '../../support/world';

const LEAD = '自治区交通运输厅';

let world: World;
let officeId: string;

beforeAll(async () => {
  world = await startWorld();
  officeId = world.unit('自治区北部湾办');
  const task = await world.dispatched([LEAD], { dueOn: '2026-03-20' });
  await world.part('li', task, LEAD, 'acknowledge');
  await world.part('li', task, LEAD, 'report', { text: '已完成主体工作。', percentage: 75 });
  await world.query(`update report set state = 'accepted', answered_at = $1`, [world.installation.now()]);
});
afterAll(() => world.stop());

const docx = async (
  who: 'wu' | 'li' | 'zhao',
  path: string,
): Promise<{ name: string; status: number; bytes: Buffer }> => {
  const response = await fetch(`${world.url}/api${path}`, {
    headers: { authorization: `Bearer ${await world.as(who).ready()}` },
  });
  const said = /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  return {
    name: decodeURIComponent(said),
    status: response.status,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
};

/** The text of a document, a line a paragraph. */
const textOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml']!)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');

/** The template in use, with one thing in it changed. */
async function changed(change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(
    (await docx('wu', `/letter-templates/file?officeId=${officeId}&instrument=reminder`)).bytes,
  );
  parts['word/document.xml'] = strToU8(change(strFromU8(parts['word/document.xml']!)));
  return zipSync(parts);
}

async function bring(who: 'wu' | 'zheng', bytes: Uint8Array, name = '提醒函模板.docx') {
  const form = new FormData();
  form.set('officeId', officeId);
  form.set('instrument', 'reminder');
  form.set('file', new Blob([Buffer.from(bytes)]), name);
  return world.as(who).upload<LetterTemplatesAnswer & RefusalAnswer>('/letter-templates', form);
}

it('a letter is a document of its office, numbered and dated when it is sent', async () => {
  await world.clockTo('2026-03-23T02:00:00Z');
  await world.sweep();
  const draft = await letterOf(world, 'wu', 'S2');
  expect(textOf((await docx('wu', `/letters/${draft.id}/docx`)).bytes)).toContain('（待编号）');
  expect((await docx('li', `/letters/${draft.id}/docx`)).status).toBe(404);

  await world.move('wu', 'PATCH', `/letters/${draft.id}`, draft.version, {
    text: `${LEAD}：\n请于三月底前办结\u0007，并说明<原因>&{发文机关}。`,
  });
  await does(world, 'wu', 'S2', 'sign');
  await does(world, 'zheng', 'S2', 'sign');
  const { name, bytes } = await docx('li', `/letters/${draft.id}/docx`);
  expect(name).toBe(`提醒函〔2026〕1号 ${LEAD}.docx`);
  const lines = textOf(bytes).split('\n').filter(Boolean);
  expect(lines).toEqual([
    '广西壮族自治区北部湾经济区规划建设管理办公室',
    '提醒函〔2026〕1号',
    expect.stringMatching(/^关于“.+”办理情况的提醒函$/),
    `${LEAD}：`,
    // What a person wrote is text, whatever it looks like.
    '请于三月底前办结，并说明&lt;原因&gt;&amp;{发文机关}。',
    '广西壮族自治区北部湾经济区规划建设管理办公室',
    '2026年3月23日',
    expect.stringMatching(/^（签发人：.+、.+　答复时限：2026年3月26日）$/),
  ]);
  expect((await docx('zhao', `/letters/${draft.id}/docx`)).status).toBe(404);
});

it('an office brings its own template; what was sent keeps the one of its day', async () => {
  const own = await changed((xml) => xml.replace('{标题}', '广西北部湾 {标题}'));
  expect((await bring('zheng', own)).status).toBe(403);
  const taken = await bring('wu', own);
  expect(taken.body.templates.find(({ instrument }) => instrument === 'reminder')).toMatchObject({
    version: 1,
    history: [{ version: 1, fileName: '提醒函模板.docx', by: { name: '吴晓岚' } }],
  });
  const path = `officeId=${officeId}&instrument=reminder`;
  expect(textOf((await docx('wu', `/letter-templates/sample?${path}`)).bytes)).toContain(
    '广西北部湾 关于“示例任务',
  );
  const sent = await letterOf(world, 'li', 'S2');
  expect(textOf((await docx('li', `/letters/${sent.id}/docx`)).bytes)).not.toContain('广西北部湾 关于');

  const back = await world.as('wu').post<LetterTemplatesAnswer>('/letter-templates/reset', {
    officeId,
    instrument: 'reminder',
  });
  expect(back.body.templates.find(({ instrument }) => instrument === 'reminder')).toMatchObject({
    version: 0,
    history: [{ version: 2, fileName: null }, { version: 1 }],
  });
  expect(textOf((await docx('wu', `/letter-templates/sample?${path}`)).bytes)).not.toContain(
    '广西北部湾 关于',
  );
  expect(textOf((await docx('wu', `/letter-templates/sample?${path}&version=1`)).bytes)).toContain(
    '广西北部湾 关于',
  );
});

it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
  ['plain text', () => strToU8('{发文机关}'), 'not-word'],
  ['an archive that is no document', () => zipSync({ 'a.txt': strToU8('a') }), 'not-word'],
  [
    'one with macros',
    async () => zipSync({ ...unzipSync(await changed((xml) => xml)), 'word/vbaProject.bin': strToU8('x') }),
    'macros',
  ],
  ['one without a date', () => changed((xml) => xml.replace('{成文日期}', '')), 'missing'],
  ['an unknown placeholder', () => changed((xml) => xml.replace('{标题}', '{题目}')), 'unknown'],
  ['a field outside of its list', () => changed((xml) => xml.replace('{标题}', '{段落}')), 'unknown'],
  ['an open brace', () => changed((xml) => xml.replace('{标题}', '{标题')), 'brace'],
  ['a list that is not closed', () => changed((xml) => xml.replace('{/正文}', '')), 'unclosed'],
  ['what is no XML', () => changed(() => '这不是文档'), 'not-word'],
])('%s is no template, and the sentence says why', async (_, bytes, fault) => {
  const refused = await bring('wu', await bytes());
  expect([refused.status, refused.body.code, refused.body.facts['fault']]).toEqual([
    422,
    'template-faulty',
    fault,
  ]);
  expect(refused.body.message).toMatch(/^模板不能使用：.{6,}/);
});
