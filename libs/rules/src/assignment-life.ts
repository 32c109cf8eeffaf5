import type { Permission } from './permissions';
import { Refusal } from './refusal';
import { isLive } from './task-life';
import type { AssignmentState, Part, TaskState } from './words';

interface Move {
  readonly from: readonly AssignmentState[];
  readonly needs: Permission;
}

const WORKING = ['acknowledged', 'deemed', 'reported', 'accepted', 'sent-back'] as const;

/** Every move one unit's part can make (domain §3, assignment states). */
const MOVES = {
  acknowledge: { from: ['pending', 'deemed'], needs: 'assignment.acknowledge' },
  report: { from: WORKING, needs: 'assignment.report' },
  accept: { from: ['reported'], needs: 'assignment.accept' },
  // A part that was finished may turn out not to be when the office returns the whole.
  'send-back': { from: ['reported', 'done'], needs: 'assignment.send-back' },
} as const satisfies Record<string, Move>;

export type AssignmentMove = keyof typeof MOVES;
export const assignmentMoves = Object.keys(MOVES) as AssignmentMove[];

/** The permission without which nobody makes this move. */
export const permissionForAssignment = (move: AssignmentMove): Permission => MOVES[move].needs;

/** One unit's part as the rules see it, with the state of the task it belongs to. */
export interface PartStanding {
  readonly state: AssignmentState;
  readonly part: Part;
  readonly taskState: TaskState;
}

/**
 * While a completion report lies with the office nothing below it may change: the office must be able to
 * decide on what it reads. Acknowledging is always possible; a receipt harms nothing.
 */
const frozen = (move: AssignmentMove, taskState: TaskState): boolean =>
  taskState === 'under-review' && move !== 'acknowledge';

export function movesOfAssignment(assignment: PartStanding): AssignmentMove[] {
  if (!isLive(assignment.taskState)) return [];
  return assignmentMoves.filter((move) => {
    const from: readonly AssignmentState[] = MOVES[move].from;
    return from.includes(assignment.state) && !frozen(move, assignment.taskState);
  });
}

/** Refuses a move that is not open, with those that are. */
export function requireAssignmentMove(assignment: PartStanding, move: AssignmentMove): void {
  const open = movesOfAssignment(assignment);
  if (!open.includes(move)) {
    throw new Refusal('assignment-cannot-move', { state: assignment.state, move, open });
  }
}

/**
 * Where a report leaves the part: the lead answers for the whole task, so its own report waits for nobody's
 * acceptance; everyone else's waits for the lead.
 */
export const afterReport = (part: Part): AssignmentState => (part === 'lead' ? 'accepted' : 'reported');

/** Where the lead's acceptance leaves a part: finished if the accepted report said so. */
export const afterAccept = (partDone: boolean): AssignmentState => (partDone ? 'done' : 'accepted');
