import type {
  Box,
  Page,
  PlanAnswer,
  RefusalAnswer,
  TaskAnswer,
  TaskSummary,
  UnitAnswer,
} from '@lianban/contract';
import type { Who } from '../support/cast';
import { startWorld, type World } from '../support/world';

let world: World;
let plan: PlanAnswer;

/** The whole port plan on its way, settled with one answer for all. */
beforeAll(async () => {
  world = await startWorld();
  const imported = await world.importPlan();
  plan = (
    await world.as('wu').post<PlanAnswer>(`/plans/${imported.id}/settle`, {
      dueOn: '2026-12-31',
      standard: '按方案要求完成并通过验收',
      addUnknownUnits: true,
      leadFirstListed: true,
    })
  ).body;
  const { done, refused } = (await world.many('wu', plan.id, 'register')).body;
  // Wordings that name no unit (相关市人民政府) stay for a person.
  expect(refused.every(({ lacks }) => lacks.some((lack) => lack.code === 'units-resolved'))).toBe(true);
  expect(done.length + refused.length).toBe(58);
  expect(done.length).toBeGreaterThan(40);
  await world.many('zheng', plan.id, 'confirm');
  await world.many('wu', plan.id, 'dispatch');
}, 60_000);
afterAll(() => world.stop());

const box = async (who: Who): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await world.as(who).get<Box>('/box')).body.groups.map(({ kind, total }) => [kind, total]),
  );

async function all(who: Who, query = ''): Promise<TaskSummary[]> {
  const found: TaskSummary[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const path: string = `/tasks?${query}${cursor ? `&cursor=${cursor}` : ''}`;
    const page: Page<TaskSummary> = (await world.as(who).get<Page<TaskSummary>>(path)).body;
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}

describe('the register', () => {
  it('has taken in the units that the plan names, each under the government of its region', async () => {
    const named = async (q: string): Promise<UnitAnswer> =>
      (await world.as('wu').get<Page<UnitAnswer>>(`/units?q=${encodeURIComponent(q)}`)).body.items[0]!;
    expect(await named('防城港市人民政府')).toMatchObject({
      tier: 'municipal',
      kind: 'government',
      region: '450600',
      superior: { name: '广西壮族自治区人民政府' },
    });
    expect(await named('南宁海关')).toMatchObject({ kind: 'vertical', region: '450000' });
  });

  it('knows a unit by other spellings of its name', async () => {
    const text = `自治区港口降费方案

一、重点任务
1. 降低港口收费。2026年底前完成收费清单。（牵头单位：自治区发改委；配合单位：自治区交通厅、北部湾港集团）
`;
    const { body } = await world.upload('wu', '降费.txt', new TextEncoder().encode(text));
    expect(
      body.drafts!.flatMap((draft) => draft.units.map(({ printed, unit }) => [printed, unit?.name])),
    ).toEqual([
      ['自治区发改委', '广西壮族自治区发展和改革委员会'],
      ['自治区交通厅', '广西壮族自治区交通运输厅'],
      ['北部湾港集团', '广西北部湾国际港务集团有限公司'],
    ]);
  });
});

describe('the ledger', () => {
  it('lists every task once, page by page, in the order of the document', async () => {
    const tasks = await all('wu');
    const registered = (await world.as('wu').get<PlanAnswer>(`/plans/${plan.id}`)).body.tasks;
    expect(tasks.map((task) => task.id)).toEqual(registered.map((task) => task.id));
    expect(new Set(tasks.map((task) => task.number)).size).toBe(tasks.length);
  });

  it('shows a unit what it has a part in, and nothing else', async () => {
    const mine = await all('zhao');
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.length).toBeLessThan((await all('wu')).length);
    for (const { id } of mine) {
      const task = (await world.as('zhao').get<TaskAnswer>(`/tasks/${id}`)).body;
      expect(task.assignments.map((part) => part.unit.name)).toContain('北海市人民政府');
    }
    // Whoever stands above all of them sees all of them; `mine` narrows it to parts of one's own.
    expect(await all('he')).toHaveLength((await all('wu')).length);
    expect(await all('he', 'mine=true')).toEqual([]);
  });

  it('finds by heading, by number and by any name of a unit', async () => {
    const q = async (words: string): Promise<string[]> =>
      (await all('wu', `q=${encodeURIComponent(words)}`)).map((task) => task.heading);
    expect(await q('提高通关便利化水平')).toEqual(['提高通关便利化水平']);
    expect(await q('112号 八（四）')).toEqual(['提高通关便利化水平']);
    expect(await q('北部湾港集团')).toContain('加快自动化码头建设');
    expect(await q('100%')).toEqual([]);
  });

  it('narrows to what is overdue once the due day has ended', async () => {
    expect(await all('wu', 'overdue=true')).toEqual([]);
    await world.clockTo('2026-12-31T16:00:00Z');
    const overdue = await all('wu', 'overdue=true');
    expect(overdue).toHaveLength((await all('wu')).length);
    expect(overdue.every((task) => task.lit.light === 'red' && task.lit.reason === 'overdue')).toBe(true);
    await world.clockTo('2026-03-02T02:00:00Z');
  });

  it('refuses a cursor that is none of its own', async () => {
    const answer = await world.as('wu').get<RefusalAnswer>('/tasks?cursor=abc');
    expect([answer.status, answer.body.code]).toEqual([400, 'body-malformed']);
  });
});

describe('a box', () => {
  it('tells each desk what waits for it, and empties as it is done', async () => {
    const waiting = (await all('li')).length;
    expect(await box('li')).toEqual({ 'to-acknowledge': waiting });
    expect(Object.keys(await box('wu'))).toEqual(['to-review-drafts']);
    expect(await box('zheng')).toEqual({});

    const [task] = await all('li');
    const full = await world.look('li', task!.id);
    const own = full.assignments.find((part) => part.unit.shortName === '自治区交通运输厅')!;
    await world.move('li', 'POST', `/assignments/${own.id}/acknowledge`, own.version);
    expect(await box('li')).toMatchObject({ 'to-acknowledge': waiting - 1, 'to-report': 1 });
  });
});
