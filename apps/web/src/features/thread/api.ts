import type { CommentAnswer, CommentBody, CommentsAnswer } from '@lianban/contract';
import { ask } from '../../api/ask';
import { goOn, lastOf } from './comments';

/** Reads what a reader who has `had` lacks, a page at a time, up to the thread's end. */
export async function readOn(
  taskId: string,
  had: readonly CommentAnswer[],
  signal: AbortSignal,
): Promise<readonly CommentAnswer[]> {
  for (let comments = had; ;) {
    const path = `/tasks/${taskId}/comments?after=${lastOf(comments)}`;
    const { items, last } = await ask<CommentsAnswer>(path, { signal });
    const more = goOn(comments, items);
    if (more === comments || lastOf(more) >= last) return more;
    comments = more;
  }
}

export const addComment = (taskId: string, body: CommentBody): Promise<CommentAnswer> =>
  ask(`/tasks/${taskId}/comments`, { method: 'POST', body });
