import type { AssignmentAnswer, OpenMove, PersonRef, ReportAnswer, UnitRef } from '@lianban/contract';
import { dayOf, NATIONWIDE } from '@lianban/calendar';
import {
  lightOf,
  may,
  movesOfAssignment,
  permissionForAssignment,
  type Actor,
  type AssignmentMove,
  type AssignmentState,
  type Lit,
  type Part,
  type Parties,
  type TaskState,
} from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { personRef, unitRef } from '../units/refs';

/** A part as a list or a page reads it. */
export interface AssignmentRecord {
  id: string;
  version: number;
  unitId: string;
  unit: UnitRef;
  region: string | null;
  part: Part;
  printed: string[];
  state: AssignmentState;
  dueOn: string | null;
  originalDueOn: string | null;
  dispatchedAt: Date;
  acknowledgeBy: string;
  acknowledgedAt: Date | null;
  acknowledgedBy: PersonRef | null;
  percentage: number;
}

/** How far the assignment `a` is: what its latest accepted report says, or all of it once the part is done. */
export const acceptedPercentage = `case when a.state = 'done' then 100 else
  coalesce((select r.percentage from report r
             where r.assignment_id = a.id and r.state = 'accepted' order by r.seq desc limit 1), 0) end`;

export function assignmentsOf(rows: EntityManager, taskId: string): Promise<AssignmentRecord[]> {
  return rows.query(
    `select a.id, a.version, a.unit_id as "unitId", ${unitRef('a.unit_id')} as unit, u.region, a.part,
            coalesce(n.printed, '{}') as printed, a.state, a.due_on as "dueOn", a.original_due_on as "originalDueOn",
            a.dispatched_at as "dispatchedAt", a.acknowledge_by as "acknowledgeBy",
            a.acknowledged_at as "acknowledgedAt", ${personRef('a.acknowledged_by')} as "acknowledgedBy",
            ${acceptedPercentage} as percentage
       from assignment a join unit u on u.id = a.unit_id
       left join task_unit n on n.task_id = a.task_id and n.unit_id = a.unit_id
      where a.task_id = $1 order by a.position`,
    [taskId],
  );
}

type ReportRecord = Omit<ReportAnswer, 'reportedAt' | 'answeredAt'> & {
  assignmentId: string;
  reportedAt: Date;
  answeredAt: Date | null;
};

export function reportsOf(rows: EntityManager, taskId: string): Promise<ReportRecord[]> {
  return rows.query(
    `select r.id, r.assignment_id as "assignmentId", r.seq, r.text, r.percentage, r.part_done as "partDone", r.fell_because as "fellBecause", r.state,
            r.reported_at as "reportedAt", ${personRef('r.reported_by')} as by, r.answer, r.answered_at as "answeredAt"
       from report r join assignment a on a.id = r.assignment_id
      where a.task_id = $1 order by r.seq`,
    [taskId],
  );
}

/** The light of one part at `now`. */
export function litOf(record: AssignmentRecord, taskState: TaskState, now: Date): Lit {
  return lightOf(
    {
      taskState,
      state: record.state,
      dispatchedOn: dayOf(record.dispatchedAt),
      dueOn: record.dueOn,
      percentage: record.percentage,
      region: record.region ?? NATIONWIDE,
    },
    dayOf(now),
  );
}

export function assignmentAnswer(
  record: AssignmentRecord,
  reports: readonly ReportRecord[],
  context: { actor: Actor; parties: Parties; taskState: TaskState; now: Date },
): AssignmentAnswer {
  return {
    id: record.id,
    version: record.version,
    unit: record.unit,
    part: record.part,
    printed: record.printed,
    state: record.state,
    dueOn: record.dueOn,
    originalDueOn: record.originalDueOn,
    acknowledgeBy: record.acknowledgeBy,
    acknowledgedAt: record.acknowledgedAt?.toISOString() ?? null,
    acknowledgedBy: record.acknowledgedBy,
    percentage: record.percentage,
    lit: litOf(record, context.taskState, context.now),
    reports: reports
      .filter((report) => report.assignmentId === record.id)
      .map(({ assignmentId: _, ...report }) => ({
        ...report,
        reportedAt: report.reportedAt.toISOString(),
        answeredAt: report.answeredAt?.toISOString() ?? null,
      })),
    moves: openMoves(record, context),
  };
}

function openMoves(
  record: AssignmentRecord,
  { actor, parties, taskState }: { actor: Actor; parties: Parties; taskState: TaskState },
): OpenMove<AssignmentMove>[] {
  const own: Parties = { ...parties, ownUnitId: record.unitId };
  return movesOfAssignment({ state: record.state, part: record.part, taskState })
    .filter((move) => may(actor, permissionForAssignment(move), own))
    .map((move) => ({ move, lacks: [] }));
}
