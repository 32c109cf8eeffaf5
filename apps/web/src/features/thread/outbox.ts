import type { CommentAnswer, CommentBody, FileAnswer } from '@lianban/contract';

/** A comment on its way. Its key makes a repeated send store one comment. */
export interface Unsent extends CommentBody {
  readonly attached: readonly FileAnswer[];
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
): readonly Unsent[] {
  const there = new Set(comments.map(({ key }) => key));
  return outbox.filter(({ key }) => !there.has(key));
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
  const { key, text, state, attached } = (kept ?? {}) as Partial<Record<keyof Unsent, unknown>>;
  return (
    typeof key === 'string' &&
    typeof text === 'string' &&
    typeof state === 'string' &&
    Array.isArray(attached)
  );
}
