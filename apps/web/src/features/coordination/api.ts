import type {
  CoordinateBody,
  CoordinationAnswer,
  CoordinationCounts,
  CoordinationList,
  CoordinationSummary,
  Page,
  SharedComment,
  TaskCoordinations,
} from '@lianban/contract';
import type { CoordinationMove } from '@lianban/rules';
import { ask, query } from '../../api/ask';

export const readOfTask = (taskId: string, signal: AbortSignal): Promise<TaskCoordinations> =>
  ask(`/tasks/${taskId}/coordinations`, { signal });

export const askFor = (
  assignmentId: string,
  version: number,
  body: CoordinateBody,
): Promise<CoordinationAnswer> =>
  ask(`/assignments/${assignmentId}/coordinate`, { method: 'POST', version, body });

export const readList =
  (list: CoordinationList) =>
  (cursor: string | null, signal: AbortSignal): Promise<Page<CoordinationSummary>> =>
    ask(`/coordinations${query({ list, cursor })}`, { signal });

export const readCounts = (signal: AbortSignal): Promise<CoordinationCounts> =>
  ask('/coordinations/counts', { signal });

export const readOne = (id: string, signal: AbortSignal): Promise<CoordinationAnswer> =>
  ask(`/coordinations/${id}`, { signal });

export const readThread = (id: string, signal: AbortSignal): Promise<readonly SharedComment[]> =>
  ask(`/coordinations/${id}/thread`, { signal });

export const makeMove = (
  id: string,
  move: CoordinationMove,
  version: number,
  body: unknown,
): Promise<CoordinationAnswer> => ask(`/coordinations/${id}/${move}`, { method: 'POST', version, body });
