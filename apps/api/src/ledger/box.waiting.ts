import type { BoxKind } from '@lianban/contract';
import type { Permission, Standing } from '@lianban/rules';
import { RECEIVES } from '../tasks/parties';

/**
 * One kind of thing that waits: for whom (who may do `permission` in that `standing`) and which rows. `sql` selects
 * what the row is, when it is due and its number, and nothing else: there may be thousands, of which a few are shown.
 * In it `{units}` are those at which the person has that standing; $1 is the person, $1 today, $2 the last day that is
 * due soon, and $3 the names of the periods that ended last. A kind may stand here twice, for two standings.
 */
export interface Waiting {
  readonly kind: BoxKind;
  readonly permission: Permission;
  readonly standing: Standing;
  readonly sql: string;
}

/** A task `t` as a whole. */
const TASK = `select t.plan_id, t.id as task_id, null::uuid as part_id, t.due_on, t.number from task t`;

/** One unit's part `a` of a task `t`. */
const PART = `select t.plan_id, t.id as task_id, a.id as part_id, a.due_on, t.number
    from assignment a join task t on t.id = a.task_id`;

const LIVE = `t.state in ('dispatched', 'in-progress', 'returned')`;
const AT_IT = `a.state in ('acknowledged', 'deemed', 'working', 'reported', 'accepted', 'sent-back')`;

/**
 * What a unit has at hand, looked up once for all kinds: its parts that run, and the tasks that it leads. $5 holds all
 * units at which the person has a post.
 */
export const AT_HAND = `
  own as materialized (
    ${PART.replace('select', 'select a.unit_id, a.state,')}
     where a.unit_id = any($5::uuid[]) and a.state not in ('done', 'reassigned') and ${LIVE}),
  led as materialized (
    ${PART.replace('select', 'select a.unit_id, t.state, t.kind,')}
     where a.unit_id = any($5::uuid[]) and a.part = 'lead' and a.state <> 'reassigned'
       and t.state not in ('closed', 'archived', 'cancelled'))`;
const COLUMNS = 'a.plan_id, a.task_id, a.part_id, a.due_on, a.number';
/** A running part `a` of one of the units. */
const OWN = `select ${COLUMNS} from own a where a.unit_id = any({units}::uuid[])`;
/** The lead's own part `a` of a task. */
const OWN_LEAD = `select ${COLUMNS} from led a where a.unit_id = any({units}::uuid[])`;
/** The task `t` is led by one of the units. */
const LED = `t.id in (select l.task_id from led l where l.unit_id = any({units}::uuid[]))`;

/** What is asked about a task `t`, or a part of it. */
const REQUEST = `${TASK} join request q on q.task_id = t.id`;
/** The office decides: nobody's consent is waited for. */
const DECIDABLE = `(q.state = 'consented' or (q.state = 'asked' and not q.needs_consent)) and q.asked_by <> $1::uuid`;
const SUBMITTED = `from submission s where s.task_id = t.id and s.round = t.round and s.decision is null`;

export const WAITING: readonly Waiting[] = [
  {
    kind: 'letter',
    permission: 'letter.answer',
    standing: 'own-unit',
    sql: `${PART} where a.id in (
             select k.assignment_id from letter l join rung_taken k on k.letter_id = l.id
              where l.unit_id = any({units}::uuid[]) and l.state = 'sent' and l.answer_by is not null
                and k.dropped_at is null)`,
  },
  {
    kind: 'raised',
    permission: 'case.accept',
    standing: 'upper-office',
    sql: `${PART} join raised_case c on c.assignment_id = a.id
           where c.to_office_id = any({units}::uuid[]) and c.accepted_at is null`,
  },
  {
    kind: 'to-decide',
    permission: 'task.review',
    standing: 'office',
    sql: `${TASK} where t.office_id = any({units}::uuid[]) and t.state = 'under-review'
            and exists (select 1 ${SUBMITTED} and s.reviewed_by is null and s.submitted_by <> $1::uuid)`,
  },
  {
    kind: 'to-close',
    permission: 'task.close',
    standing: 'office',
    sql: `${TASK} where t.office_id = any({units}::uuid[]) and t.state in ('under-review', 'public-notice')
            and exists (select 1 ${SUBMITTED} and s.reviewed_by <> $1::uuid and s.submitted_by <> $1::uuid
                           and (s.notice_until is null or s.notice_until < $2::date))`,
  },
  {
    kind: 'to-rule',
    permission: 'objection.rule',
    standing: 'office',
    sql: `${REQUEST} where t.office_id = any({units}::uuid[]) and q.kind <> 'cancellation' and ${DECIDABLE}`,
  },
  {
    kind: 'to-rule',
    permission: 'cancellation.decide',
    standing: 'office',
    sql: `${REQUEST} where t.office_id = any({units}::uuid[]) and q.kind = 'cancellation' and ${DECIDABLE}`,
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
    sql: `${TASK} where t.office_id = any({units}::uuid[]) and t.state = 'registered' and t.confirmed_at is null
            and t.registered_by <> $1::uuid`,
  },
  {
    kind: 'to-dispatch',
    permission: 'task.dispatch',
    standing: 'office',
    sql: `${TASK} where t.office_id = any({units}::uuid[]) and t.state = 'registered' and t.confirmed_at is not null`,
  },
  {
    kind: 'to-review-drafts',
    permission: 'draft.settle',
    standing: 'office',
    sql: `select p.id as plan_id, null::uuid as task_id, null::uuid as part_id, null::date as due_on, p.code as number
            from plan p where p.office_id = any({units}::uuid[])
             and exists (select 1 from draft d where d.plan_id = p.id and d.task_id is null)`,
  },
  {
    kind: 'to-acknowledge',
    permission: 'assignment.acknowledge',
    standing: 'own-unit',
    sql: `${OWN} and a.state = 'pending'`,
  },
  {
    kind: 'to-receive',
    permission: 'assignment.receive',
    standing: 'receiver',
    sql: `${PART} join unit u on u.id = a.unit_id join unit o on ${RECEIVES} and o.id <> t.office_id
           where o.id = any({units}::uuid[]) and ${AT_IT} and ${LIVE}
             and not exists (select 1 from task b where b.parent_assignment_id = a.id and b.kind = 'received')`,
  },
  {
    kind: 'to-check',
    permission: 'assignment.check',
    standing: 'own-unit',
    sql: `${OWN} and ${AT_IT}
            and exists (select 1 from report r where r.assignment_id = a.part_id and r.state = 'drafted'
                           and r.reported_by <> $1::uuid)`,
  },
  {
    kind: 'due-soon',
    permission: 'assignment.report',
    standing: 'own-unit',
    sql: `${OWN} and a.due_on <= $3::date`,
  },
  {
    kind: 'sent-back',
    permission: 'assignment.report',
    standing: 'own-unit',
    sql: `${OWN} and a.state = 'sent-back'`,
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
    sql: `${PART} where a.state = 'reported' and ${LIVE} and t.placer_id = any({units}::uuid[])`,
  },
  {
    kind: 'to-consolidate',
    permission: 'task.consolidate',
    standing: 'lead',
    sql: `${TASK} where t.state in ('in-progress', 'returned') and t.kind <> 'subtask' and ${LED}
            and exists (select 1 from assignment a join report r on r.assignment_id = a.id
                         where a.task_id = t.id and r.state = 'accepted' and r.period = any($4::text[])
                           and not exists (select 1 from consolidation c
                                            where c.task_id = t.id and c.period = r.period))`,
  },
  {
    kind: 'to-submit',
    permission: 'task.submit',
    standing: 'lead',
    sql: `${OWN_LEAD} and a.state in ('in-progress', 'returned') and a.kind <> 'subtask'
            and not exists (select 1 from assignment o
                             where o.task_id = a.task_id and o.part <> 'lead' and o.state not in ('done', 'reassigned')
                               and o.dissented_at is null and o.silent_at is null)`,
  },
  {
    kind: 'to-report',
    permission: 'assignment.report',
    standing: 'own-unit',
    sql: `${OWN} and a.state in ('acknowledged', 'deemed', 'accepted')`,
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
           where n.answered_at is null and n.silent_at is null and n.unit_id = any({units}::uuid[])`,
  },
  {
    kind: 'to-archive',
    permission: 'task.archive',
    standing: 'office',
    sql: `${TASK} where t.office_id = any({units}::uuid[]) and t.state = 'closed' and t.kind <> 'subtask'`,
  },
];
