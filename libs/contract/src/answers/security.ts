import type { Role } from '@lianban/rules';
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
  /** Whoever holds one of these posts shows a second factor. */
  readonly secondFactorRoles: readonly Role[];
}

/** `totp`: six digits of an app (RFC 6238). `passkey`: a key of the device, or one that is carried (WebAuthn). */
export const FACTOR_KINDS = ['totp', 'passkey'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

export interface FactorsAnswer {
  readonly factors: readonly {
    readonly id: string;
    readonly kind: FactorKind;
    readonly name: string;
    readonly enrolledAt: Instant;
    readonly usedAt: Instant | null;
  }[];
  readonly recoveryCodesLeft: number;
  /** A post of this person's requires one at least. */
  readonly required: boolean;
}

/** What is needed to make a new factor; the ticket goes along with the confirmation. */
export interface EnrolStarted {
  readonly ticket: string;
  /** Shown this once: the secret in base32, and as an app reads it from a picture. */
  readonly totp: { readonly secret: string; readonly uri: string } | null;
  /** PublicKeyCredentialCreationOptions in JSON, for the browser. */
  readonly passkey: Readonly<Record<string, unknown>> | null;
}

export interface EnrolDone {
  /** Shown this once; null where the person has codes already. */
  readonly recoveryCodes: readonly string[] | null;
}

/** One person's account, as the security administrator sees it: nothing of what they work on. */
export interface AccountAnswer {
  readonly person: PersonRef & { readonly login: string };
  readonly roles: readonly Role[];
  readonly hasPassword: boolean;
  readonly factors: readonly FactorKind[];
  readonly recoveryCodesLeft: number;
  readonly factorRequired: boolean;
  readonly sessions: number;
}
