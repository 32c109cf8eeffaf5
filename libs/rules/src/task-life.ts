import type { ClockEffect } from './part-clock';
import type { Permission } from './permissions';
import { Refusal } from './refusal';
import type { RequestKind, TaskKind, TaskState } from './words';

interface Move {
  readonly from: readonly TaskState[];
  readonly to: TaskState | 'same';
  readonly needs: Permission;
  /** What it does to the clocks of the task's parts; nothing where left out. */
  readonly clocks?: ClockEffect;
  /** The kinds of task that know the move; those that an office runs where left out. */
  readonly kinds?: readonly TaskKind[];
}

const RUN_BY_OFFICE: readonly TaskKind[] = ['plan', 'received'];
const ANY: readonly TaskKind[] = [...RUN_BY_OFFICE, 'subtask'];
const WORKED_ON = ['in-progress', 'returned'] as const;
const BEFORE_CLOSED = [
  'registered',
  'dispatched',
  'in-progress',
  'suspended',
  'under-review',
  'returned',
  'public-notice',
] as const;

/** Every move that a person can make with a task (domain §3). A move that is not written here cannot happen. */
const MOVES = {
  confirm: { from: ['registered'], to: 'same', needs: 'task.confirm' },
  dispatch: { from: ['registered'], to: 'dispatched', needs: 'task.dispatch', clocks: 'start' },
  consolidate: { from: WORKED_ON, to: 'same', needs: 'task.consolidate' },
  call: { from: WORKED_ON, to: 'same', needs: 'task.call' },
  submit: { from: WORKED_ON, to: 'under-review', needs: 'task.submit', clocks: 'stop' },
  suspend: { from: ['in-progress'], to: 'same', needs: 'task.suspend' },
  resume: { from: ['suspended'], to: 'in-progress', needs: 'task.resume', clocks: 'resume' },
  review: { from: ['under-review'], to: 'same', needs: 'task.review' },
  publish: { from: ['under-review'], to: 'public-notice', needs: 'task.publish' },
  return: { from: ['under-review', 'public-notice'], to: 'returned', needs: 'task.return', clocks: 'run' },
  close: { from: ['under-review', 'public-notice'], to: 'closed', needs: 'task.close', clocks: 'stop' },
  archive: { from: ['closed'], to: 'archived', needs: 'task.archive' },
  reopen: { from: ['archived'], to: 'same', needs: 'task.reopen' },
  amend: {
    from: ['dispatched', 'in-progress', 'suspended', 'returned'],
    to: 'same',
    needs: 'task.amend',
  },
  cancel: { from: BEFORE_CLOSED, to: 'same', needs: 'task.cancel' },
  withdraw: {
    from: ['dispatched', 'in-progress'],
    to: 'cancelled',
    needs: 'subtask.withdraw',
    clocks: 'stop',
    kinds: ['subtask'],
  },
} as const satisfies Record<string, Move>;

export type TaskMove = keyof typeof MOVES;

interface Consequence {
  readonly from: readonly TaskState[];
  readonly to: TaskState;
  readonly clocks?: ClockEffect;
  readonly kinds?: readonly TaskKind[];
}

/** What becomes of a task through something else than a move of its own: a receipt, a decision, a part that is done. */
const CONSEQUENCES = {
  'lead-received': { from: ['dispatched'], to: 'in-progress', kinds: ANY },
  'lead-reassigned': { from: ['dispatched', 'in-progress'], to: 'registered' },
  suspended: { from: ['in-progress'], to: 'suspended', clocks: 'pause' },
  'review-date': { from: ['suspended'], to: 'in-progress' },
  'part-finished': { from: ['in-progress'], to: 'closed', clocks: 'stop', kinds: ['subtask'] },
  'put-down': { from: ['dispatched'], to: 'cancelled', clocks: 'stop', kinds: ['subtask'] },
  cancelled: { from: BEFORE_CLOSED, to: 'cancelled', clocks: 'stop', kinds: ANY },
  reopened: { from: ['archived'], to: 'in-progress', clocks: 'run' },
} as const satisfies Record<string, Consequence>;

export type TaskConsequence = keyof typeof CONSEQUENCES;

/** What the rules know a task by when asked which moves are open. */
export interface TaskStanding {
  readonly state: TaskState;
  readonly kind: TaskKind;
  readonly confirmed: boolean;
  /** First review of the open completion report. */
  readonly reviewed: boolean;
  /** The participants were called to say that they are done, since the last round. */
  readonly called: boolean;
  /** What is asked about the task as a whole and not decided. */
  readonly asked: readonly RequestKind[];
}

/** Moves that the state allows but that have been made already: a step is taken once a round. */
const ALREADY: Partial<Record<TaskMove, (task: TaskStanding) => boolean>> = {
  confirm: (task) => task.confirmed,
  review: (task) => task.reviewed,
  call: (task) => task.called,
  suspend: (task) => task.asked.includes('suspension'),
  cancel: (task) => task.asked.includes('cancellation'),
  reopen: (task) => task.asked.includes('reopening'),
};

export const taskMoves = Object.keys(MOVES) as TaskMove[];

/** The permission without which nobody makes this move. */
export const permissionForTask = (move: TaskMove): Permission => MOVES[move].needs;

/** What the move does to the clocks of the task's parts. */
export const clocksOfMove = (move: TaskMove): ClockEffect | undefined => (MOVES[move] as Move).clocks;
export const clocksOfConsequence = (what: TaskConsequence): ClockEffect | undefined =>
  (CONSEQUENCES[what] as Consequence).clocks;

/** The moves open to a task as it stands: the server checks them, the client draws them as buttons. */
export function movesOfTask(task: TaskStanding): TaskMove[] {
  return taskMoves.filter((move) => {
    const { from, kinds = RUN_BY_OFFICE }: Move = MOVES[move];
    return kinds.includes(task.kind) && from.includes(task.state) && !ALREADY[move]?.(task);
  });
}

/** The state a task is in after `move`; refused with the moves that are open. */
export function moveTask(task: TaskStanding, move: TaskMove): TaskState {
  const open = movesOfTask(task);
  if (!open.includes(move)) throw new Refusal('task-cannot-move', { state: task.state, move, open });
  const { to }: Move = MOVES[move];
  return to === 'same' ? task.state : to;
}

/** The state that a consequence leads to; null where it follows from nothing that the task is in. */
export function followTask(
  task: Pick<TaskStanding, 'state' | 'kind'>,
  what: TaskConsequence,
): TaskState | null {
  const { from, to, kinds = RUN_BY_OFFICE }: Consequence = CONSEQUENCES[what];
  return kinds.includes(task.kind) && from.includes(task.state) ? to : null;
}

const AT_WORK: readonly TaskState[] = ['dispatched', 'in-progress', 'returned'];
const ENDED: readonly TaskState[] = ['closed', 'archived', 'cancelled'];

/** Its units may write: from dispatch on, but not while it is suspended or lies with the office. */
export const isAtWork = (state: TaskState): boolean => AT_WORK.includes(state);

/** Nothing about it is waited for any more. */
export const isEnded = (state: TaskState): boolean => ENDED.includes(state);

/** A task is live from dispatch until it has ended. */
export const isLive = (state: TaskState): boolean => state !== 'registered' && !isEnded(state);
