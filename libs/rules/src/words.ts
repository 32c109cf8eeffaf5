/** The trade's closed lists of words (domain §1–§3). The order is the order in which lists show them. */

/** 层级. Towns and subdistricts count as county. */
export const TIERS = ['national', 'provincial', 'municipal', 'county'] as const;
export type Tier = (typeof TIERS)[number];

/** What a unit is, apart from its tier. */
export const UNIT_KINDS = [
  'government',
  'department',
  'party',
  'zone',
  'vertical',
  'enterprise',
  'institution',
  'congress-court-procuratorate',
  'mass-organisation',
  'military',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Roles that a person holds at a unit and that have to do with tasks. */
export const DESK_ROLES = [
  'liaison',
  'checker',
  'head',
  'officer',
  'reviewer',
  'leader',
  'observer',
] as const;

/** 三员: administration is separate, and none of the three reads the content of tasks. */
export const ADMIN_ROLES = ['system-admin', 'security-admin', 'audit-admin'] as const;
export const ROLES = [...DESK_ROLES, ...ADMIN_ROLES] as const;
export type Role = (typeof ROLES)[number];
export type AdminRole = (typeof ADMIN_ROLES)[number];

/** Roles that exist only in a coordination office. */
export const OFFICE_ROLES = ['officer', 'reviewer', 'leader'] as const satisfies readonly Role[];

/** What a unit is to a task. `responsible`: named without a lead; a person chooses before registering. */
export const PARTS = ['lead', 'co-lead', 'participant', 'responsible'] as const;
export type Part = (typeof PARTS)[number];

export const TASK_STATES = [
  'registered',
  'dispatched',
  'in-progress',
  'suspended',
  'under-review',
  'returned',
  'public-notice',
  'closed',
  'archived',
  'cancelled',
] as const;
export type TaskState = (typeof TASK_STATES)[number];

/**
 * Where a task comes from: a plan that an office registered; an upper tier's assignment that an office of the lower
 * tier received as its own (二次分解); or a unit's own breaking down (子任务).
 */
export const TASK_KINDS = ['plan', 'received', 'subtask'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const ASSIGNMENT_STATES = [
  'pending',
  'acknowledged',
  'deemed',
  // A report is being written: it lies with the unit's own checker.
  'working',
  'reported',
  'accepted',
  'sent-back',
  'done',
  'objecting',
  'reassigned',
] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export const REPORTING_PERIODS = ['weekly', 'monthly', 'quarterly'] as const;
export type ReportingPeriod = (typeof REPORTING_PERIODS)[number];

/** 办结结果. */
export const RESULTS = ['resolved', 'planned', 'partly-done', 'cannot-be-done'] as const;
export type Result = (typeof RESULTS)[number];

/** Why a completion report is returned (退回重办). */
export const RETURN_REASONS = [
  'evidence-missing',
  'standard-not-met',
  'participant-missing',
  'facts-wrong',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Why a clock stands still (暂缓; domain §3). */
export const SUSPENSION_REASONS = ['law-changed', 'court', 'force-majeure', 'waits-for-upper-tier'] as const;
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number];

/** Where a report is: with the unit's own checker, with the lead, or answered. */
export const REPORT_STATES = ['drafted', 'returned-by-checker', 'waiting', 'accepted', 'sent-back'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What is asked of an office and decided by it (domain §3). */
export const REQUEST_KINDS = ['objection', 'extension', 'suspension', 'cancellation', 'reopening'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const LIGHTS = ['red', 'yellow', 'green', 'grey', 'blue'] as const;
export type Light = (typeof LIGHTS)[number];

/** What the upper office does with a case raised to it (domain §5, S5). */
export const CASE_OUTCOMES = ['supervise-directly', 'hand-back', 'refer'] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];
