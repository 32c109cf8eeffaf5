import type { CommentAnswer, CommentsAnswer } from '@lianban/contract';

/** What a window has of a thread: a stretch up to its end, in order, of all that its reader may see. */
export interface Held {
  readonly comments: readonly CommentAnswer[];
  /** Nothing is missing up to this change. */
  readonly upTo: number;
  /** Whether there is more before the first. */
  readonly earlier: boolean;
  /** What the reader may see, as the server named it. */
  readonly view: string;
}

export const lastOf = ({ comments }: Pick<Held, 'comments'>): number => comments.at(-1)?.seq ?? 0;
export const firstOf = ({ comments }: Pick<Held, 'comments'>): number => comments[0]?.seq ?? Infinity;

/** Begins with the last page. */
export const begin = ({ items, upTo, earlier, view }: CommentsAnswer): Held => ({
  comments: items,
  upTo,
  earlier,
  view,
});

/**
 * Takes in an answer to "what is behind `after`". Answers may come in any order and twice: one that begins behind what
 * is held would leave a hole and waits for the next asking; of one comment the later change stays.
 */
export function goOn(held: Held, after: number, { items, upTo, view }: CommentsAnswer): Held {
  if (after > held.upTo || upTo <= held.upTo) return held;
  return { ...held, comments: merge(held, items), upTo, view };
}

/** Puts a page of the past before what is held. */
export function goBack(held: Held, { items, earlier }: CommentsAnswer): Held {
  const first = firstOf(held);
  return { ...held, comments: [...items.filter(({ seq }) => seq < first), ...held.comments], earlier };
}

/** Takes in what one just wrote oneself; null where something before it was not read yet. */
export function takeIn(held: Held, comment: CommentAnswer): Held | null {
  if (comment.rev <= held.upTo) return held;
  if (comment.rev > held.upTo + 1) return null;
  return { ...held, comments: merge(held, [comment]), upTo: comment.rev };
}

function merge(held: Held, items: readonly CommentAnswer[]): readonly CommentAnswer[] {
  if (items.length === 0) return held.comments;
  const all = new Map(held.comments.map((comment) => [comment.seq, comment]));
  for (const item of items) {
    const before = all.get(item.seq);
    // One that lies before what is held is read with its page.
    if (!before && held.earlier && item.seq < firstOf(held)) continue;
    if (!before || before.rev < item.rev) all.set(item.seq, item);
  }
  return [...all.values()].sort((a, b) => a.seq - b.seq);
}
