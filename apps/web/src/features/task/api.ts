import type { TaskAnswer } from '@lianban/contract';
import { ask } from '../../api/ask';

export const readTask = (id: string, signal: AbortSignal): Promise<TaskAnswer> =>
  ask(`/tasks/${encodeURIComponent(id)}`, { signal });

/** Every move answers with the whole task as it now is. */
export const makeMove = (path: string, version: number, body: unknown): Promise<TaskAnswer> =>
  ask(path, { method: 'POST', version, body });
