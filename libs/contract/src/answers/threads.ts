import type { Instant, PersonRef, UnitRef } from './common';
import type { FileAnswer } from './tasks';

/** What has a thread of its own (domain §8). */
export const THREAD_KINDS = ['task', 'coordination'] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

export interface CommentAnswer {
  /** Its number in the thread, from 1. A reader who may not see some numbers sees gaps there and nowhere else. */
  readonly seq: number;
  /** The number of its last change in the thread: what a reader who has everything up to a change asks behind. */
  readonly rev: number;
  /** Markdown; a mention is `@[name](person:id)` or `@[name](unit:id)`. Empty once it was deleted. */
  readonly text: string;
  readonly at: Instant;
  readonly by: PersonRef;
  /** The one unit that may read it; null: all units of the subject. */
  readonly unit: UnitRef | null;
  /** The number of the comment that it answers. */
  readonly replyTo: number | null;
  readonly editedAt: Instant | null;
  readonly deletedAt: Instant | null;
  readonly files: readonly FileAnswer[];
  /** Under which the reader sent it; null for others' comments. */
  readonly key: string | null;
}

/**
 * GET /api/threads/:kind/:id/comments
 *
 * `?after=REV&view=`: each comment that was added or changed behind that change, once, in the order of changes, up to a
 * page; whoever has everything up to `upTo` goes on from there until `upTo` is `last`.
 * `?before=SEQ` or neither: the last page before that number (of all), in the order of the thread.
 */
export interface CommentsAnswer {
  readonly items: readonly CommentAnswer[];
  /** With these items, the reader lacks nothing up to this change. Of a page of the past: the last change. */
  readonly upTo: number;
  /** The thread's last change. */
  readonly last: number;
  /** A page of the past: whether there is more before it. */
  readonly earlier: boolean;
  /** Stands for what the reader may see. Where it differs from the one that was sent, old comments may appear or go. */
  readonly view: string;
  /** Nothing is answered, because reading the last page anew is cheaper, or the view has changed. */
  readonly reload: boolean;
}

/** A comment of a task's thread as it was raised with a request (domain §6). */
export type SharedComment = Pick<CommentAnswer, 'seq' | 'text' | 'at' | 'by'>;

/** GET /api/threads/:kind/:id */
export interface ThreadAnswer {
  readonly mayWrite: boolean;
  readonly mayAttach: boolean;
  /** Each unit that takes part, and the largest number that one of its people has read. */
  readonly units: readonly { readonly unit: UnitRef; readonly seenUpTo: number }[];
  /** The reader's own units: for which of them a comment may be kept. */
  readonly own: readonly UnitRef[];
  /** How far the reader has read. */
  readonly readUpTo: number;
}

/** GET /api/threads/:kind/:id/comments/:seq/past: what it said before, oldest first. */
export interface CommentPast {
  readonly text: string;
  readonly at: Instant;
}

/** GET /api/threads/:kind/:id/people?q=: who can be mentioned. */
export interface Mentionables {
  readonly people: readonly PersonRef[];
  readonly units: readonly UnitRef[];
}

/** GET /api/threads/search?q=: comments in all that one may read, newest first. */
export interface FoundComment {
  readonly kind: ThreadKind;
  readonly subjectId: string;
  readonly taskId: string;
  readonly heading: string;
  readonly comment: CommentAnswer;
}
