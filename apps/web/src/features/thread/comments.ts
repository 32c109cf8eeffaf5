import type { CommentAnswer } from '@lianban/contract';

/** The number up to which nothing is missing. */
export const lastOf = (comments: readonly CommentAnswer[]): number => comments.at(-1)?.seq ?? 0;

/**
 * Puts what was read behind what is there. Numbers of a thread have no gaps, so what goes on is the next number and
 * nothing else: a comment that is there already is not doubled, and one that runs ahead waits until what lies
 * between was read.
 */
export function goOn(
  comments: readonly CommentAnswer[],
  more: readonly CommentAnswer[],
): readonly CommentAnswer[] {
  const next = [...comments];
  for (const comment of [...more].sort((a, b) => a.seq - b.seq)) {
    if (comment.seq === lastOf(next) + 1) next.push(comment);
  }
  return next.length === comments.length ? comments : next;
}
