import type { Lack, Lit, Part, Permission, ReportingPeriod, TaskState } from '@lianban/rules';
import type { Day, Instant, PersonRef, Span, UnitRef } from './common';

export interface PlanSummary {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: Day | null;
  readonly office: UnitRef;
  readonly importedAt: Instant;
  readonly importedBy: PersonRef;
  readonly counts: PlanCounts;
}

export interface PlanCounts {
  /** Drafts not yet registered. */
  readonly drafts: number;
  readonly registered: number;
  readonly live: number;
  readonly underReview: number;
  readonly closed: number;
}

export interface PlanAnswer extends PlanSummary {
  readonly version: number;
  readonly fileName: string;
  readonly text: string;
  readonly leadRule: { readonly kind: string; readonly quote: string | null; readonly span: Span | null };
  readonly findings: readonly PlanFinding[];
  /** Another plan with the same text or the same number, where there is one. */
  readonly twin: { readonly id: string; readonly title: string; readonly code: string } | null;
  /** Drafts are the office's; null for a reader of another desk. */
  readonly drafts: readonly DraftAnswer[] | null;
  readonly tasks: readonly PlanTask[];
  /** What this reader may do to the plan. */
  readonly may: readonly Permission[];
}

export interface PlanFinding {
  readonly code: string;
  readonly message: string;
  readonly span: Span | null;
}

/** A task where it stands in its plan's text. */
export interface PlanTask {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  readonly state: TaskState;
  readonly span: Span;
  readonly clauseSpan: Span;
  readonly lit: Lit;
}

export interface DraftUnit {
  readonly id: string;
  /** As it stands in the text; empty where a rule of the document put the unit there. */
  readonly printed: string;
  /** With what the list elides filled in. */
  readonly name: string;
  readonly part: Part;
  /** What the reader took it for: a tier, or a kind outside the tiers. */
  readonly readTier: string;
  readonly certainty: 'stated' | 'implied';
  readonly inherited: boolean;
  readonly span: Span | null;
  /** The registered unit; null while a person has to choose. */
  readonly unit: UnitRef | null;
}

export interface DraftAnswer {
  readonly id: string;
  readonly version: number;
  /** Order in the document, from 1. */
  readonly position: number;
  readonly path: readonly string[];
  readonly number: string;
  readonly heading: string;
  readonly body: string;
  readonly clause: string;
  readonly openEnded: boolean;
  readonly leadBasis: 'labelled' | 'rule' | 'none';
  readonly span: Span;
  readonly clauseSpan: Span;
  readonly deadline: { readonly quote: string; readonly date: Day | null } | null;
  readonly targets: readonly string[];
  readonly units: readonly DraftUnit[];
  readonly dueOn: Day | null;
  readonly reportingPeriod: ReportingPeriod | null;
  readonly standard: string | null;
  /** What still has to be settled before it can be registered. */
  readonly lacks: readonly Lack[];
  /** The task it became; null while it is a draft. */
  readonly taskId: string | null;
}
