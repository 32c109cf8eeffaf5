/* What a caller sends about sessions, second factors and what the security administrator decides. */

/** PATCH /api/security-profile — what is left out stays as it is. */
export interface SetProfileBody {
  readonly idleMinutes?: number;
  readonly sessionHours?: number;
}

/** Bounds of the security profile that both sides hold to. */
export const PROFILE_LIMITS = {
  /** An access token is good for ten minutes: a shorter idle time could not be told from an open page. */
  idleMinutes: { min: 15, max: 7 * 24 * 60 },
  sessionHours: { min: 1, max: 30 * 24 },
} as const;
