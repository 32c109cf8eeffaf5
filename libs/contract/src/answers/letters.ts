import type {
  Instrument,
  LadderRules,
  LetterInstrument,
  Rung,
  Signer,
  Tier,
  TriggerKind,
} from '@lianban/rules';
import type { Day, Instant, PersonRef, UnitRef } from './common';

export type LetterState = 'drafted' | 'signed' | 'sent' | 'answered' | 'accepted' | 'held-back' | 'withdrawn';

export type LetterMove = 'sign' | 'amend' | 'talk' | 'hold-back' | 'answer' | 'accept' | 'reject';

/** One part that a letter is about, as it was when the rung fell due. */
export interface LetterItem {
  readonly taskId: string;
  readonly assignmentId: string;
  readonly number: string;
  readonly heading: string;
  readonly dueOn: Day | null;
  readonly percentage: number;
  readonly because: TriggerKind;
  readonly count: number;
  readonly firedAt: Instant;
  /** It was so no longer when the letter was to go. */
  readonly dropped: boolean;
}

/** A message of the supervision ladder (domain §5). */
export interface LetterAnswer {
  readonly id: string;
  readonly version: number;
  readonly rung: Rung;
  readonly instrument: Instrument;
  readonly state: LetterState;
  readonly office: UnitRef;
  readonly unit: UnitRef;
  /** 督办函〔2026〕3号; null until it is sent. */
  readonly number: string | null;
  readonly text: string;
  readonly items: readonly LetterItem[];
  /** Version of the rules that made it; 0 is what the product comes with. */
  readonly ruleVersion: number;
  readonly draftedAt: Instant;
  /** Past this day the draft shows on the upper office's desk; null where nobody signs. */
  readonly signBy: Day | null;
  readonly signers: readonly Signer[];
  readonly signatures: readonly { readonly signer: Signer; readonly by: PersonRef; readonly at: Instant }[];
  /** When it leaves: the next open hour. */
  readonly releaseAt: Instant | null;
  readonly sentAt: Instant | null;
  readonly answerBy: Day | null;
  readonly unansweredAt: Instant | null;
  readonly asksForPlan: boolean;
  readonly answers: readonly {
    readonly id: string;
    readonly text: string;
    readonly planOn: Day | null;
    readonly at: Instant;
    readonly by: PersonRef;
    readonly accepted: boolean | null;
    readonly note: string | null;
  }[];
  readonly talk: {
    readonly heldOn: Day;
    readonly minutes: string;
    readonly commitments: readonly {
      readonly assignmentId: string;
      readonly heading: string;
      readonly dueOn: Day | null;
    }[];
  } | null;
  readonly heldBack: { readonly by: PersonRef; readonly at: Instant; readonly reason: string } | null;
  /** What the reader may do now; for `sign`, in which capacity. */
  readonly moves: readonly LetterMove[];
  readonly maySignAs: readonly Signer[];
}

/** GET /api/ladder-rules — the rules in force for an office, one of its plans, a tier, and how they came to be. */
export interface LadderRulesAnswer {
  readonly officeId: string;
  readonly planId: string | null;
  readonly tier: Tier | null;
  /** 0: what the product comes with. */
  readonly version: number;
  /** Whose they are: the plan's own, the office's, or the product's. */
  readonly from: 'plan' | 'office' | 'product';
  /** The tier that they were set for; null: every tier. */
  readonly fromTier: Tier | null;
  readonly rules: LadderRules;
  readonly mayChange: boolean;
  readonly history: readonly {
    readonly version: number;
    readonly rules: LadderRules | null;
    readonly note: string;
    readonly savedAt: Instant;
    readonly by: PersonRef;
  }[];
}

/** POST /api/ladder-rules/dry-run */
export interface DryRunAnswer {
  readonly from: Day;
  readonly to: Day;
  /** Parts that were looked at; `left` were beyond the bound. */
  readonly parts: number;
  readonly left: number;
  readonly letters: readonly DryRunLetter[];
  readonly counts: readonly { readonly rung: Rung; readonly inForce: number; readonly proposed: number }[];
}

export interface DryRunLetter {
  readonly on: Day;
  readonly rung: Rung;
  readonly unit: string;
  readonly items: readonly {
    readonly taskId: string;
    readonly number: string;
    readonly heading: string;
    readonly because: TriggerKind;
    readonly count: number;
  }[];
  /** By which rules it would have been sent. */
  readonly by: 'both' | 'in-force' | 'proposed';
}

/** Why a .docx cannot be a template. */
export type TemplateFault =
  'large' | 'not-word' | 'immense' | 'macros' | 'brace' | 'unclosed' | 'unknown' | 'missing';

/** GET /api/letter-templates — an office's templates, one for each kind of letter. */
export interface LetterTemplatesAnswer {
  readonly officeId: string;
  readonly mayChange: boolean;
  /** Every placeholder that a template may have, as it is written there. */
  readonly placeholders: readonly string[];
  readonly templates: readonly LetterTemplateAnswer[];
}

export interface LetterTemplateAnswer {
  readonly instrument: LetterInstrument;
  /** Of the office's own that is in use; 0: the one that the product comes with. */
  readonly version: number;
  /** Placeholders without which it is not taken. */
  readonly required: readonly string[];
  /** The latest first; `fileName: null` went back to the product's. */
  readonly history: readonly {
    readonly version: number;
    readonly fileName: string | null;
    readonly savedAt: Instant;
    readonly by: PersonRef;
  }[];
}
