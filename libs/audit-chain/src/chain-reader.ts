import { linkOf, ROOT, type EventRecord } from './link';

/** One link as it is found, in the order of the chain. */
export interface Found {
  readonly seq: number;
  /** 64 hexadecimal digits. */
  readonly hash: string;
  /** The event that it seals. */
  readonly eventId: string;
  /** That event as it is now; null: there is none. */
  readonly event: EventRecord | null;
}

/** What is wrong with the first link at which something is. */
export interface Broken {
  readonly what: 'changed' | 'removed' | 'inserted' | 'reordered';
  readonly seq: number;
  readonly eventId: string;
}

/**
 * Follows a chain link by link; `take` answers with the first that does not hold. An event that was changed no longer
 * fits its seal; one that was removed has left its seal behind; where seals were taken out, put in or moved, their
 * numbers have a gap or a turn, or a hash does not follow from the one before it.
 */
export class ChainReader {
  private seq = 0;
  private hash = ROOT;

  /** The last link that held; 0 and `ROOT` before the first. */
  get last(): { readonly seq: number; readonly hash: string } {
    return { seq: this.seq, hash: this.hash };
  }

  take({ seq, hash, eventId, event }: Found): Broken | null {
    if (seq > this.seq + 1) return { what: 'removed', seq: this.seq + 1, eventId };
    if (seq <= this.seq) return { what: 'reordered', seq, eventId };
    if (event === null) return { what: 'removed', seq, eventId };
    if (event.id !== eventId || linkOf(this.hash, String(seq), event) !== hash)
      return { what: 'changed', seq, eventId };
    this.seq = seq;
    this.hash = hash;
    return null;
  }
}
