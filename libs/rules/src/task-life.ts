import type { Permission } from './permissions';
import { Refusal } from './refusal';
import type { TaskState } from './words';

interface Move {
  readonly from: readonly TaskState[];
  readonly to: TaskState;
  readonly needs: Permission;
}

/** Every move a task can make (domain §3). A move that is not written here cannot happen. */
const MOVES = {
  confirm: { from: ['registered'], to: 'registered', needs: 'task.confirm' },
  dispatch: { from: ['registered'], to: 'dispatched', needs: 'task.dispatch' },
  submit: { from: ['in-progress', 'returned'], to: 'under-review', needs: 'task.submit' },
  review: { from: ['under-review'], to: 'under-review', needs: 'task.review' },
  return: { from: ['under-review'], to: 'returned', needs: 'task.return' },
  close: { from: ['under-review'], to: 'closed', needs: 'task.close' },
} as const satisfies Record<string, Move>;

export type TaskMove = keyof typeof MOVES;

/** What a reader may know a task by when asking which moves are open. */
export interface TaskStanding {
  readonly state: TaskState;
  readonly confirmed: boolean;
  readonly reviewed: boolean;
}

/** Moves that the state allows but that have been made already: a step is taken once a round. */
const ALREADY: Partial<Record<TaskMove, (task: TaskStanding) => boolean>> = {
  confirm: (task) => task.confirmed,
  review: (task) => task.reviewed,
};

export const taskMoves = Object.keys(MOVES) as TaskMove[];

/** The permission without which nobody makes this move. */
export const permissionForTask = (move: TaskMove): Permission => MOVES[move].needs;

/** The moves open to a task as it stands: the server checks them, the client draws them as buttons. */
export function movesOfTask(task: TaskStanding): TaskMove[] {
  return taskMoves.filter((move) => {
    const from: readonly TaskState[] = MOVES[move].from;
    return from.includes(task.state) && !ALREADY[move]?.(task);
  });
}

/** The state a task is in after `move`; refused with the moves that are open. */
export function moveTask(task: TaskStanding, move: TaskMove): TaskState {
  const open = movesOfTask(task);
  if (!open.includes(move)) throw new Refusal('task-cannot-move', { state: task.state, move, open });
  return MOVES[move].to;
}

/** A task is live from dispatch until it is closed: its clocks run and its units may write. */
export const isLive = (state: TaskState): boolean => state !== 'registered' && state !== 'closed';
