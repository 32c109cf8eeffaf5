import { LIMITS, type ProfileAnswer } from '@lianban/contract';
import type { EntityManager } from 'typeorm';
import { ProfileRow } from './profile.entity';

/** ⚙ What holds until the security administrator decides otherwise. */
export const DEFAULT_PROFILE: ProfileAnswer = {
  version: 1,
  idleMinutes: 3 * 24 * 60,
  sessionHours: 14 * 24,
  secondFactorRoles: [],
  passwordMin: LIMITS.passwordMin,
  passwordClasses: 0,
  passwordDays: null,
  passwordBreached: true,
  lockAfter: 5,
  lockMinutes: 15,
};

/** What holds now. */
export async function profileOf(rows: EntityManager): Promise<ProfileAnswer> {
  const row = await rows.findOneBy(ProfileRow, { id: 1 });
  if (!row) return DEFAULT_PROFILE;
  const { id: _, ...profile } = row;
  return profile;
}
