import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../read-plan';

const OK = join(__dirname, '../../../../test/plans/ok');
const EDGE = 28;
const PAGE = 22;

const plain = (text: string) => text.normalize('NFKC').replace(/[\s。]/g, '');

/** The document as a PDF would give it: broken at an edge that no mark may begin a line at, with numbered pages. */
function paged(text: string): string {
  const lines = text.split('\n').flatMap((paragraph) => {
    const broken: string[] = [];
    let rest = `\u3000\u3000${paragraph}`;
    while (rest.length > EDGE) {
      let at = EDGE;
      while (/^[，。、；：）”》]/.test(rest.slice(at))) at += 1;
      broken.push(rest.slice(0, at));
      rest = rest.slice(at);
    }
    return [...broken, rest];
  });
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += PAGE)
    pages.push(...lines.slice(at, at + PAGE), '', `— ${at / PAGE + 1} —`, '');
  return pages.join('\n');
}

it.each([
  'beibu-gulf-city-group-national.txt',
  'beibu-gulf-city-group-guangxi.txt',
  'zhanjiang-maoming-metropolitan-area.txt',
  'city-bracketed-labels.txt',
  'city-work-points.txt',
  'county-chapters.txt',
  'county-many-ways.txt',
  'municipality-paragraph-tasks.txt',
  'province-action-plan.txt',
  'province-before-the-comma.txt',
  'state-council-open-lists.txt',
])('%s says the same when its lines are broken and its pages numbered', async (name) => {
  const whole = await readPlan(readFileSync(join(OK, name)), name);
  const broken = await readPlan(Buffer.from(paged(whole.text)), name);
  const told = ({ tasks, documentNumber, issuedOn }: typeof whole) => [
    documentNumber,
    issuedOn,
    ...tasks.map((task) => [
      task.path.map(plain),
      plain(task.body),
      plain(task.clause),
      task.units.map(({ name: unit, role }) => `${unit} ${role}`),
    ]),
  ];
  expect(told(broken)).toEqual(told(whole));
});
