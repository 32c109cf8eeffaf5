import type {
  AssignmentMove,
  AssignmentState,
  CaseOutcome,
  Lack,
  Lit,
  Part,
  ReportingPeriod,
  Result,
  ReturnReason,
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
  readonly state: 'waiting' | 'accepted' | 'sent-back';
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
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
  readonly acknowledgeBy: Day;
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedBy: PersonRef | null;
  readonly percentage: number;
  readonly lit: Lit;
  readonly reports: readonly ReportAnswer[];
  readonly moves: readonly OpenMove<AssignmentMove>[];
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
  readonly cases: readonly CaseAnswer[];
  readonly timeline: readonly TimelineEntry[];
  /** The largest number in the thread; 0 where nobody has written. */
  readonly lastComment: number;
  readonly moves: readonly OpenMove<TaskMove>[];
  readonly mayComment: boolean;
}

export interface CommentAnswer {
  /** Its number in the thread, from 1, without gaps. */
  readonly seq: number;
  readonly text: string;
  readonly at: Instant;
  readonly by: PersonRef;
}

/** GET /api/tasks/:id/comments?after= — everything after a number, in order, up to a page; `last` is the thread's end. */
export interface CommentsAnswer {
  readonly items: readonly CommentAnswer[];
  readonly last: number;
}
