import type { Permission } from './permissions';
import { Refusal } from './refusal';
import { isAtWork, isLive } from './task-life';
import type { AssignmentState, Part, ReportState, TaskKind, TaskState } from './words';

interface Move {
  readonly from: readonly AssignmentState[];
  readonly needs: Permission;
  /** Whether it is open although the task lies with the office or is suspended. */
  readonly always?: true;
}

/** The receipt is given or deemed, and the unit works on its part. */
const AT_IT = ['acknowledged', 'deemed', 'working', 'reported', 'accepted', 'sent-back'] as const;

/** Every move that can be made with one unit's part (domain §3, assignment states). */
const MOVES = {
  // A receipt harms nothing: it is taken whatever the task is doing.
  acknowledge: { from: ['pending', 'deemed'], needs: 'assignment.acknowledge', always: true },
  decline: { from: ['pending'], needs: 'assignment.decline' },
  object: { from: ['pending', 'acknowledged', 'deemed'], needs: 'assignment.object' },
  report: { from: AT_IT, needs: 'assignment.report' },
  check: { from: AT_IT, needs: 'assignment.check' },
  accept: { from: ['reported'], needs: 'assignment.accept' },
  // A part that was finished may turn out not to be when the office returns the whole.
  'send-back': { from: ['reported', 'done'], needs: 'assignment.send-back' },
  'break-down': { from: AT_IT, needs: 'assignment.break-down' },
  receive: { from: AT_IT, needs: 'assignment.receive' },
  extend: { from: AT_IT, needs: 'assignment.extend' },
  dissent: { from: AT_IT, needs: 'assignment.dissent' },
} as const satisfies Record<string, Move>;

export type AssignmentMove = keyof typeof MOVES;
export const assignmentMoves = Object.keys(MOVES) as AssignmentMove[];

/** The permission without which nobody makes this move. */
export const permissionForAssignment = (move: AssignmentMove): Permission => MOVES[move].needs;

/** One unit's part as the rules see it, with the task it belongs to. */
export interface PartStanding {
  readonly state: AssignmentState;
  readonly part: Part;
  readonly taskState: TaskState;
  readonly taskKind: TaskKind;
  /** A subtask that was put on a unit which does not stand below: it takes it on or puts it down. */
  readonly needsConsent: boolean;
  /** The task was amended and the unit has not yet received what changed. */
  readonly owesReceipt: boolean;
  /** Where the unit's latest report is; null where there is none. */
  readonly report: ReportState | null;
  /** An extension or an objection of this part is asked for and not decided. */
  readonly asked: readonly ('extension' | 'objection')[];
  /** A final ruling was made on an objection of this unit. */
  readonly ruledFinally: boolean;
  /** An office of the lower tier received it as its own task. */
  readonly received: boolean;
  readonly dissented: boolean;
}

/** What a state alone does not say. */
const IF: Partial<Record<AssignmentMove, (part: PartStanding) => boolean>> = {
  decline: (part) => part.needsConsent,
  object: (part) =>
    part.taskKind !== 'subtask' &&
    !part.ruledFinally &&
    !part.asked.includes('objection') &&
    part.report === null,
  check: (part) => part.report === 'drafted',
  report: (part) => part.report !== 'drafted',
  receive: (part) => !part.received,
  'break-down': (part) => !part.received,
  extend: (part) => !part.asked.includes('extension'),
  // The lead answers for the whole: it has nobody to dissent from.
  dissent: (part) => part.part !== 'lead' && !part.dissented,
};

export function movesOfAssignment(assignment: PartStanding): AssignmentMove[] {
  if (!isLive(assignment.taskState)) return [];
  return assignmentMoves.filter((move) => {
    const { from, always }: Move = MOVES[move];
    if (!always && !isAtWork(assignment.taskState)) return false;
    if (move === 'acknowledge' && assignment.owesReceipt && assignment.state !== 'reassigned') return true;
    return from.includes(assignment.state) && (IF[move]?.(assignment) ?? true);
  });
}

/** Refuses a move that is not open, with those that are. */
export function requireAssignmentMove(assignment: PartStanding, move: AssignmentMove): void {
  const open = movesOfAssignment(assignment);
  if (!open.includes(move)) {
    throw new Refusal('assignment-cannot-move', { state: assignment.state, move, open });
  }
}

/** Whether the unit has received its part, itself or by the clock. */
export const isReceived = (state: AssignmentState): boolean => state !== 'pending' && state !== 'reassigned';

export interface Reported {
  readonly part: Part;
  readonly taskKind: TaskKind;
  readonly partDone: boolean;
}

/**
 * Where a report leaves the part once the unit stands by it. The lead answers for the whole task, so its own report
 * waits for nobody; everyone else's waits for the lead, and a subtask's for the unit that placed it.
 */
export function afterReport({ part, taskKind }: Omit<Reported, 'partDone'>): 'reported' | 'accepted' {
  return part === 'lead' && taskKind !== 'subtask' ? 'accepted' : 'reported';
}

/** Where acceptance leaves a part: finished if the accepted report said so. */
export const afterAccept = (partDone: boolean): AssignmentState => (partDone ? 'done' : 'accepted');

/** Where a liaison's report leaves the part while it lies with the unit's own checker: where it was, but begun. */
export const afterDraft = (state: AssignmentState): AssignmentState =>
  state === 'acknowledged' || state === 'deemed' ? 'working' : state;
