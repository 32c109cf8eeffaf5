import type { PersonRef, TaskAnswer, UnitRef } from '@lianban/contract';
import type { RequestKind, ReportingPeriod, TaskKind, TaskState } from '@lianban/rules';
import { personRef, unitRef } from '../units/refs';

/** A task as its page reads it, without what hangs on it. */
export interface TaskRecord {
  id: string;
  version: number;
  kind: TaskKind;
  number: string;
  heading: string;
  planId: string;
  planTitle: string;
  planCode: string;
  state: TaskState;
  edition: number;
  cycle: number;
  dueOn: string | null;
  originalDueOn: string | null;
  path: string[];
  body: string;
  clause: string;
  span: [number, number];
  clauseSpan: [number, number];
  standard: string;
  reportingPeriod: ReportingPeriod | null;
  office: UnitRef;
  placer: UnitRef | null;
  named: TaskAnswer['named'];
  registeredAt: string;
  registrarId: string;
  registeredBy: PersonRef;
  confirmedAt: string | null;
  confirmedBy: PersonRef | null;
  dispatchedAt: string | null;
  calledAt: string | null;
  closedAt: string | null;
  submittedBy: string | null;
  reviewedBy: string | null;
  noticeUntil: string | null;
  /** What is asked about the task as a whole and not decided. */
  asked: RequestKind[];
  lastComment: number;
  /** Whether it stands below another one, and whether others stand below it. */
  isBelow: boolean;
  hasBelow: boolean;
}

/** The task $1: one row. */
export const TASK_RECORD = `
  select t.id, t.version, t.kind, t.number, t.heading, t.plan_id as "planId", p.title as "planTitle",
         p.code as "planCode", t.state, t.edition, t.cycle, t.due_on as "dueOn",
         t.original_due_on as "originalDueOn", t.path, t.body, t.clause, array[t.span_from, t.span_to] as span,
         array[t.clause_from, t.clause_to] as "clauseSpan", t.standard, t.reporting_period as "reportingPeriod",
         ${unitRef('t.office_id')} as office, ${unitRef('t.placer_id')} as placer,
         (select json_agg(json_build_object('unit', ${unitRef('n.unit_id')}, 'part', n.part, 'printed', n.printed)
                          order by n.position) from task_unit n where n.task_id = t.id) as named,
         t.registered_at as "registeredAt", t.registered_by as "registrarId",
         ${personRef('t.registered_by')} as "registeredBy", t.confirmed_at as "confirmedAt",
         ${personRef('t.confirmed_by')} as "confirmedBy", t.dispatched_at as "dispatchedAt",
         t.called_at as "calledAt", t.closed_at as "closedAt", s.submitted_by as "submittedBy",
         s.reviewed_by as "reviewedBy", s.notice_until as "noticeUntil",
         array(select q.kind from request q where q.task_id = t.id and q.assignment_id is null
                  and q.state in ('asked', 'consented')) as asked,
         (select count(*)::int from thread h join comment c on c.thread_id = h.id
           where h.kind = 'task' and h.subject_id = t.id and c.unit_id is null) as "lastComment",
         t.parent_id is not null as "isBelow", exists (select 1 from task b where b.parent_id = t.id) as "hasBelow"
    from task t join plan p on p.id = t.plan_id
    left join submission s on s.task_id = t.id and s.round = t.round and s.decision is null
   where t.id = $1`;
