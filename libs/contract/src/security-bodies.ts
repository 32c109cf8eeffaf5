import type { Permission, Role } from '@lianban/rules';
import type { FactorKind } from './answers';

/* What a caller sends about sessions, second factors and what the security administrator decides. */

/** PATCH /api/security-profile — what is left out stays as it is. */
export interface SetProfileBody {
  readonly idleMinutes?: number;
  readonly sessionHours?: number;
  readonly secondFactorRoles?: readonly Role[];
  readonly passwordMin?: number;
  readonly passwordClasses?: number;
  readonly passwordDays?: number | null;
  readonly passwordBreached?: boolean;
  readonly lockAfter?: number;
  readonly lockMinutes?: number;
}

/** POST /api/me/tokens */
export interface MakeTokenBody extends ConfirmPasswordBody {
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly days: number;
}

/** POST /api/classified-words, /api/classified-words/remove */
export interface WordBody {
  readonly word: string;
}

/** POST /api/locks/lift */
export interface LiftLockBody {
  readonly of: 'login' | 'source';
  readonly value: string;
}

/**
 * POST /api/me/factors/recovery-codes, /api/me/factors/:id/remove — the password by which one signed in; left out by
 * whom a provider let in, who has to have come from there a few minutes ago.
 */
export interface ConfirmPasswordBody {
  readonly password?: string;
}

/** POST /api/me/factors */
export interface EnrolBody extends ConfirmPasswordBody {
  readonly kind: FactorKind;
}

/** POST /api/session/second-step/passkey */
export interface TicketBody {
  readonly ticket: string;
}

/** POST /api/me/factors/confirm — the six digits of the app, or what the browser's authenticator answered. */
export interface ConfirmEnrolBody extends TicketBody {
  readonly name: string;
  readonly code?: string;
  readonly response?: Record<string, unknown>;
}

/** POST /api/session/second-step — one of the three. */
export interface SecondStepBody extends TicketBody {
  readonly code?: string;
  readonly recoveryCode?: string;
  readonly response?: Record<string, unknown>;
}

/** Bounds of the security profile that both sides hold to. */
export const PROFILE_LIMITS = {
  /** An access token is good for ten minutes: a shorter idle time could not be told from an open page. */
  idleMinutes: { min: 15, max: 7 * 24 * 60 },
  sessionHours: { min: 1, max: 30 * 24 },
  passwordMin: { min: 8, max: 64 },
  passwordClasses: { min: 0, max: 4 },
  passwordDays: { min: 30, max: 730 },
  lockAfter: { min: 3, max: 20 },
  lockMinutes: { min: 5, max: 24 * 60 },
  tokenDays: { min: 1, max: 365 },
} as const;
