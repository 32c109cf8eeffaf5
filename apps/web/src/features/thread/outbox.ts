import type { CommentAnswer } from '@lianban/contract';

/** A comment on its way. Its key makes a repeated send store one comment. */
export interface Unsent {
  readonly key: string;
  readonly text: string;
  /** The last number of the thread when it was written: it can only be stored behind that. */
  readonly after: number;
  readonly state: 'sending' | 'failed' | 'unsure';
  /** Why it could not be sent; empty while it is on its way. */
  readonly reason: string;
}

/**
 * What of the outbox is not in the thread yet. A comment may be heard of over the socket before the answer to its
 * sending arrives: it is then shown once, as stored.
 */
export function stillUnsent(
  outbox: readonly Unsent[],
  comments: readonly CommentAnswer[],
  personId: string,
): readonly Unsent[] {
  const taken = new Set<number>();
  return outbox.filter(({ text, after }) => {
    const stored = comments.find(
      (comment) =>
        comment.seq > after && comment.by.id === personId && comment.text === text && !taken.has(comment.seq),
    );
    if (stored) taken.add(stored.seq);
    return !stored;
  });
}

/**
 * The outbox once `key` was stored under `seq`: the same words in another comment still on its way can no longer be
 * taken for this one.
 */
export function stored(
  outbox: readonly Unsent[],
  key: string,
  { seq, text }: CommentAnswer,
): readonly Unsent[] {
  return outbox
    .filter((unsent) => unsent.key !== key)
    .map((unsent) => (unsent.text === text ? { ...unsent, after: Math.max(unsent.after, seq) } : unsent));
}

/** What a window knows after it was reloaded: whatever was on its way may or may not have arrived. */
export function recall(kept: string | null): readonly Unsent[] {
  if (!kept) return [];
  try {
    const outbox: unknown = JSON.parse(kept);
    return Array.isArray(outbox) ? outbox.filter(isUnsent).map(doubt) : [];
  } catch {
    return [];
  }
}

const doubt = (unsent: Unsent): Unsent =>
  unsent.state === 'sending' ? { ...unsent, state: 'unsure', reason: '' } : unsent;

function isUnsent(kept: unknown): kept is Unsent {
  const { key, text, after, state } = (kept ?? {}) as Partial<Record<keyof Unsent, unknown>>;
  return (
    typeof key === 'string' &&
    typeof text === 'string' &&
    typeof after === 'number' &&
    typeof state === 'string'
  );
}
