import type { AssignmentAnswer, OpenMove, TaskAnswer } from '@lianban/contract';
import type { AssignmentMove, TaskMove } from '@lianban/rules';

/** A move that somebody set about: of the task, or of one unit's part in it. */
export type Doing =
  | { readonly of: 'task'; readonly move: TaskMove }
  | { readonly of: 'part'; readonly move: AssignmentMove; readonly assignmentId: string };

export const partOf = (task: TaskAnswer, doing: Doing): AssignmentAnswer | null =>
  doing.of === 'part' ? (task.assignments.find(({ id }) => id === doing.assignmentId) ?? null) : null;

/** The move as the task now offers it; null where it is not open any more. */
export function offered(task: TaskAnswer, doing: Doing): OpenMove<TaskMove | AssignmentMove> | null {
  const moves: readonly OpenMove<TaskMove | AssignmentMove>[] =
    doing.of === 'task' ? task.moves : (partOf(task, doing)?.moves ?? []);
  return moves.find(({ move }) => move === doing.move) ?? null;
}

/** The version that a move of this thing means. */
export const versionFor = (task: TaskAnswer, doing: Doing): number =>
  partOf(task, doing)?.version ?? task.version;

export const pathFor = (task: Pick<TaskAnswer, 'id'>, doing: Doing): string =>
  doing.of === 'task'
    ? `/tasks/${task.id}/${doing.move}`
    : `/assignments/${doing.assignmentId}/${doing.move}`;

/** What a unit does with its own part stands above, with the moves of the task; answering reports, in the rows. */
const ANSWERS: readonly AssignmentMove[] = ['accept', 'send-back'];
export const isOwn = (move: AssignmentMove): boolean => !ANSWERS.includes(move);
