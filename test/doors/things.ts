import type { DraftAnswer, TaskAnswer } from '@lianban/contract';
import { Store } from '../../apps/api/src/store/store';
import { addUnits } from '../../apps/api/src/units/unit.actions';
import type { World } from '../support/world';
import type { Column, Prober } from './probers';

/** One of everything that a route is about; the placer knocks at the subtask that it placed. */
export interface Things {
  readonly units: Readonly<Record<Column, string>>;
  readonly planId: string;
  /** By the segment of the path before the id. */
  readonly ids: Readonly<Record<string, Id>>;
}
type Id = (prober: Prober) => string;

const NEVER = '00000000-0000-4000-8000-000000000000';

/** Bodies for routes whose action reads them before it asks who may. Rights are asked first wherever they can be. */
export const BODIES: Readonly<Record<string, object>> = {
  'POST /calendar/moves': { assignmentIds: [], decision: 'keep' },
  'POST /drafts/:id/split': { at: 1 },
  'POST /classified-words': { word: '某词' },
  'POST /classified-words/remove': { word: '某词' },
  'POST /me/factors': { kind: 'app', password: '不是这个' },
  'POST /me/factors/:id/remove': { password: '不是这个' },
  'POST /me/factors/recovery-codes': { password: '不是这个' },
  'POST /me/factors/confirm': { ticket: 'none', code: '000000', name: '手机' },
  'POST /me/tokens': { password: '不是这个', name: '脚本' },
  'POST /me/password': { current: '不是这个', next: '北部湾畔一帆风顺2027' },
  'POST /people': { name: '新来的', login: 'xin', unitId: NEVER, posts: [] },
  'POST /plans/:id/undo': { changeId: '1' },
  'POST /session/second-step': { ticket: 'none', code: '000000' },
  'POST /session/second-step/passkey': { ticket: 'none' },
  'POST /threads/coordination/:id/comments': { text: '一句话', key: NEVER },
  'POST /threads/task/:id/comments': { text: '一句话', key: NEVER },
  'PUT /threads/coordination/:id/reading': { seq: 1 },
  'PUT /threads/task/:id/reading': { seq: 1 },
  'POST /deliveries/trial-mail': { address: 'wei@bgt.example' },
  'POST /webhooks': {
    name: '某系统',
    format: 'standard',
    url: 'https://192.0.2.1/',
    events: [],
    unitId: null,
  },
  'POST /units': { name: '某某局', kind: 'department', tier: 'provincial', region: '450000' },
  'POST /units/:id/rename': { name: '某某局', on: '2026-03-01', basis: '文件' },
  'POST /units/:id/split': { parts: [], on: '2026-03-01', basis: '文件' },
};

/** What is asked after the question mark, likewise. */
export const QUERIES: Readonly<Record<string, (things: Things) => string>> = {
  'GET /calendar': () => 'year=2026',
  'GET /plans/:id/compare': ({ planId }) => `with=${planId}`,
  'GET /letter-templates': ({ units }) => `officeId=${units.office}`,
  'GET /letter-templates/file': ({ units }) => `officeId=${units.office}&instrument=prompt`,
  'GET /letter-templates/sample': ({ units }) => `officeId=${units.office}&instrument=prompt`,
  'GET /threads/search': () => `q=${encodeURIComponent('一句')}`,
  'GET /tasks/:id/past': () => 'at=2026-03-02T01:30:00Z',
  'GET /units/export': () => 'format=csv',
};

/** A task to which every standing is somebody's, and what hangs on it. */
export async function layOut(world: World): Promise<Things> {
  const units = await registerUnits(world);
  const plan = await world.importPlan();
  const task = await dispatched(world, plan.drafts![0]!, [
    ['lead', units.lead],
    ['co-lead', units['co-lead']],
    ['participant', units.participant],
    ['participant', units['own-unit']],
    ['participant', world.unit('北海市人民政府')],
  ]);
  const part = task.assignments.find(({ unit }) => unit.id === units['own-unit'])!;
  await world.part('li', task, '自治区交通运输厅', 'acknowledge');
  await world.part('chen', task, '自治区发展改革委', 'acknowledge');
  const file = await world.evidence('chen', task.id);
  await world.query(`update attachment set owner_kind = 'report', owner_id = $1 where id = $2`, [
    part.id,
    file,
  ]);
  const coordination = await atTheOffice(world, task, part.id);
  const { requests } = await world.part('chen', task, '自治区发展改革委', 'extend', {
    newDueOn: '2026-07-31',
    reason: '岸线批复晚于预期',
    progress: '初稿已成',
  });
  const raised = await one(
    world,
    `insert into raised_case (task_id, assignment_id, cycle, rung, to_office_id, raised_at, accept_by)
     values ($1, $2, 1, 'S5', $3, now(), '2026-03-05') returning id`,
    [task.id, part.id, units['upper-office']],
  );
  const below = await placed(world, task.id, part.id, units);
  for (const thread of [`task/${task.id}`, `task/${below.task}`, `coordination/${coordination}`]) {
    await world.as('chen').post(`/threads/${thread}/comments`, { text: '一句话', key: NEVER });
  }
  const its =
    (id: string): Id =>
    () =>
      id;
  return {
    units,
    planId: plan.id,
    ids: {
      tasks: ({ column }) => (column === 'placer' ? below.task : task.id),
      assignments: ({ column }) => (column === 'placer' ? below.part : part.id),
      plans: its(plan.id),
      drafts: its(plan.drafts![1]!.id),
      requests: its(requests[0]!.id),
      coordinations: its(coordination),
      task: ({ column }) => (column === 'placer' ? below.task : task.id),
      coordination: its(coordination),
      comments: its('1'),
      cases: its(raised),
      files: its(file),
      units: its(units.stranger),
      people: its(world.cast.people.get('sun')!),
      accounts: its(world.cast.people.get('sun')!),
      sessions: ({ sessionId }) => sessionId ?? NEVER,
      factors: its(NEVER),
      invitations: its(NEVER),
      tokens: its(NEVER),
      letters: its(NEVER),
      webhooks: its(NEVER),
      deliveries: its(NEVER),
      floors: its(world.unit('自治区北部湾办')),
    },
  };
}

/** The units of the columns: those of the cast where it has them, and the rest. The own unit's line is `line`. */
async function registerUnits(world: World): Promise<Things['units']> {
  const above = world.unit('自治区人民政府');
  const own = world.unit('自治区发展改革委');
  const department = { kind: 'department', tier: 'provincial', region: '450000', superiorId: above } as const;
  const national = { kind: 'department', tier: 'national', region: '000000' } as const;
  const added = await world.installation.app.get(Store, { strict: false }).write(null, (tx) =>
    addUnits(tx, [
      { name: '广西壮族自治区海洋局', ...department },
      { name: '广西壮族自治区商务厅', ...department },
      { name: '广西壮族自治区财政厅', ...department },
      { name: '广西壮族自治区文化和旅游厅', ...department },
      { name: '国务院办公厅督查室', coordinationOffice: true, ...national },
      { name: '国家发展和改革委员会', ...national },
    ]),
  );
  const [coLead, participant, placer, stranger, upper, line] = added.map(({ id }) => id) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  await world.query('update unit set line_id = $2 where id = $1', [own, line]);
  return {
    lead: world.unit('自治区交通运输厅'),
    'co-lead': coLead,
    participant,
    'own-unit': own,
    superior: above,
    office: world.unit('自治区北部湾办'),
    'upper-office': upper,
    receiver: world.unit('北海市督查室'),
    placer,
    line,
    stranger,
  };
}

async function dispatched(world: World, draft: DraftAnswer, units: [string, string][]): Promise<TaskAnswer> {
  const { id, version } = await world.move<DraftAnswer>('wu', 'PATCH', `/drafts/${draft.id}`, draft.version, {
    units: units.map(([part, unitId], at) => ({ name: `单位${at}`, unitId, part })),
    standard: '规划通过审查并印发',
    dueOn: '2026-06-30',
  });
  const task = await world.move<TaskAnswer>('wu', 'POST', `/drafts/${id}/register`, version);
  await world.task('zheng', task, 'confirm');
  return world.task('wu', task, 'dispatch');
}

/** What blocks the own unit, on the desk of the office. */
async function atTheOffice(world: World, task: TaskAnswer, partId: string): Promise<string> {
  const city = world.unit('北海市人民政府');
  await world.part('chen', task, '自治区发展改革委', 'coordinate', {
    blocking: '岸线用地指标不足',
    proposal: '请调剂指标',
    neededIds: [city],
  });
  const id = await one(world, 'select id from coordination where assignment_id = $1', [partId]);
  const steps = [
    ['li', 'consult', { unitIds: [city] }],
    ['zhao', 'answer', { agrees: false, text: '本市指标已用完' }],
    ['li', 'disagree', { text: '北海市不同意调剂' }],
    ['chen', 'refer', { text: '情况属实' }],
  ] as const;
  for (const [who, move, body] of steps) {
    const [{ version }] = await world.query<[{ version: number }]>(
      'select version from coordination where id = $1',
      [id],
    );
    await world.move(who, 'POST', `/coordinations/${id}/${move}`, version, body);
  }
  return id;
}

/** A subtask of the task, its only part the own unit's, that the placer's unit placed. */
async function placed(
  world: World,
  taskId: string,
  partId: string,
  units: Things['units'],
): Promise<{ task: string; part: string }> {
  const task = await copied(world, 'task', taskId, {
    kind: 'subtask',
    parent_id: taskId,
    parent_assignment_id: partId,
    placer_id: units.placer,
    number: '003-1-1',
  });
  await world.query(
    `insert into task_unit (task_id, unit_id, part, position, printed) values ($1, $2, 'lead', 0, '{}')`,
    [task, units['own-unit']],
  );
  return { task, part: await copied(world, 'assignment', partId, { task_id: task, part: 'lead' }) };
}

/** A row like another one, but for its id and these columns. */
async function copied(world: World, table: string, id: string, changed: object): Promise<string> {
  const copy = `jsonb_populate_record(r, $2::jsonb || jsonb_build_object('id', gen_random_uuid()))`;
  return one(
    world,
    `insert into ${table} select (c.row).* from (select ${copy} as row from ${table} r where r.id = $1) c returning id`,
    [id, JSON.stringify(changed)],
  );
}

async function one(world: World, sql: string, parameters: unknown[]): Promise<string> {
  const [row] = await world.query<{ id: string }[]>(sql, parameters);
  return row!.id;
}
