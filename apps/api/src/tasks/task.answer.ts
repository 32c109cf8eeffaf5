import type { OpenMove, PersonRef, TaskAnswer, TimelineEntry, UnitRef } from '@lianban/contract';
import {
  lacksToClose,
  lacksToConfirm,
  lacksToDispatch,
  lacksToReview,
  lacksToSubmit,
  may,
  movesOfTask,
  permissionForTask,
  rollUp,
  worstLight,
  type Actor,
  type Lack,
  type Parties,
  type ReportingPeriod,
  type TaskMove,
  type TaskState,
} from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { personRef, unitRef } from '../units/refs';
import {
  assignmentAnswer,
  assignmentsOf,
  litOf,
  reportsOf,
  type AssignmentRecord,
} from './assignment.answer';
import { casesOf } from './case.answer';
import { requireReadable } from './parties';
import { submissionsOf } from './submission.answer';
import { unlit } from './task.summary';

interface TaskRecord {
  id: string;
  version: number;
  number: string;
  heading: string;
  planId: string;
  planTitle: string;
  planCode: string;
  state: TaskState;
  dueOn: string | null;
  path: string[];
  body: string;
  clause: string;
  span: [number, number];
  clauseSpan: [number, number];
  standard: string;
  reportingPeriod: ReportingPeriod | null;
  office: UnitRef;
  named: TaskAnswer['named'];
  registeredAt: Date;
  registrarId: string;
  registeredBy: PersonRef;
  confirmedAt: Date | null;
  confirmedBy: PersonRef | null;
  dispatchedAt: Date | null;
  closedAt: Date | null;
  submittedBy: string | null;
  reviewedBy: string | null;
  lastComment: number;
}

const SELECT = `
  select t.id, t.version, t.number, t.heading, t.plan_id as "planId", p.title as "planTitle", p.code as "planCode",
         t.state, t.due_on as "dueOn", t.path, t.body, t.clause, array[t.span_from, t.span_to] as span,
         array[t.clause_from, t.clause_to] as "clauseSpan", t.standard, t.reporting_period as "reportingPeriod",
         ${unitRef('t.office_id')} as office,
         (select json_agg(json_build_object('unit', ${unitRef('n.unit_id')}, 'part', n.part, 'printed', n.printed)
                          order by n.position) from task_unit n where n.task_id = t.id) as named,
         t.registered_at as "registeredAt", t.registered_by as "registrarId",
         ${personRef('t.registered_by')} as "registeredBy", t.confirmed_at as "confirmedAt",
         ${personRef('t.confirmed_by')} as "confirmedBy", t.dispatched_at as "dispatchedAt", t.closed_at as "closedAt",
         s.submitted_by as "submittedBy", s.reviewed_by as "reviewedBy",
         coalesce((select last_seq from thread h where h.task_id = t.id), 0) as "lastComment"
    from task t join plan p on p.id = t.plan_id
    left join submission s on s.task_id = t.id and s.round = t.round and s.decision is null
   where t.id = $1`;

/** A task as `actor` may see it at `now`, with the moves that are open to this reader. */
export async function taskAnswer(
  rows: EntityManager,
  actor: Actor,
  taskId: string,
  now: Date,
): Promise<TaskAnswer> {
  const parties = await requireReadable(rows, actor, taskId);
  // One after another: inside a transaction there is one connection.
  const [record] = await rows.query<[TaskRecord]>(SELECT, [taskId]);
  const assignments = await assignmentsOf(rows, taskId);
  const reports = await reportsOf(rows, taskId);
  const cases = await casesOf(rows, actor, taskId);
  const submissions = await submissionsOf(rows, taskId);
  const timeline = await timelineOf(rows, taskId);

  const { registrarId: _, submittedBy: __, reviewedBy: ___, ...said } = record;
  const lights = assignments.map((assignment) => litOf(assignment, record.state, now));
  const lead = record.named.find((unit) => unit.part === 'lead');
  return {
    ...said,
    lead: lead!.unit,
    units: record.named.length,
    percentage: rollUp(assignments.map((assignment) => assignment.percentage)),
    lit: worstLight(lights) ?? unlit(record.state, now),
    red: lights.filter((lit) => lit.light === 'red').length,
    raised: cases.length > 0,
    registeredAt: record.registeredAt.toISOString(),
    confirmedAt: record.confirmedAt?.toISOString() ?? null,
    dispatchedAt: record.dispatchedAt?.toISOString() ?? null,
    closedAt: record.closedAt?.toISOString() ?? null,
    assignments: assignments.map((assignment) =>
      assignmentAnswer(assignment, reports, { actor, parties, taskState: record.state, now }),
    ),
    submissions,
    cases,
    timeline,
    moves: openMoves(record, assignments, actor, parties),
    mayComment: may(actor, 'task.comment', parties),
  };
}

function openMoves(
  record: TaskRecord,
  assignments: readonly AssignmentRecord[],
  actor: Actor,
  parties: Parties,
): OpenMove<TaskMove>[] {
  const reviewed = record.reviewedBy !== null;
  const confirmed = record.confirmedAt !== null;
  const others = assignments
    .filter((assignment) => assignment.part !== 'lead')
    .map(({ unit, state }) => ({ name: unit.name, done: state === 'done' }));
  const lacks: Record<TaskMove, () => Lack[]> = {
    confirm: () => lacksToConfirm({ registeredBy: record.registrarId }, actor.personId),
    dispatch: () => lacksToDispatch({ confirmed }),
    submit: () => lacksToSubmit(others),
    review: () => lacksToReview(record, actor.personId),
    return: () => [],
    close: () => lacksToClose(record, actor.personId),
  };
  return movesOfTask({ state: record.state, confirmed, reviewed })
    .filter((move) => may(actor, permissionForTask(move), parties))
    .map((move) => ({ move, lacks: lacks[move]() }));
}

async function timelineOf(rows: EntityManager, taskId: string): Promise<TimelineEntry[]> {
  const events: (Omit<TimelineEntry, 'at'> & { at: Date })[] = await rows.query(
    `select e.id, e.name, e.at, ${personRef('e.actor_id')} as by,
            (select u.short_name from unit u where u.id = (e.detail->>'unitId')::uuid) as "unitName",
            e.detail->>'note' as note
       from event e where e.task_id = $1 and e.name <> 'comment.added' order by e.id`,
    [taskId],
  );
  return events.map((event) => ({ ...event, at: event.at.toISOString() }));
}
