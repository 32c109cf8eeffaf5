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
}
