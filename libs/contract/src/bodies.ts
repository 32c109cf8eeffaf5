import type {
  CaseOutcome,
  CoordinationEffect,
  Part,
  ReportingPeriod,
  Result,
  ReturnReason,
  SuspensionReason,
  Tier,
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
  /** Evidence that was uploaded to the task and not yet handed in. */
  readonly files?: readonly string[];
}

/** POST /api/tasks/:id/review — first review, by an officer */
export interface ReviewBody {
  readonly opinion: string;
  readonly result: Result;
}

/** POST /api/tasks/:id/publish — 公示, an optional stop before closing */
export interface PublishBody {
  readonly until: Day;
  readonly note: string;
}

/** POST /api/tasks/:id/return */
export interface ReturnBody {
  readonly reason: ReturnReason;
  readonly note: string;
  /** The new limit of the lead's part; the original date stays beside it. Required where a date is due. */
  readonly newDueOn?: Day;
}

/** POST /api/tasks/:id/close — second review */
export interface CloseBody {
  readonly result: Result;
  readonly note: string;
}

/** POST /api/tasks/:id/{call,resume,archive,withdraw} */
export interface NoteBody {
  readonly note?: string;
}

/** POST /api/tasks/:id/consolidate — one report a task a period goes up */
export interface ConsolidateBody {
  /** `2026-W10`, `2026-03`, `2026-Q1`; of the task's own kind of period. */
  readonly period: string;
  readonly text: string;
}

/** POST /api/tasks/:id/suspend — the lead asks for 暂缓 */
export interface SuspendBody {
  readonly reason: SuspensionReason;
  readonly ground: string;
  readonly reviewOn: Day;
}

/** POST /api/tasks/:id/cancel — the office asks for the leader's consent */
export interface CancelBody {
  readonly ground: string;
  /** The document that replaces it, if any. */
  readonly document?: string;
}

/** POST /api/tasks/:id/reopen — 回头看, confirmed by a second person */
export interface ReopenBody {
  readonly finding: string;
  readonly newDueOn?: Day;
}

/** POST /api/tasks/:id/amend — what is left out stays as it is; at least one thing changes. */
export interface AmendBody {
  /** The document it rests on. */
  readonly basis: string;
  readonly heading?: string;
  readonly body?: string;
  readonly standard?: string;
  readonly dueOn?: Day;
  readonly reportingPeriod?: ReportingPeriod;
  /** The whole list as it is to be; exactly one lead. */
  readonly units?: readonly { readonly unitId: string; readonly part: Exclude<Part, 'responsible'> }[];
}

/** POST /api/calendar/moves — each date goes where the newer calendar has it, or stays for good. */
export interface DecideMovesBody {
  readonly assignmentIds: readonly string[];
  readonly decision: 'move' | 'keep';
}

/** POST /api/assignments/:id/object */
export interface ObjectBody {
  readonly ground: string;
  readonly proposedUnitId: string;
}

/** POST /api/assignments/:id/extend */
export interface ExtendBody {
  readonly reason: string;
  readonly newDueOn: Day;
  /** How far the part is, in words. */
  readonly progress: string;
}

/** POST /api/assignments/:id/dissent */
export interface DissentBody {
  readonly text: string;
}

/** POST /api/assignments/:id/decline */
export interface DeclineBody {
  readonly ground: string;
}

/** POST /api/assignments/:id/break-down — one subtask each, all or none. */
export interface BreakDownBody {
  readonly subtasks: readonly SubtaskBody[];
}
export interface SubtaskBody {
  readonly heading: string;
  readonly body?: string;
  readonly unitId: string;
  /** Left out only where the part above has no date. */
  readonly dueOn?: Day;
  readonly standard?: string;
  /** Of 1 to 100; 1 where left out. */
  readonly weight?: number;
}

/** POST /api/assignments/:id/receive — 二次分解: the city's office takes it on as its own task. */
export interface ReceiveBody {
  readonly heading?: string;
  readonly standard?: string;
  readonly dueOn?: Day;
  /** The bureaus; exactly one lead. */
  readonly units: readonly {
    readonly unitId: string;
    readonly part: Exclude<Part, 'responsible'>;
    readonly weight?: number;
  }[];
}

/** POST /api/requests/:id/{consent,decline,grant,refuse,withdraw} */
export interface RequestNoteBody {
  /** Required to decline, to refuse and to withdraw. */
  readonly note?: string;
}

/** POST /api/assignments/:id/report */
export interface ReportBody {
  readonly text: string;
  /** 0 to 100, whole; lower than the last accepted one only with `fellBecause`. */
  readonly percentage: number;
  readonly partDone?: boolean;
  readonly fellBecause?: string;
  /** Evidence that was uploaded to the task and not yet handed in. */
  readonly files?: readonly string[];
}

/** POST /api/assignments/:id/check — the unit's own checker lets the report out, or gives it back to the liaison. */
export interface CheckBody {
  readonly pass: boolean;
  /** Required to give it back. */
  readonly note?: string;
}

/** POST /api/assignments/:id/accept */
export interface AcceptReportBody {
  readonly note?: string;
}

/** POST /api/assignments/:id/send-back */
export interface SendBackBody {
  readonly missing: string;
}

/** POST /api/threads/:kind/:id/comments — `key` makes a repeated send store one comment. */
export interface CommentBody {
  readonly text: string;
  readonly key: string;
  /** One of the writer's own units, which alone may read it; left out: all units of the subject. */
  readonly unitId?: string;
  /** The number of the comment that it answers; an answer is read by no more than read what it answers. */
  readonly replyTo?: number;
  /** Ids of files that the writer has brought to the task. */
  readonly files?: readonly string[];
}

/** PUT /api/threads/:kind/:id/comments/:seq — If-Match: its `rev`. */
export interface EditCommentBody {
  readonly text: string;
}

/** PUT /api/threads/:kind/:id/reading */
export interface ReadingBody {
  /** Everything up to this number was on the reader's screen. */
  readonly seq: number;
}

/** POST /api/cases/:id/accept */
export interface AcceptCaseBody {
  readonly outcome: CaseOutcome;
  readonly note: string;
}

/** POST /api/assignments/:id/coordinate — If-Match means the part. */
export interface CoordinateBody {
  readonly blocking: string;
  readonly proposal: string;
  /** Units whose help is needed; they need no part in the task. */
  readonly neededIds: readonly string[];
}

/** POST /api/coordinations/:id/consult — all the other units of the task where none is named. */
export interface ConsultBody {
  readonly unitIds?: readonly string[];
}

/** POST /api/coordinations/:id/answer */
export interface AnswerBody {
  readonly agrees: boolean;
  readonly text: string;
  /** For which of the consulted units, where the person acts for several. */
  readonly unitId?: string;
}

/** POST /api/coordinations/:id/agree, disagree, refer, decline, convene, appeal, send-back, supplement, join, withdraw */
export interface CoordinationNoteBody {
  readonly text: string;
}

/** POST /api/coordinations/:id/decide, rule — what is decided, and what that does to the task. */
export interface DecideCoordinationBody {
  readonly text: string;
  readonly effect: CoordinationEffect;
  /** With `duty`: what which unit of the task has to do. */
  readonly duties?: readonly { readonly unitId: string; readonly duty: string }[];
  /** With `units`: the units of the task as they are to be. */
  readonly units?: AmendBody['units'];
  /** With `date`: the new due day. */
  readonly dueOn?: string;
  /** 会议纪要: at the leader's meeting, with the file of them. */
  readonly minutes?: string;
  readonly files?: readonly string[];
}

/** POST /api/coordinations/:id/raise */
export interface RaiseBody {
  readonly text: string;
  /** The nearest tier's office where none is named. */
  readonly toOfficeId?: string;
  readonly skipReason?: string;
  /** Counterpart departments; those that guide the units concerned where none is named. */
  readonly copiedIds?: readonly string[];
  /** Shares the task's thread as it stands; whoever wrote in it is told. The request's own goes up in any case. */
  readonly shareThread?: boolean;
}

/** Bounds that both sides hold to; lengths are characters. */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  templateBytes: 2 * 1024 * 1024,
  /** Handed in at once. */
  files: 20,
  /** Subtasks, or units, given at once. */
  subtasks: 200,
  comment: 4000,
  report: 20_000,
  note: 2000,
  heading: 500,
  standard: 2000,
  name: 200,
  passwordMin: 10,
  tokens: 20,
  webhooks: 50,
  url: 2000,
  classifiedWord: 40,
  passwordMax: 200,
  pageSize: 50,
  commentsPage: 500,
  /** The first page of a thread, and each page of its past. */
  commentsShown: 100,
  /** Behind by more changes than this, a reader is told to read the last page anew. */
  commentsBehind: 3000,
  mentions: 20,
} as const;
