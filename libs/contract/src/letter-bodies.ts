import type { LadderRules, LetterInstrument, Tier } from '@lianban/rules';
import type { Day } from './answers';

/** PATCH /api/letters/:id */
export interface AmendLetterBody {
  readonly text: string;
}

/** POST /api/letters/:id/hold-back */
export interface HoldBackBody {
  readonly reason: string;
}

/** POST /api/letters/:id/talk — what was said in a talk (约谈), before the leader signs. */
export interface TalkBody {
  readonly heldOn: Day;
  readonly minutes: string;
  /** Each becomes a subtask of the part when the record is signed. */
  readonly commitments: readonly {
    readonly assignmentId: string;
    readonly heading: string;
    readonly dueOn?: Day;
  }[];
}

/** POST /api/letters/:id/answer */
export interface AnswerLetterBody {
  readonly text: string;
  /** By when all is put right; needed where the letter asks for a dated plan. */
  readonly planOn?: Day;
}

/** POST /api/letters/:id/{accept,reject} */
export interface AnswerNoteBody {
  /** Needed to reject. */
  readonly note?: string;
}

/** For what a set of rules is: an office, one of its plans or all, units of one tier or all. */
export interface LadderRulesFor {
  readonly officeId: string;
  readonly planId?: string;
  readonly tier?: Tier;
}

/** POST /api/ladder-rules — a new version; `rules: null` goes back to what holds without it. */
export interface SaveLadderRulesBody extends LadderRulesFor {
  readonly rules: LadderRules | null;
  readonly note: string;
}

/** POST /api/ladder-rules/dry-run; `rules: null` tries what would hold without rules of its own. */
export interface DryRunBody extends LadderRulesFor {
  readonly rules: LadderRules | null;
  readonly from: Day;
  readonly to: Day;
}

/** POST /api/letter-templates/reset — back to the template that the product comes with. */
export interface ResetTemplateBody {
  readonly officeId: string;
  readonly instrument: LetterInstrument;
}
