import type { Role } from '@lianban/rules';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What the security administrator decides for everybody: one row, made when it is first changed. */
@Entity('security_profile')
@Check('security_profile_one', 'id = 1')
export class ProfileRow {
  @PrimaryColumn('integer', { default: 1 })
  id: number;

  @Column('integer', { default: 1 })
  version: number;

  @Column('integer', { name: 'idle_minutes' })
  idleMinutes: number;

  @Column('integer', { name: 'session_hours' })
  sessionHours: number;

  @Column('text', { name: 'second_factor_roles', array: true, default: '{}' })
  secondFactorRoles: Role[];

  @Column('integer', { name: 'password_min', default: 10 })
  passwordMin: number;

  @Column('integer', { name: 'password_classes', default: 0 })
  passwordClasses: number;

  @Column('integer', { name: 'password_days', nullable: true })
  passwordDays: number | null;

  @Column('boolean', { name: 'password_breached', default: true })
  passwordBreached: boolean;

  @Column('integer', { name: 'lock_after', default: 5 })
  lockAfter: number;

  @Column('integer', { name: 'lock_minutes', default: 15 })
  lockMinutes: number;
}
