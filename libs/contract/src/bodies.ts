import type {
  CaseOutcome,
  Part,
  ReportingPeriod,
  Result,
  ReturnReason,
  Role,
  Tier,
  UnitKind,
} from '@lianban/rules';
import type { Day, Span } from './answers';

/*
 * What a caller sends. Every write to a thing with a version carries `If-Match: "<version>"`; without it the answer
 * is 428 version-missing, with an old one 409 stale-version and what is current in `facts.current`.
 */

// sign-in

/** POST /api/setup — the one-time link's token, the first account (a system administrator), and the office. */
export interface SetUpBody {
  readonly token: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
  /** The office that this person names… */
  readonly office?: { readonly name: string; readonly tier: Tier; readonly region?: string };
  /** …or the example world. Exactly one of the two. */
  readonly exampleWorld?: boolean;
}

/** POST /api/session */
export interface SignInBody {
  readonly login: string;
  readonly password: string;
}

/** POST /api/invitations/:token */
export interface AcceptInvitationBody {
  readonly password: string;
}

/** POST /api/me/password */
export interface ChangePasswordBody {
  readonly current: string;
  readonly next: string;
}

// register

/** POST /api/units */
export interface AddUnitBody {
  readonly name: string;
  readonly shortName?: string;
  readonly aliases?: readonly string[];
  readonly tier: Tier;
  readonly kind: UnitKind;
  readonly region?: string;
  readonly superiorId?: string;
  readonly coordinationOffice?: boolean;
}

/** POST /api/people */
export interface AddPersonBody {
  readonly name: string;
  readonly login: string;
  readonly unitId: string;
  readonly posts: readonly { readonly unitId: string; readonly role: Role }[];
}

// plans and drafts

/** PATCH /api/plans/:id */
export interface AmendPlanBody {
  readonly title?: string;
  readonly code?: string;
}

/** PATCH /api/drafts/:id — what is left out stays as it is; `units` replaces the whole list. */
export interface SettleDraftBody {
  readonly heading?: string;
  readonly units?: readonly SettleUnit[];
  readonly dueOn?: Day | null;
  readonly reportingPeriod?: ReportingPeriod | null;
  readonly standard?: string | null;
  /** A moved boundary: the heading stays, the body is cut from the plan's text anew. Overlaps with no other draft. */
  readonly span?: Span;
  /** Inside the span. The clause is cut anew and its units are read again; `units` beside it has the last word. */
  readonly clauseSpan?: Span;
}

/** POST /api/drafts/:id/merge — the draft that follows it in the document goes into this one. */
export interface MergeDraftBody {
  readonly next: string;
  readonly nextVersion: number;
}

/** POST /api/drafts/:id/split — in two, at an offset into the plan's text strictly inside the draft's span. */
export interface SplitDraftBody {
  readonly at: number;
}

/** POST /api/plans/:id/undo — 409 change-overtaken where its drafts have changed since. To undo an undo is to redo. */
export interface UndoBody {
  readonly changeId: string;
}

export interface SettleUnit {
  /** The row it goes back to in the text; several units may come from one printed wording. Left out for an added one. */
  readonly from?: string;
  readonly name: string;
  readonly part: Part;
  readonly unitId: string | null;
}

/** POST /api/plans/:id/settle — for every draft that lacks it; nothing that was settled is touched. */
export interface SettleAllBody {
  readonly dueOn?: Day;
  readonly reportingPeriod?: ReportingPeriod;
  readonly standard?: string;
  /** Where no lead is named, the first unit named leads. The officer's decision, not the reader's. */
  readonly leadFirstListed?: boolean;
  /** Puts every unit that the register lacks into it, with the tier that the reader took it for. */
  readonly addUnknownUnits?: boolean;
}

/** POST /api/plans/:id/{register,confirm,dispatch} — left out: all for which it is open. */
export interface ManyBody {
  readonly ids?: readonly string[];
}

// tasks

/** POST /api/tasks/:id/submit */
export interface SubmitBody {
  readonly text: string;
}

/** POST /api/tasks/:id/review — first review, by an officer */
export interface ReviewBody {
  readonly opinion: string;
  readonly result: Result;
}

/** POST /api/tasks/:id/return */
export interface ReturnBody {
  readonly reason: ReturnReason;
  readonly note: string;
  /** The new limit of the lead's part; the original date stays beside it. */
  readonly newDueOn?: Day;
}

/** POST /api/tasks/:id/close — second review */
export interface CloseBody {
  readonly result: Result;
  readonly note: string;
}

/** POST /api/assignments/:id/report */
export interface ReportBody {
  readonly text: string;
  /** 0 to 100, whole; lower than the last accepted one only with `fellBecause`. */
  readonly percentage: number;
  readonly partDone?: boolean;
  readonly fellBecause?: string;
}

/** POST /api/assignments/:id/accept */
export interface AcceptReportBody {
  readonly note?: string;
}

/** POST /api/assignments/:id/send-back */
export interface SendBackBody {
  readonly missing: string;
}

/** POST /api/tasks/:id/comments — `key` makes a repeated send store one comment. */
export interface CommentBody {
  readonly text: string;
  readonly key: string;
}

/** POST /api/cases/:id/accept */
export interface AcceptCaseBody {
  readonly outcome: CaseOutcome;
  readonly note: string;
}

/** Bounds that both sides hold to; lengths are characters. */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  comment: 4000,
  report: 20_000,
  note: 2000,
  heading: 500,
  standard: 2000,
  name: 200,
  passwordMin: 10,
  passwordMax: 200,
  pageSize: 50,
  commentsPage: 200,
} as const;
