import type { Instant, PersonRef, Span } from './common';

/** What was done to drafts; `settled` also where a person moved a boundary. */
export type DraftChangeKind = 'settled' | 'settled-all' | 'merged' | 'split' | 'undone';

/** GET /api/plans/:id/changes?cursor= — who changed which drafts, the latest first; nothing is ever taken out. */
export interface DraftChange {
  readonly id: string;
  readonly at: Instant;
  readonly by: PersonRef;
  readonly kind: DraftChangeKind;
  /** The drafts that it touched, in the order of the document, with the heading that each had after it. */
  readonly drafts: readonly { readonly id: string; readonly heading: string }[];
  /** Whether its drafts still are as it left them, so that it can be taken back now. */
  readonly undoable: boolean;
  /** Who took it back; null while it stands. */
  readonly undoneBy: PersonRef | null;
}

/** A draft of one of two plans that are compared. */
export interface ComparedDraft {
  readonly id: string;
  readonly number: string;
  readonly path: readonly string[];
  readonly heading: string;
  readonly body: string;
  readonly clause: string;
  readonly span: Span;
}

export interface ComparedPair {
  readonly before: ComparedDraft;
  readonly after: ComparedDraft;
}

/** What differs between the two drafts of a pair. Another number alone is no change. */
export type ComparedField = 'heading' | 'body' | 'clause';

/**
 * GET /api/plans/:id/compare?with=<planId> — the plan `:id` against an earlier one. Every draft of either plan is in
 * exactly one of the lists.
 */
export interface PlanComparison {
  readonly earlier: { readonly id: string; readonly title: string; readonly code: string };
  readonly later: { readonly id: string; readonly title: string; readonly code: string };
  readonly kept: readonly ComparedPair[];
  readonly changed: readonly (ComparedPair & { readonly changes: readonly ComparedField[] })[];
  /** One draft of the earlier plan that became several. */
  readonly split: readonly { readonly before: ComparedDraft; readonly after: readonly ComparedDraft[] }[];
  /** Several drafts of the earlier plan that became one. */
  readonly merged: readonly { readonly before: readonly ComparedDraft[]; readonly after: ComparedDraft }[];
  readonly dropped: readonly ComparedDraft[];
  readonly added: readonly ComparedDraft[];
}
