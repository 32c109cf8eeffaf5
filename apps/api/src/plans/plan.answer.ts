import type {
  Page,
  PersonRef,
  PlanAnswer,
  PlanCounts,
  PlanFinding,
  PlanSummary,
  PlanTask,
  UnitRef,
} from '@lianban/contract';
import { LIMITS } from '@lianban/contract';
import { GRANTS, may, unitsWhere, type Actor, type Permission } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { pageOf, readCursor } from '../http/page';
import { VISIBLE_PARAMS, visibleTasks } from '../tasks/parties';
import { litOfTask, SELECT_SUMMARY, type SummaryRecord } from '../tasks/task.summary';
import { personRef, unitRef } from '../units/refs';
import { draftsOf } from './draft.answer';
import { requireReadablePlan } from './plan.access';

interface SummaryRow {
  id: string;
  title: string;
  code: string;
  documentNumber: string | null;
  issuer: string | null;
  issuedOn: string | null;
  office: UnitRef;
  importedAt: Date;
  importedBy: PersonRef;
  counts: PlanCounts;
}

/** The first parameter behind those of `visibleTasks`. */
const NEXT = VISIBLE_PARAMS + 1;

/** The tasks of a plan `p`. */
const OF_PLAN = { among: 'select m.id from task m where m.plan_id = p.id' };

/**
 * Plans `p` with counts of what this reader may see: the first parameters are `visibleTasks`', 1 the reader's offices.
 *
 * @param visible among the tasks of `p`
 */
const selectSummary = (visible: string): string => `
  select p.id, p.title, p.code, p.document_number as "documentNumber", p.issuer, p.issued_on as "issuedOn",
         ${unitRef('p.office_id')} as office, p.imported_at as "importedAt", ${personRef('p.imported_by')} as "importedBy",
         (select json_build_object(
            'drafts', (select count(*) from draft d
                        where d.plan_id = p.id and d.task_id is null and p.office_id = any($1::uuid[])),
            'registered', count(*) filter (where t.state = 'registered'),
            'live', count(*) filter (where t.state in ('dispatched', 'in-progress', 'suspended', 'returned')),
            'underReview', count(*) filter (where t.state in ('under-review', 'public-notice')),
            'closed', count(*) filter (where t.state in ('closed', 'archived')))
            from task t where t.plan_id = p.id and t.kind <> 'subtask' and t.id in ${visible}) as counts`;

const summaryOf = (row: SummaryRow): PlanSummary => ({ ...row, importedAt: row.importedAt.toISOString() });

/** The plans that `actor` has to do with, the latest first. */
export async function planPage(
  rows: EntityManager,
  actor: Actor,
  cursor?: string,
): Promise<Page<PlanSummary>> {
  const visible = visibleTasks(actor, 'plan.read', 1);
  const counted = visibleTasks(actor, 'plan.read', 1, OF_PLAN);
  const [at, id] = readCursor(cursor, 2) ?? [null, null];
  const found: SummaryRow[] = await rows.query(
    `${selectSummary(counted.sql)}
       from plan p
      where (p.office_id = any($1::uuid[]) or p.id in (select plan_id from task where id in ${visible.sql}))
        and ($${NEXT}::timestamptz is null or (p.imported_at, p.id) < ($${NEXT}, $${NEXT + 1}::uuid))
      order by p.imported_at desc, p.id desc limit $${NEXT + 2}`,
    [...visible.params, at, id, LIMITS.pageSize + 1],
  );
  return pageOf(found, (row) => [row.importedAt.toISOString(), row.id], summaryOf);
}

interface PlanRecord extends SummaryRow {
  version: number;
  fileName: string;
  text: string;
  leadRule: PlanAnswer['leadRule'];
  findings: PlanFinding[];
  twin: PlanAnswer['twin'];
}

/** A plan with its text; its drafts for the office alone; of its tasks those that this reader may see. */
export async function planAnswer(
  rows: EntityManager,
  actor: Actor,
  planId: string,
  now: Date,
): Promise<PlanAnswer> {
  const parties = await requireReadablePlan(rows, actor, planId);
  const visible = visibleTasks(actor, 'task.read', 1, OF_PLAN);
  const [record] = await rows.query<[PlanRecord]>(
    `${selectSummary(visible.sql)}, p.version, p.file_name as "fileName", p.text, p.lead_rule as "leadRule", p.findings,
            (select json_build_object('id', o.id, 'title', o.title, 'code', o.code) from plan o
              where o.office_id = p.office_id and o.id <> p.id and p.office_id = any($1::uuid[])
                and (o.file_digest = p.file_digest or o.title = p.title) order by o.imported_at limit 1) as twin
       from plan p where p.id = $${NEXT}`,
    [...visible.params, planId],
  );
  const tasks: SummaryRecord[] = await rows.query(
    `${SELECT_SUMMARY} where t.plan_id = $${NEXT} and t.kind <> 'subtask' and t.id in ${visible.sql} order by t.span_from, t.number`,
    [...visible.params, planId],
  );
  return {
    ...record,
    importedAt: record.importedAt.toISOString(),
    drafts: may(actor, 'draft.read', parties) ? await draftsOf(rows, planId) : null,
    tasks: tasks.map((task) => planTask(task, now)),
    may: (Object.keys(GRANTS) as Permission[]).filter(
      (permission) => may(actor, permission, parties) && !unitsWhere(actor, permission, 'anywhere').length,
    ),
  };
}

const planTask = (task: SummaryRecord, now: Date): PlanTask => ({
  id: task.id,
  number: task.number,
  heading: task.heading,
  state: task.state,
  span: task.span,
  clauseSpan: task.clauseSpan,
  lit: litOfTask(task, now),
});
