import type {
  AssignmentMove,
  AssignmentState,
  CaseOutcome,
  ExplainedDay,
  Lack,
  Lit,
  Part,
  PeriodSpan,
  ReportingPeriod,
  ReportState,
  RequestKind,
  RequestMove,
  RequestState,
  Result,
  ReturnReason,
  SuspensionReason,
  TaskKind,
  TaskMove,
  TaskState,
} from '@lianban/rules';
import type { Day, Instant, PersonRef, Span, UnitRef } from './common';

export interface TaskSummary {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly lead: UnitRef;
  readonly units: number;
  readonly dueOn: Day | null;
  readonly percentage: number;
  readonly lit: Lit;
  /** How many of its units' lights are red. */
  readonly red: number;
  readonly raised: boolean;
}

export interface OpenMove<M extends string> {
  readonly move: M;
  /** Empty when it can be made now; otherwise what it lacks, by name. */
  readonly lacks: readonly Lack[];
}

/** Evidence (佐证). GET /api/files/:id gives its bytes. */
export interface FileAnswer {
  readonly id: string;
  readonly name: string;
  /** Media type, found from the content. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  readonly at: Instant;
  readonly by: PersonRef;
}

export interface ReportAnswer {
  readonly id: string;
  readonly seq: number;
  readonly text: string;
  readonly percentage: number;
  readonly partDone: boolean;
  /** Why the percentage is lower than the one accepted before; null where it is not. */
  readonly fellBecause: string | null;
  readonly reportedAt: Instant;
  readonly by: PersonRef;
  readonly state: ReportState;
  /** The period it was made in, of the task's own kind; null where the task has none. */
  readonly period: string | null;
  /** Who of the unit let it out; null where it went out unchecked or has not gone out. */
  readonly checkedBy: PersonRef | null;
  readonly checkedAt: Instant | null;
  readonly checkNote: string | null;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
  readonly files: readonly FileAnswer[];
}

export interface AssignmentAnswer {
  readonly id: string;
  readonly version: number;
  readonly unit: UnitRef;
  readonly part: Part;
  /** The wordings in the document that this unit stands for. */
  readonly printed: readonly string[];
  readonly state: AssignmentState;
  readonly dueOn: Day | null;
  readonly originalDueOn: Day | null;
  /** By when a receipt is due; null where none is owed. */
  readonly acknowledgeBy: Day | null;
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedBy: PersonRef | null;
  readonly weight: number;
  readonly percentage: number;
  readonly lit: Lit;
  /** A subtask that the unit takes on or puts down. */
  readonly needsConsent: boolean;
  /** The task was amended and the unit has not yet received what changed. */
  readonly owesReceipt: boolean;
  /** 不同意见; travels with the completion report. */
  readonly dissent: { readonly text: string; readonly by: PersonRef; readonly at: Instant } | null;
  /** When it was deemed silent to the lead's call. */
  readonly silentAt: Instant | null;
  /** Periods that ended without a report, oldest first. */
  readonly missed: readonly PeriodSpan[];
  readonly suspensions: readonly {
    readonly from: Day;
    readonly to: Day;
    readonly resumedAt: Instant | null;
  }[];
  readonly extensions: readonly { readonly grantedAt: Instant; readonly dueOn: Day }[];
  /** What was broken down from this part, rolled up; null where nothing was. */
  readonly below: RollUpAnswer | null;
  readonly reports: readonly ReportAnswer[];
  readonly moves: readonly OpenMove<AssignmentMove>[];
}

/** What stands below a part or in a plan, as one line (domain §6): "1 of 13 red". */
export interface RollUpAnswer {
  readonly tasks: number;
  readonly ended: number;
  readonly percentage: number;
  readonly lit: Lit;
  readonly red: number;
  /** Parts that the lights were counted over. */
  readonly parts: number;
}

/** Something asked about a task and decided by somebody else: 异议, 延期, 暂缓, 撤销, 回头看. */
export interface RequestAnswer {
  readonly id: string;
  readonly version: number;
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly taskId: string;
  readonly assignmentId: string | null;
  readonly unit: UnitRef | null;
  /** From 1 within its kind and part (or task); a second objection is ruled on finally. */
  readonly seq: number;
  readonly ground: string;
  readonly newDueOn: Day | null;
  readonly progress: string | null;
  readonly reason: SuspensionReason | null;
  readonly reviewOn: Day | null;
  readonly proposedUnit: UnitRef | null;
  readonly document: string | null;
  readonly askedBy: PersonRef;
  readonly askedAt: Instant;
  /** The lead's consent, where one is asked for. */
  readonly consent: 'not-needed' | 'waiting' | { readonly by: PersonRef; readonly at: Instant };
  readonly decideBy: Day | null;
  readonly decidedBy: PersonRef | null;
  readonly decidedAt: Instant | null;
  readonly note: string | null;
  readonly moves: readonly OpenMove<RequestMove>[];
}

/** 汇总: what the lead told of a period. */
export interface ConsolidationAnswer {
  readonly period: string;
  readonly text: string;
  readonly percentage: number;
  readonly by: PersonRef;
  readonly at: Instant;
  /** The accepted reports it rests on. */
  readonly reports: readonly string[];
}

/** 调整: a new edition of the task. */
export interface AmendmentAnswer {
  readonly edition: number;
  readonly basis: string;
  readonly by: PersonRef;
  readonly at: Instant;
  readonly changes: readonly {
    readonly field: AmendedField;
    readonly before: string;
    readonly after: string;
  }[];
}
export type AmendedField = 'heading' | 'body' | 'standard' | 'dueOn' | 'reportingPeriod' | 'units' | 'duty';

/** A node of GET /api/tasks/:id/tree or /api/plans/:id/tree: parents before those below them. */
export interface TreeNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly number: string;
  readonly heading: string;
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly lead: UnitRef;
  readonly units: number;
  readonly dueOn: Day | null;
  readonly percentage: number;
  readonly lit: Lit;
  readonly red: number;
  /** Everything below it that its reader may not open one by one is in here all the same. */
  readonly below: RollUpAnswer | null;
}

/** GET /api/tasks/:id/past?at= — how it stood, from the ledger of events. */
export interface PastAnswer {
  readonly at: Instant;
  /** Some of its events were written by a version that did not keep how everything stood. */
  readonly gaps: boolean;
  readonly state: TaskState;
  readonly percentage: number;
  readonly lit: Lit;
  readonly parts: readonly {
    readonly assignmentId: string;
    readonly unit: UnitRef;
    readonly part: Part;
    readonly state: AssignmentState;
    readonly percentage: number;
    readonly dueOn: Day | null;
    readonly lit: Lit;
  }[];
}

/** GET /api/assignments/:id/clock — why the part is due when it is, day by day (domain §4). */
export interface ClockAnswer {
  readonly dueOn: Day;
  readonly originalDueOn: Day;
  /** Working days. */
  readonly used: number;
  readonly remaining: number;
  readonly provisional: boolean;
  readonly region: string;
  readonly days: readonly ExplainedDay[];
}

export interface CaseAnswer {
  readonly id: string;
  readonly version: number;
  readonly rung: string;
  readonly taskId: string;
  readonly taskNumber: string;
  readonly heading: string;
  readonly unit: UnitRef;
  readonly dueOn: Day | null;
  readonly fromOffice: UnitRef | null;
  readonly toOffice: UnitRef;
  readonly raisedAt: Instant;
  readonly acceptBy: Day;
  readonly acceptedAt: Instant | null;
  readonly acceptedBy: PersonRef | null;
  readonly outcome: CaseOutcome | null;
  readonly note: string | null;
  readonly mayAccept: boolean;
}

export interface TimelineEntry {
  readonly id: string;
  readonly name: string;
  readonly at: Instant;
  /** Null for the clock. */
  readonly by: PersonRef | null;
  readonly unitName: string | null;
  readonly note: string | null;
}

export interface SubmissionAnswer {
  readonly round: number;
  readonly text: string;
  readonly submittedAt: Instant;
  readonly by: PersonRef;
  readonly reviewBy: Day;
  readonly files: readonly FileAnswer[];
  /** 公示. */
  readonly notice: {
    readonly until: Day;
    readonly by: PersonRef;
    readonly at: Instant;
    readonly note: string;
  } | null;
  readonly firstReview: {
    readonly by: PersonRef;
    readonly at: Instant;
    readonly opinion: string;
    readonly result: Result;
  } | null;
  readonly decision:
    | {
        readonly kind: 'returned';
        readonly by: PersonRef;
        readonly at: Instant;
        readonly reason: ReturnReason;
        readonly note: string;
        readonly newDueOn: Day | null;
      }
    | {
        readonly kind: 'closed';
        readonly by: PersonRef;
        readonly at: Instant;
        readonly result: Result;
        readonly note: string;
      }
    | null;
}

export interface TaskAnswer extends TaskSummary {
  readonly version: number;
  /** Grows with each amendment, from 1. */
  readonly edition: number;
  /** Grows when it is reopened (回头看), from 1. */
  readonly cycle: number;
  readonly originalDueOn: Day | null;
  /** Headings from the plan's task down to the one above this; those that the reader may open. */
  readonly above: readonly { readonly id: string; readonly number: string; readonly heading: string }[];
  /** Who placed a subtask. */
  readonly placer: UnitRef | null;
  readonly planCode: string;
  readonly office: UnitRef;
  readonly path: readonly string[];
  readonly body: string;
  readonly clause: string;
  readonly span: Span;
  readonly clauseSpan: Span;
  readonly standard: string;
  readonly reportingPeriod: ReportingPeriod | null;
  readonly registeredAt: Instant;
  readonly registeredBy: PersonRef;
  readonly confirmedAt: Instant | null;
  readonly confirmedBy: PersonRef | null;
  readonly dispatchedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** The units as registered; their assignments exist from dispatch on. */
  readonly named: readonly {
    readonly unit: UnitRef;
    readonly part: Part;
    readonly printed: readonly string[];
  }[];
  readonly assignments: readonly AssignmentAnswer[];
  readonly submissions: readonly SubmissionAnswer[];
  readonly requests: readonly RequestAnswer[];
  readonly consolidations: readonly ConsolidationAnswer[];
  readonly amendments: readonly AmendmentAnswer[];
  /** The period that is being reported on; null where the task has none. */
  readonly period: PeriodSpan | null;
  /** When the participants were called to say that they are done; null where they were not, since the last round. */
  readonly calledAt: Instant | null;
  readonly archived: {
    readonly at: Instant;
    readonly by: PersonRef;
    readonly digest: string;
    readonly files: number;
  } | null;
  /** What was broken down from it, rolled up; null where nothing was. */
  readonly below: RollUpAnswer | null;
  readonly cases: readonly CaseAnswer[];
  readonly timeline: readonly TimelineEntry[];
  /** How many comments for all units stand in the thread. */
  readonly lastComment: number;
  readonly moves: readonly OpenMove<TaskMove>[];
  readonly mayComment: boolean;
  /** An office that a case was raised to sees the task and not its thread (domain §6). */
  readonly mayReadThread: boolean;
}
