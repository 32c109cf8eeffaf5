import { due, held, type Said, type Task, type World } from './model/state';
import type { Row } from './change-log';
import type { Rows } from './rows';

/** The ids that the product gave to what the model made just now. */
export function learn(world: World, rows: Rows): void {
  const fresh = (table: 'task' | 'assignment' | 'request'): Row[] =>
    [...rows.added].flatMap((id): Row[] => [rows.get(table, id)].filter((row) => row !== undefined));
  const taken = new Set<unknown>();
  const idOf = (among: readonly Row[], fits: (row: Row) => boolean): string => {
    const row = among.find((one) => !taken.has(one['id']) && fits(one));
    taken.add(row?.['id']);
    return row ? (row['id'] as string) : '';
  };
  if (rows.added.size === 0) return;
  const [tasks, parts, requests] = [fresh('task'), fresh('assignment'), fresh('request')];
  for (const task of world.tasks) {
    if (task.id === '')
      task.id = idOf(tasks, (row) => row['parent_assignment_id'] === (task.parentPart?.id ?? null));
    for (const part of task.parts.filter(({ id }) => id === ''))
      part.id = idOf(parts, (row) => row['task_id'] === task.id && row['unit_id'] === part.unit);
    for (const request of task.requests.filter(({ id }) => id === ''))
      request.id = idOf(requests, (row) => row['task_id'] === task.id && row['kind'] === request.kind);
  }
}

/** In what the model and the product differ, and what must always be true and is not (domain §3). */
export function agree(world: World, rows: Rows): string[] {
  const differ = [...rows.astray];
  const say: Say = (what, model, product) => {
    if (model !== product)
      differ.push(`${what}: ${String(model)} by the model, ${String(product)} by the product`);
  };
  say('tasks', world.tasks.length, rows.of('task').length);
  say(
    'parts',
    sum(world, ({ parts }) => parts.length),
    rows.of('assignment').length,
  );
  say(
    'requests',
    sum(world, ({ requests }) => requests.length),
    rows.of('request').length,
  );
  say(
    'amendments',
    sum(world, ({ edition }) => edition - 1),
    rows.of('amendment').length,
  );
  say('events', told(world.said), told(rows.events.map(saidOf)));
  for (const task of world.tasks) {
    const of = `${task.kind} ${task.id}`;
    compareTask(world, task, rows, (what, model, product) => say(`${what} of the ${of}`, model, product));
  }
  return differ;
}

type Say = (what: string, model: unknown, product: unknown) => void;

const sum = (world: World, of: (task: Task) => number): number =>
  world.tasks.reduce((total, task) => total + of(task), 0);

const saidOf = (row: Row): Said => ({
  name: String(row['name']),
  task: { id: String(row['task_id']) },
  by: row['actor_id'] as string | null,
});

/** Event rows in one word, in whatever order they were written. */
const told = (said: readonly Said[]): string =>
  said
    .map(({ name, task, by }) => `${name} ${task.id} ${by ?? 'clock'}`)
    .sort()
    .join();

function compareTask(world: World, task: Task, rows: Rows, say: Say): void {
  const row = rows.get('task', task.id);
  if (!row) return say('task', task.id || 'new', 'absent');
  say('state', task.state, row['state']);
  say('due day', task.dueOn, row['due_on']);
  say('confirmed', task.confirmed, row['confirmed_at'] !== null);
  say('called', task.called !== null, row['called_at'] !== null);
  say('cycle', task.cycle, row['cycle']);
  say('edition', task.edition, row['edition']);
  say('review date', task.state === 'suspended' ? task.reviewOn : null, row['review_on']);
  say('office', task.office, row['office_id']);
  say('placer', task.placer, row['placer_id']);
  say('original due day', task.originalDueOn, row['original_due_on']);
  if (!rows.touched.has(task.id) && !world.said.some((said) => said.task === task)) return;
  compareParts(task, rows, say);
  compareSubmission(task, rows, say);
  for (const request of task.requests) {
    const met = rows.get('request', request.id);
    say(`request for ${request.kind}`, request.state, met?.['state'] ?? 'absent');
    say('asked by', request.by, met?.['asked_by']);
  }
  const raised = rows.of('raised_case').filter((one) => one['task_id'] === task.id);
  say(
    'raised to',
    [...task.raisedTo].sort().join(),
    raised
      .map((one) => one['to_office_id'])
      .sort()
      .join(),
  );
}

function compareParts(task: Task, rows: Rows, say: Say): void {
  for (const part of task.parts) {
    const met = rows.get('assignment', part.id);
    if (!met) {
      say('part', part.unit, 'absent');
      continue;
    }
    say('unit of a part', part.unit, met['unit_id']);
    say('kind of a part', part.kind, met['part']);
    say('state of a part', part.state, met['state']);
    say(`due day of a ${part.state} part`, due(part), met['due_on']);
    say('original due day of a part', part.original, met['original_due_on']);
    say('stopped', part.stoppedAt !== null, met['stopped_at'] !== null);
    say('dissented', part.dissented, met['dissented_at'] !== null);
    say('silent', part.silent, met['silent_at'] !== null);
    say('receipt due', part.receiptBy, met['acknowledge_by']);
    say('consent', part.needsConsent, met['needs_consent']);
    say('cycle of a part', part.cycle, met['cycle']);
    const reports = rows
      .of('report')
      .filter((one) => one['assignment_id'] === part.id)
      .map((one) => `${String(one['state'])} ${String(one['percentage'])} ${String(one['reported_by'])}`);
    say(
      'reports',
      part.reports.map((one) => `${one.state} ${one.percentage} ${one.by}`).join(),
      reports.join(),
    );
  }
  const leads = rows
    .of('assignment')
    .filter((one) => one['task_id'] === task.id && one['part'] === 'lead' && one['state'] !== 'reassigned');
  if (task.state !== 'registered' && task.parts.length > 0) say('leads of record', 1, leads.length);
  if (new Set(held(task).map(({ unit }) => unit)).size < held(task).length) say('parts of one unit', 1, 2);
}

/** Who submitted, who reviewed first and who closed are three people (domain §3). */
function compareSubmission(task: Task, rows: Rows, say: Say): void {
  const all = rows.of('submission').filter((one) => one['task_id'] === task.id);
  const open = all.find((one) => one['decision'] === null);
  say('submitted by', task.submission?.by ?? null, open?.['submitted_by'] ?? null);
  say('reviewed by', task.submission?.reviewer ?? null, open?.['reviewed_by'] ?? null);
  for (const { submitted_by: by, reviewed_by: first, decided_by: second, decision } of all)
    if (decision === 'closed' && new Set([by, first, second]).size < 3)
      say('people behind a closing', 3, new Set([by, first, second]).size);
}
