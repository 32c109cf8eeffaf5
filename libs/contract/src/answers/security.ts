import type { Permission, Role } from '@lianban/rules';
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
  /**
   * A session ends when its window has asked for no new token for so many minutes: it was closed, or its machine
   * slept. A window that is open asks by itself, touched or not.
   */
  readonly idleMinutes: number;
  /** It ends in any case so many hours after signing in. */
  readonly sessionHours: number;
  /** Whoever holds one of these posts shows a second factor. */
  readonly secondFactorRoles: readonly Role[];
  /** Characters, at least. */
  readonly passwordMin: number;
  /** How many of the four kinds of characters; 0: whatever one likes. */
  readonly passwordClasses: number;
  /** Days after which a password has to be changed; null: never. */
  readonly passwordDays: number | null;
  readonly passwordBreached: boolean;
  /** Failures of one account from one place, within the minutes, until it waits. */
  readonly lockAfter: number;
  readonly lockMinutes: number;
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
  /** A directory or a provider knows them. */
  readonly linked: boolean;
  readonly factors: readonly FactorKind[];
  readonly recoveryCodesLeft: number;
  readonly factorRequired: boolean;
  readonly sessions: number;
}

/** One token of a machine. Its text was shown once. */
export interface TokenAnswer {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
  /** To the hour. */
  readonly usedAt: Instant | null;
  readonly expired: boolean;
}

export interface OnesTokenAnswer extends TokenAnswer {
  readonly person: PersonRef & { readonly login: string };
}

/** Shown this once: sent as `Authorization: Bearer lbt_…`. */
export interface MadeToken {
  readonly id: string;
  readonly token: string;
}

/** Who, or from where, failed to sign in too often, and waits. */
export interface LockAnswer {
  readonly of: 'login' | 'source';
  /** The account name as it was typed (there may be none such), or the address. */
  readonly value: string;
  readonly failures: number;
  readonly until: Instant;
}

/** What a new password must be, for whoever chooses one. */
export interface PasswordRule {
  readonly min: number;
  /** How many of the four kinds are in it: lower case, upper case, digits, others. 0: whatever one likes. */
  readonly classes: number;
  /** Ones that are known to be breached are refused. */
  readonly breached: boolean;
}

/** A word that the office keeps out, beside the marks of the law. */
export interface ClassifiedWordAnswer {
  readonly word: string;
  readonly addedAt: Instant;
  readonly by: PersonRef;
}
