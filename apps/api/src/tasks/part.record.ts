import { NATIONWIDE } from '@lianban/calendar';
import {
  litAt,
  type AssignmentState,
  type ClockLedger,
  type Lit,
  type PartFacts,
  type ReportingPeriod,
  type TaskState,
} from '@lianban/rules';

/** How far the assignment `a` is: what its latest accepted report says, or all of it once the part is done. */
export const acceptedPercentage = `case when a.state = 'done' then 100 else
  coalesce((select r.percentage from report r
             where r.assignment_id = a.id and r.state = 'accepted' order by r.seq desc limit 1), 0) end`;

/** When reports of `a` left the unit; read only where the task `t` is reported on by period. */
const SENT = `case when t.reporting_period is null then array[]::timestamptz[] else
  array(select r.sent_at from report r where r.assignment_id = a.id and r.sent_at is not null) end`;

/** Looked up part by part: for a join to each task's few parts, every unit would be read. */
const REGION = `(select ru.region from unit ru where ru.id = a.unit_id)`;

/** What a part's light follows from, for a row of its own: the assignment `a` of a task `t`. */
export const PART_COLUMNS = `a.state, a.weight, a.dispatched_at as "dispatchedAt",
  a.original_due_on as "originalDueOn", a.ledger, a.stopped_at as "stoppedAt", ${REGION} as region,
  a.due_on as "confirmedOn", ${acceptedPercentage} as percentage, ${SENT} as "sentAt"`;

/** The same as one JSON object, for many parts within one row. */
export const PART_JSON = `json_build_object('state', a.state, 'weight', a.weight, 'dispatchedAt', a.dispatched_at,
  'originalDueOn', a.original_due_on, 'ledger', a.ledger, 'stoppedAt', a.stopped_at, 'region', ${REGION},
  'confirmedOn', a.due_on,
  'percentage', ${acceptedPercentage}, 'sentAt', ${SENT})`;

/** A part as a query gives it; instants are text where they come out of JSON. */
export interface PartRecord {
  state: AssignmentState;
  weight: number;
  dispatchedAt: Date | string;
  originalDueOn: string | null;
  ledger: ClockLedger;
  stoppedAt: Date | string | null;
  region: string | null;
  confirmedOn: string | null;
  percentage: number;
  sentAt: (Date | string)[];
}

interface OfTask {
  readonly state: TaskState;
  readonly reportingPeriod: ReportingPeriod | null;
}

export const partFacts = (record: PartRecord, task: OfTask): PartFacts => ({
  taskState: task.state,
  reportingPeriod: task.reportingPeriod,
  state: record.state,
  percentage: record.percentage,
  startedAt: new Date(record.dispatchedAt),
  limitOn: record.originalDueOn,
  ledger: record.ledger,
  stoppedAt: record.stoppedAt === null ? null : new Date(record.stoppedAt),
  confirmedOn: record.confirmedOn,
  reportedAt: record.sentAt.map((at) => new Date(at)),
  region: record.region ?? NATIONWIDE,
});

/** The light of one part at `now`. */
export const litOfPart = (record: PartRecord, task: OfTask, now: Date): Lit =>
  litAt(partFacts(record, task), now);
