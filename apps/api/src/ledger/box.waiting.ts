import type { BoxKind } from '@lianban/contract';
import type { Permission, Standing } from '@lianban/rules';
import { RECEIVES } from '../tasks/parties';
import { PART_JSON } from '../tasks/part.record';

/**
 * One kind of thing that waits: for whom (who may do `permission` in that `standing`) and which rows. In `sql`, $1
 * holds the units at which the person has that standing and $2 the person; $3 is today, $4 the last day that is due
 * soon, and $5 the names of the periods that ended last. A kind may stand here twice, for two standings.
 */
export interface Waiting {
  readonly kind: BoxKind;
  readonly permission: Permission;
  readonly standing: Standing;
  readonly sql: string;
}

/** A task `t` as a whole. */
const TASK = `
  select t.plan_id as "planId", t.id as "taskId", t.number, t.heading,
         (select u.short_name from task_unit n join unit u on u.id = n.unit_id
           where n.task_id = t.id and n.part = 'lead') as "unitName",
         t.due_on as "dueOn", null::text as "taskState", null::text as "reportingPeriod", null::json as "waitingPart"
    from task t`;

/** One unit's part `a` of a task `t`. */
const PART = `
  select t.plan_id as "planId", t.id as "taskId", t.number, t.heading, u.short_name as "unitName",
         a.due_on as "dueOn", t.state as "taskState", t.reporting_period as "reportingPeriod",
         ${PART_JSON} as "waitingPart"
    from assignment a join task t on t.id = a.task_id join unit u on u.id = a.unit_id`;

const LIVE = `t.state in ('dispatched', 'in-progress', 'returned')`;
const LED = `exists (select 1 from assignment l where l.task_id = t.id and l.part = 'lead' and l.state <> 'reassigned' and l.unit_id = any($1::uuid[]))`;
const AT_IT = `a.state in ('acknowledged', 'deemed', 'working', 'reported', 'accepted', 'sent-back')`;
/** What is asked about a task `t`, or a part of it. */
const REQUEST = `${TASK} join request q on q.task_id = t.id`;
/** The office decides: nobody's consent is waited for. */
const DECIDABLE = `(q.state = 'consented' or (q.state = 'asked' and not q.needs_consent)) and q.asked_by <> $2::uuid`;
const SUBMITTED = `from submission s where s.task_id = t.id and s.round = t.round and s.decision is null`;

export const WAITING: readonly Waiting[] = [
  {
    kind: 'letter',
    permission: 'letter.answer',
    standing: 'own-unit',
    sql: `${PART} join lateral (
             select l.answer_by from letter l join rung_taken k on k.letter_id = l.id
              where k.assignment_id = a.id and l.unit_id = any($1::uuid[]) and l.state = 'sent'
                and l.answer_by is not null and k.dropped_at is null
              order by l.answer_by limit 1) letter on true`,
  },
  {
    kind: 'raised',
    permission: 'case.accept',
    standing: 'upper-office',
    sql: `${PART} join raised_case c on c.assignment_id = a.id
           where c.to_office_id = any($1::uuid[]) and c.accepted_at is null`,
  },
  {
    kind: 'to-decide',
    permission: 'task.review',
    standing: 'office',
    sql: `${TASK} where t.office_id = any($1::uuid[]) and t.state = 'under-review'
            and exists (select 1 ${SUBMITTED} and s.reviewed_by is null and s.submitted_by <> $2::uuid)`,
  },
  {
    kind: 'to-close',
    permission: 'task.close',
    standing: 'office',
    sql: `${TASK} where t.office_id = any($1::uuid[]) and t.state in ('under-review', 'public-notice')
            and exists (select 1 ${SUBMITTED} and s.reviewed_by <> $2::uuid and s.submitted_by <> $2::uuid
                           and (s.notice_until is null or s.notice_until < $3::date))`,
  },
  {
    kind: 'to-rule',
    permission: 'objection.rule',
    standing: 'office',
    sql: `${REQUEST} where t.office_id = any($1::uuid[]) and q.kind <> 'cancellation' and ${DECIDABLE}`,
  },
  {
    kind: 'to-rule',
    permission: 'cancellation.decide',
    standing: 'office',
    sql: `${REQUEST} where t.office_id = any($1::uuid[]) and q.kind = 'cancellation' and ${DECIDABLE}`,
  },
  {
    kind: 'to-consent',
    permission: 'extension.consent',
    standing: 'lead',
    sql: `${REQUEST} where q.kind = 'extension' and q.state = 'asked' and q.needs_consent and ${LED}`,
  },
  {
    kind: 'to-confirm',
    permission: 'task.confirm',
    standing: 'office',
    sql: `${TASK} where t.office_id = any($1::uuid[]) and t.state = 'registered' and t.confirmed_at is null
            and t.registered_by <> $2::uuid`,
  },
  {
    kind: 'to-dispatch',
    permission: 'task.dispatch',
    standing: 'office',
    sql: `${TASK} where t.office_id = any($1::uuid[]) and t.state = 'registered' and t.confirmed_at is not null`,
  },
  {
    kind: 'to-review-drafts',
    permission: 'draft.settle',
    standing: 'office',
    sql: `select p.id as "planId", null::uuid as "taskId", p.code as number, p.title as heading,
                 null::text as "unitName", null::date as "dueOn", null::text as "taskState",
                 null::text as "reportingPeriod", null::json as "waitingPart"
            from plan p where p.office_id = any($1::uuid[])
             and exists (select 1 from draft d where d.plan_id = p.id and d.task_id is null)`,
  },
  {
    kind: 'to-acknowledge',
    permission: 'assignment.acknowledge',
    standing: 'own-unit',
    sql: `${PART} where a.unit_id = any($1::uuid[]) and a.state = 'pending' and ${LIVE}`,
  },
  {
    kind: 'to-receive',
    permission: 'assignment.receive',
    standing: 'receiver',
    sql: `${PART} join unit o on ${RECEIVES} and o.id <> t.office_id
           where o.id = any($1::uuid[]) and ${AT_IT} and ${LIVE}
             and not exists (select 1 from task b where b.parent_assignment_id = a.id and b.kind = 'received')`,
  },
  {
    kind: 'to-check',
    permission: 'assignment.check',
    standing: 'own-unit',
    sql: `${PART} where a.unit_id = any($1::uuid[]) and ${AT_IT} and ${LIVE}
            and exists (select 1 from report r where r.assignment_id = a.id and r.state = 'drafted'
                           and r.reported_by <> $2::uuid)`,
  },
  {
    kind: 'due-soon',
    permission: 'assignment.report',
    standing: 'own-unit',
    sql: `${PART} where a.unit_id = any($1::uuid[]) and a.state not in ('done', 'reassigned') and ${LIVE}
            and a.due_on <= $4::date`,
  },
  {
    kind: 'sent-back',
    permission: 'assignment.report',
    standing: 'own-unit',
    sql: `${PART} where a.unit_id = any($1::uuid[]) and a.state = 'sent-back' and ${LIVE}`,
  },
  {
    kind: 'to-accept',
    permission: 'assignment.accept',
    standing: 'lead',
    sql: `${PART} where a.state = 'reported' and ${LIVE} and t.kind <> 'subtask' and ${LED}`,
  },
  {
    kind: 'to-accept',
    permission: 'assignment.accept',
    standing: 'placer',
    sql: `${PART} where a.state = 'reported' and ${LIVE} and t.placer_id = any($1::uuid[])`,
  },
  {
    kind: 'to-consolidate',
    permission: 'task.consolidate',
    standing: 'lead',
    sql: `${TASK} where t.state in ('in-progress', 'returned') and t.kind <> 'subtask' and ${LED}
            and exists (select 1 from assignment a join report r on r.assignment_id = a.id
                         where a.task_id = t.id and r.state = 'accepted' and r.period = any($5::text[])
                           and not exists (select 1 from consolidation c
                                            where c.task_id = t.id and c.period = r.period))`,
  },
  {
    kind: 'to-submit',
    permission: 'task.submit',
    standing: 'lead',
    sql: `${PART} where a.part = 'lead' and a.unit_id = any($1::uuid[]) and t.state in ('in-progress', 'returned')
            and t.kind <> 'subtask'
            and not exists (select 1 from assignment o
                             where o.task_id = t.id and o.part <> 'lead' and o.state not in ('done', 'reassigned')
                               and o.dissented_at is null and o.silent_at is null)`,
  },
  {
    kind: 'to-report',
    permission: 'assignment.report',
    standing: 'own-unit',
    sql: `${PART} where a.unit_id = any($1::uuid[]) and a.state in ('acknowledged', 'deemed', 'accepted') and ${LIVE}`,
  },
  {
    kind: 'to-consult',
    permission: 'coordination.consult',
    standing: 'lead',
    sql: `${TASK} join coordination c on c.task_id = t.id where c.step = 'to-consult' and ${LED}`,
  },
  {
    kind: 'to-answer',
    permission: 'coordination.answer',
    standing: 'own-unit',
    sql: `${TASK} join coordination c on c.task_id = t.id and c.step = 'consulting'
            join consultation n on n.coordination_id = c.id
           where n.answered_at is null and n.silent_at is null and n.unit_id = any($1::uuid[])`,
  },
  {
    kind: 'to-archive',
    permission: 'task.archive',
    standing: 'office',
    sql: `${TASK} where t.office_id = any($1::uuid[]) and t.state = 'closed' and t.kind <> 'subtask'`,
  },
];
