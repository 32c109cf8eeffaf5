import type { Page, TaskAnswer, TreeNode } from '@lianban/contract';
import { DataSource, type Logger } from 'typeorm';
import { startWorld, type World } from '../support/world';

const LEAD = '自治区交通运输厅';

let world: World;
let task: TaskAnswer;
beforeAll(async () => {
  world = await startWorld();
  task = await world.dispatched([LEAD]);
  await world.part('li', task, LEAD, 'acknowledge');
});
afterAll(() => world.stop());

/** How many statements the server sends for `work`: the fewest of three, for its own rounds may fall into one. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const counts = [await counted(work), await counted(work), await counted(work)];
  return Math.min(...counts);
}

async function counted(work: () => Promise<unknown>): Promise<number> {
  let sent = 0;
  const quiet = (): void => undefined;
  const logger: Logger = {
    logQuery: () => void (sent += 1),
    logQueryError: quiet,
    logQuerySlow: quiet,
    logSchemaBuild: quiet,
    logMigration: quiet,
    log: quiet,
  };
  const source = world.installation.app.get(DataSource, { strict: false });
  const before = source.logger;
  source.logger = logger;
  try {
    await work();
  } finally {
    source.logger = before;
  }
  return sent;
}

/** Subtasks of the lead's own numbered from `from` to `to`, each tenth right below its task and nine below each of those. */
async function placed(from: number, to: number): Promise<void> {
  const [part] = await world.query<[{ id: string }]>('select id from assignment where task_id = $1', [
    task.id,
  ]);
  const id = (n: string): string =>
    `overlay(overlay(md5('node:' || ${n}) placing '4' from 13) placing '8' from 17)::uuid`;
  await world.query(
    `insert into task (id, plan_id, kind, parent_id, parent_assignment_id, root_id, placer_id, number, heading, path,
                       body, clause, span_from, span_to, clause_from, clause_to, state, due_on, original_due_on,
                       standard, office_id, registered_at, registered_by, dispatched_at)
     select ${id('n')}, t.plan_id, 'subtask', case when n % 10 = 0 then t.id else ${id('n - n % 10')} end,
            case when n % 10 = 0 then $2::uuid else ${id(`'part:' || n - n % 10`)} end, t.id, u.unit_id,
            t.number || '.' || n, '第' || n || '项', t.path, '', t.clause, t.span_from, t.span_to, t.clause_from,
            t.clause_to, 'dispatched', t.due_on, t.due_on, t.standard, t.office_id, t.registered_at, t.registered_by,
            t.dispatched_at
       from task t join task_unit u on u.task_id = t.id and u.part = 'lead', generate_series($3::int, $4::int) n
      where t.id = $1 order by n`,
    [task.id, part.id, from, to],
  );
  await world.query(
    `insert into task_unit (task_id, unit_id, part, position, printed)
     select ${id('n')}, unit_id, 'lead', 1, '{}' from task_unit u, generate_series($2::int, $3::int) n
      where u.task_id = $1 and u.part = 'lead'`,
    [task.id, from, to],
  );
  await world.query(
    `insert into assignment (id, task_id, unit_id, part, position, state, due_on, original_due_on, dispatched_at)
     select ${id(`'part:' || n`)}, ${id('n')}, unit_id, 'lead', 1, 'working', due_on, due_on, dispatched_at
       from assignment a, generate_series($2::int, $3::int) n where a.id = $1`,
    [part.id, from, to],
  );
}

/** The list below the task, its roll-up on the task's own page, and the plan's tree, which is what is printed. */
const LOOKS = {
  list: async () => {
    const { body } = await world.as('li').get<TreeNode[]>(`/tasks/${task.id}/tree`);
    return body.length;
  },
  'roll-up': async () => (await world.look('li', task.id)).below?.tasks,
  'plan tree': async () => {
    const { body } = await world.as('li').get<Page<TreeNode>>(`/plans/${task.planId}/tree`);
    // The task itself stands above them.
    return body.items.length - 1;
  },
};

it('a tree of 5,000 subtasks takes as many statements as one of 50', async () => {
  await placed(0, 49);
  await world.as('li').ready();
  await world.settled();
  const few: number[] = [];
  for (const look of Object.values(LOOKS)) {
    few.push(await statements(async () => expect(await look()).toBe(50)));
  }
  await placed(50, 4999);
  const many: number[] = [];
  for (const look of Object.values(LOOKS)) {
    many.push(await statements(async () => expect(await look()).toBe(5000)));
  }
  expect(Math.min(...few)).toBeGreaterThan(1);
  expect(many).toEqual(few);
  expect(Math.max(...many)).toBeLessThan(10);
});
