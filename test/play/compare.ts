import type { EntityManager } from 'typeorm';

/** Everything that a play can have changed, as the database has it. */
export interface Snapshot {
  readonly tasks: readonly {
    readonly id: string;
    readonly kind: string;
    readonly parentAssignmentId: string | null;
    readonly state: string;
    readonly dueOn: string | null;
    readonly originalDueOn: string | null;
    readonly confirmed: boolean;
    readonly called: boolean;
    readonly cycle: number;
    readonly version: number;
  }[];
  readonly parts: readonly {
    readonly id: string;
    readonly taskId: string;
    readonly unitId: string;
    readonly part: string;
    readonly state: string;
    readonly dueOn: string | null;
    readonly originalDueOn: string | null;
    readonly stopped: boolean;
    readonly dissented: boolean;
    readonly silent: boolean;
    readonly receiptBy: string | null;
    readonly reports: readonly string[] | null;
    readonly version: number;
  }[];
  readonly requests: readonly {
    readonly id: string;
    readonly taskId: string;
    readonly assignmentId: string | null;
    readonly kind: string;
    readonly state: string;
    readonly version: number;
  }[];
  /** Rows of what is done with tasks; what supervision does beside it has a ladder and stories of its own. */
  readonly events: number;
  /** Offices to which a task's parts were raised. */
  readonly raised: readonly { readonly taskId: string; readonly officeId: string }[];
  /** Of every row, whatever is in it. */
  readonly digest: string;
}

const digestOf = (table: string, where: string): string =>
  `coalesce((select md5(string_agg(x::text, '|' order by x::text)) from ${table} x where ${where}), '')`;

const OF_TASKS = `x.task_id in (select id from task where plan_id = $1)`;
const OF_PARTS = `x.assignment_id in (select a.id from assignment a join task t on t.id = a.task_id where t.plan_id = $1)`;

const SNAPSHOT = `select
  (select coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'parentAssignmentId', t.parent_assignment_id,
     'state', t.state, 'dueOn', t.due_on, 'originalDueOn', t.original_due_on, 'confirmed', t.confirmed_at is not null,
     'called', t.called_at is not null, 'cycle', t.cycle, 'version', t.version)
     order by t.registered_at, t.number), '[]') from task t where t.plan_id = $1) as tasks,
  (select coalesce(json_agg(json_build_object('id', a.id, 'taskId', a.task_id, 'unitId', a.unit_id, 'part', a.part,
     'state', a.state, 'dueOn', a.due_on, 'originalDueOn', a.original_due_on, 'stopped', a.stopped_at is not null,
     'dissented', a.dissented_at is not null, 'silent', a.silent_at is not null, 'receiptBy', a.acknowledge_by,
     'reports', (select json_agg(r.state order by r.seq) from report r where r.assignment_id = a.id),
     'version', a.version)), '[]')
     from assignment a join task t on t.id = a.task_id where t.plan_id = $1) as parts,
  (select coalesce(json_agg(json_build_object('id', q.id, 'taskId', q.task_id, 'assignmentId', q.assignment_id,
     'kind', q.kind, 'state', q.state, 'version', q.version)), '[]')
     from request q join task t on t.id = q.task_id where t.plan_id = $1) as requests,
  (select count(*)::int from event e where e.task_id in (select id from task where plan_id = $1)
     and split_part(e.name, '.', 1) not in ('rung', 'letter', 'case')) as events,
  (select coalesce(json_agg(json_build_object('taskId', c.task_id, 'officeId', c.to_office_id)), '[]')
     from raised_case c join task t on t.id = c.task_id where t.plan_id = $1) as raised,
  md5(concat(${digestOf('task', 'x.plan_id = $1')}, ${digestOf('task_unit', OF_TASKS)},
    ${digestOf('assignment', OF_TASKS)}, ${digestOf('report', OF_PARTS)}, ${digestOf('request', OF_TASKS)},
    ${digestOf('submission', OF_TASKS)}, ${digestOf('amendment', OF_TASKS)}, ${digestOf('archive', OF_TASKS)},
    ${digestOf('raised_case', OF_TASKS)})) as digest`;

export async function snapshotOf(rows: EntityManager, planId: string): Promise<Snapshot> {
  const [found] = await rows.query<[Snapshot]>(SNAPSHOT, [planId]);
  return found;
}
