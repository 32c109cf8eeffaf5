import type { Instant, PersonRef } from './common';

/** One sign-in on one browser that has not ended. */
export interface SessionAnswer {
  readonly id: string;
  readonly startedAt: Instant;
  /** Where it was begun: an address. */
  readonly startedFrom: string;
  /** When its window last asked for a token (it does so every ten minutes), and from where. */
  readonly seenAt: Instant;
  readonly seenFrom: string;
  /** User-Agent, as the browser said it. */
  readonly userAgent: string | null;
  /** Ends then at the latest. */
  readonly expiresAt: Instant;
  /** The one that is asking. */
  readonly current: boolean;
}

/** The same with whose it is, for the security administrator. */
export interface OnesSessionAnswer extends SessionAnswer {
  readonly person: PersonRef & { readonly login: string };
}

/** What the security administrator decides for everybody. */
export interface ProfileAnswer {
  readonly version: number;
  /** A session ends when its window has been closed, or untouched, for so many minutes, */
  readonly idleMinutes: number;
  /** and in any case so many hours after signing in. */
  readonly sessionHours: number;
}
