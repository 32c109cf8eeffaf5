import type {
  CoordinationEffect,
  CoordinationMove,
  CoordinationOutcome,
  CoordinationRung,
  CoordinationStep,
} from '@lianban/rules';
import type { Day, Instant, PersonRef, UnitRef } from './common';
import type { AmendmentAnswer, FileAnswer, OpenMove, TaskSummary, TimelineEntry } from './tasks';

/** A row of GET /api/coordinations and GET /api/tasks/:id/coordinations. */
export interface CoordinationSummary {
  readonly id: string;
  readonly version: number;
  readonly taskId: string;
  readonly taskNumber: string;
  readonly heading: string;
  /** From 1 within its task. */
  readonly seq: number;
  readonly unit: UnitRef;
  readonly blocking: string;
  readonly askedAt: Instant;
  readonly rung: CoordinationRung;
  readonly step: CoordinationStep;
  /** For whom it waits: an office, or at C1 the lead, the units consulted, or whoever asked; empty once it ended. */
  readonly waitsFor: readonly UnitRef[];
  /** The day until which it may lie there; null once it ended. */
  readonly stepBy: Day | null;
  readonly overdue: boolean;
  readonly endedAt: Instant | null;
  readonly outcome: CoordinationOutcome | null;
}

/** Which of them: `waiting` for the reader, `lying` past their day at an office below, or all that the reader may see. */
export const COORDINATION_LISTS = ['waiting', 'lying', 'own', 'all'] as const;
export type CoordinationList = (typeof COORDINATION_LISTS)[number];

/** How many wait for the reader, lie below, and were asked by the reader's units and have not ended. */
export type CoordinationCounts = Readonly<Record<Exclude<CoordinationList, 'all'>, number>>;

/** GET /api/tasks/:id/coordinations — what was asked about a task, and for which of its parts the reader may ask. */
export interface TaskCoordinations {
  readonly items: readonly CoordinationSummary[];
  readonly asks: readonly {
    readonly assignmentId: string;
    /** Of the part: the version that asking means. */
    readonly version: number;
    readonly unit: UnitRef;
  }[];
}

export interface ConsultationAnswer {
  readonly unit: UnitRef;
  readonly agrees: boolean | null;
  readonly text: string | null;
  readonly by: PersonRef | null;
  readonly at: Instant | null;
  /** When its silence was recorded. */
  readonly silentAt: Instant | null;
}

export interface CoordinationRungAnswer {
  readonly rung: CoordinationRung;
  /** Null at C1, which is the lead's. */
  readonly office: UnitRef | null;
  readonly fromOffice: UnitRef | null;
  readonly enteredAt: Instant;
  readonly enteredBy: PersonRef;
  readonly ground: string | null;
  readonly skipReason: string | null;
  readonly copied: readonly UnitRef[];
  readonly acceptedAt: Instant | null;
  readonly acceptedBy: PersonRef | null;
  readonly wanted: string | null;
  readonly supplement: string | null;
  readonly endedAt: Instant | null;
  /** Null for the clock. */
  readonly endedBy: PersonRef | null;
  readonly outcome: CoordinationOutcome | null;
  readonly effect: CoordinationEffect | null;
  readonly minutes: string | null;
  readonly text: string | null;
  readonly edition: number | null;
  /** What that edition changed. */
  readonly changes: AmendmentAnswer['changes'];
  readonly files: readonly FileAnswer[];
}

/** GET /api/coordinations/:id — everything for a decision on one page. */
export interface CoordinationAnswer extends CoordinationSummary {
  readonly proposal: string;
  readonly needed: readonly UnitRef[];
  readonly askedBy: PersonRef;
  readonly cycle: number;
  readonly stepSince: Instant;
  readonly upperOffice: UnitRef | null;
  readonly note: string | null;
  /** The task as its list shows it; the office it was raised to sees this and no more of it. */
  readonly task: TaskSummary & {
    readonly body: string;
    readonly standard: string;
    readonly office: UnitRef;
    /** Whether the reader may open its page. */
    readonly open: boolean;
    readonly parts: readonly { readonly unit: UnitRef; readonly part: 'lead' | 'co-lead' | 'participant' }[];
  };
  readonly consultations: readonly ConsultationAnswer[];
  readonly rungs: readonly CoordinationRungAnswer[];
  readonly timeline: readonly TimelineEntry[];
  /** Its own thread; an office above reads it from its acceptance on (domain §6). */
  readonly mayReadThread: boolean;
  /** Whether comments of the task were shared with this reader, and up to which number. */
  readonly sharedSeq: number | null;
  readonly moves: readonly OpenMove<CoordinationMove>[];
  /** Where it can be raised to, the nearest tier first; those beyond the first need a reason. */
  readonly raisesTo: readonly UnitRef[];
  /** The departments that get a copy unless others are named. */
  readonly counterparts: readonly UnitRef[];
  /** For which of the consulted units the reader may answer. */
  readonly answersFor: readonly UnitRef[];
}
