import type {
  AssignmentAnswer,
  FileAnswer,
  OpenMove,
  PersonRef,
  ReportAnswer,
  UnitRef,
} from '@lianban/contract';
import {
  lack,
  may,
  missedBy,
  movesOfAssignment,
  permissionForAssignment,
  type Actor,
  type AssignmentMove,
  type Lack,
  type Part,
  type Parties,
  type PartStanding,
  type ReportingPeriod,
  type ReportState,
  type TaskKind,
  type TaskState,
} from '@lianban/rules';
import { instant, instantOrNull } from '../store/together';
import { personRef, unitRef } from '../units/refs';
import { litOfPart, PART_COLUMNS, partFacts, type PartRecord } from './part.record';

/** A part as a page reads it. */
export interface AssignmentRecord extends PartRecord {
  id: string;
  version: number;
  unitId: string;
  unit: UnitRef;
  part: Part;
  printed: string[];
  dueOn: string | null;
  acknowledgeBy: string | null;
  acknowledgedAt: string | null;
  acknowledgedBy: PersonRef | null;
  needsConsent: boolean;
  owesReceipt: boolean;
  dissent: string | null;
  dissentedAt: string | null;
  dissentedBy: PersonRef | null;
  silentAt: string | null;
  latestReport: PartStanding['report'];
  asked: PartStanding['asked'];
  rulings: number;
  received: boolean;
  /** Offices that receive for this unit. */
  receiverIds: string[];
}

/** The parts of the task $1, in the order of the document. */
export const PARTS_OF_TASK = `
  select a.id, a.version, a.unit_id as "unitId", ${unitRef('a.unit_id')} as unit, a.part,
         coalesce(n.printed, '{}') as printed, a.due_on as "dueOn", a.acknowledge_by as "acknowledgeBy",
         a.acknowledged_at as "acknowledgedAt", ${personRef('a.acknowledged_by')} as "acknowledgedBy",
         a.needs_consent as "needsConsent", a.owed_edition > a.known_edition as "owesReceipt",
         a.dissent, a.dissented_at as "dissentedAt", ${personRef('a.dissented_by')} as "dissentedBy",
         a.silent_at as "silentAt", ${PART_COLUMNS},
         (select r.state from report r where r.assignment_id = a.id order by r.seq desc limit 1) as "latestReport",
         array(select q.kind from request q where q.assignment_id = a.id
                  and q.state in ('asked', 'consented')) as asked,
         (select count(*)::int from request q where q.assignment_id = a.id and q.kind = 'objection'
             and q.state in ('granted', 'refused')) as rulings,
         exists (select 1 from task b where b.parent_assignment_id = a.id and b.kind = 'received') as received,
         case when u.kind = 'government' then array(select o.id from unit o where o.coordination_office
              and o.tier = u.tier and o.region = u.region and o.id <> t.office_id) else '{}' end as "receiverIds"
    from assignment a join task t on t.id = a.task_id join unit u on u.id = a.unit_id
    left join task_unit n on n.task_id = a.task_id and n.unit_id = a.unit_id
      where a.task_id = $1 order by a.position, a.dispatched_at, a.id`;

export type ReportRecord = Omit<ReportAnswer, 'reportedAt' | 'answeredAt' | 'checkedAt' | 'files'> & {
  assignmentId: string;
  reportedAt: string;
  checkedAt: string | null;
  answeredAt: string | null;
};

/** The reports on all parts of the task $1. */
export const REPORTS_OF_TASK = `
  select r.id, r.assignment_id as "assignmentId", r.seq, r.text, r.percentage, r.part_done as "partDone",
         r.fell_because as "fellBecause", r.state, r.period, r.reported_at as "reportedAt",
         ${personRef('r.reported_by')} as by, ${personRef('r.checked_by')} as "checkedBy",
         r.checked_at as "checkedAt", r.check_note as "checkNote", r.answer, r.answered_at as "answeredAt"
    from report r join assignment a on a.id = r.assignment_id
      where a.task_id = $1 order by r.seq`;

/** What the answers of one task's parts have in common. */
export interface PartContext {
  readonly actor: Actor;
  readonly parties: Parties;
  readonly task: {
    readonly state: TaskState;
    readonly kind: TaskKind;
    readonly reportingPeriod: ReportingPeriod | null;
  };
  readonly now: Date;
  readonly reports: readonly ReportRecord[];
  /** By what each belongs to: a report's id. */
  readonly filesOf: (ownerId: string) => readonly FileAnswer[];
  readonly below: ReadonlyMap<string, AssignmentAnswer['below']>;
}

export function assignmentAnswer(record: AssignmentRecord, context: PartContext): AssignmentAnswer {
  const { task, now, reports, filesOf, below } = context;
  const { dissent, dissentedAt, dissentedBy } = record;
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
    acknowledgedAt: instantOrNull(record.acknowledgedAt),
    acknowledgedBy: record.acknowledgedBy,
    weight: record.weight,
    percentage: record.percentage,
    lit: litOfPart(record, task, now),
    needsConsent: record.needsConsent,
    owesReceipt: record.owesReceipt && record.state !== 'pending' && record.state !== 'reassigned',
    dissent:
      dissent && dissentedAt && dissentedBy
        ? { text: dissent, by: dissentedBy, at: instant(dissentedAt) }
        : null,
    silentAt: instantOrNull(record.silentAt),
    missed: missedBy(partFacts(record, task), now),
    suspensions: record.ledger.suspensions
      .filter(({ why }) => why === 'suspension')
      .map(({ from, to, resumedAt }) => ({ from, to, resumedAt })),
    extensions: record.ledger.extensions,
    below: below.get(record.id) ?? null,
    reports: reports
      .filter(
        (report) => report.assignmentId === record.id && (isOut(report.state) || inUnit(record, context)),
      )
      .map(({ assignmentId: _, ...report }) => ({
        ...report,
        reportedAt: instant(report.reportedAt),
        checkedAt: instantOrNull(report.checkedAt),
        answeredAt: instantOrNull(report.answeredAt),
        files: filesOf(report.id),
      })),
    moves: openMoves(record, context),
  };
}

/** It has left the unit. */
const isOut = (state: ReportState): boolean => state !== 'drafted' && state !== 'returned-by-checker';

/** Whether its reader acts for the unit whose part it is. */
const inUnit = (record: AssignmentRecord, { actor, parties }: PartContext): boolean =>
  may(actor, 'assignment.report', partiesOf(record, parties)) ||
  may(actor, 'assignment.check', partiesOf(record, parties));

const partiesOf = ({ unitId, receiverIds }: AssignmentRecord, parties: Parties): Parties => ({
  ...parties,
  ownUnitId: unitId,
  receiverIds,
});

function openMoves(record: AssignmentRecord, context: PartContext): OpenMove<AssignmentMove>[] {
  const { actor, parties, task } = context;
  const own = partiesOf(record, parties);
  const standing: PartStanding = {
    state: record.state,
    part: record.part,
    taskState: task.state,
    taskKind: task.kind,
    needsConsent: record.needsConsent,
    owesReceipt: record.owesReceipt,
    report: record.latestReport,
    asked: record.asked,
    ruledFinally: record.rulings >= 2,
    received: record.received,
    dissented: record.dissentedAt !== null,
  };
  return movesOfAssignment(standing)
    .filter((move) => may(actor, permissionForAssignment(move), own))
    .map((move) => ({ move, lacks: move === 'check' ? lacksToCheck(record, context) : [] }));
}

/** Another person than the one who drafted it. */
function lacksToCheck({ id }: AssignmentRecord, { actor, reports }: PartContext): Lack[] {
  const draft = reports.find(({ assignmentId, state }) => assignmentId === id && state === 'drafted');
  return lack('another-person', draft?.by.id === actor.personId);
}
