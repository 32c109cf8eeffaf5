import type { Role } from '@lianban/rules';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { UnitRow } from './unit.entity';

/** A person belongs to one unit and holds posts there and elsewhere (domain §2). */
@Entity('person')
export class PersonRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** Kept in lower case. */
  @Index('person_login', { unique: true })
  @Column('text')
  login: string;

  /** argon2id; null until the invitation is used. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  /** Null with the password. */
  @Column('timestamptz', { name: 'password_set_at', nullable: true })
  passwordSetAt: Date | null;

  @Index('person_unit')
  @Column('uuid', { name: 'unit_id' })
  unitId: string;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'person_unit_fk' })
  unit: Relation<UnitRow>;

  /** Since when they are gone: no post, no sign-in. What they did stays theirs. */
  @Column('date', { name: 'left_on', nullable: true })
  leftOn: string | null;

  @Column('integer', { default: 1 })
  version: number;
}

/** A role that a person holds at a unit, from its first day to its last. */
@Entity('post')
@Check('post_term', 'from_on <= until_on')
@Unique('post_once', ['personId', 'unitId', 'role'])
// 三员分立: nobody holds two of the three.
@Index('post_one_administration', ['personId'], {
  unique: true,
  where: `role in ('system-admin', 'security-admin', 'audit-admin')`,
})
export class PostRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @ManyToOne(() => PersonRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'post_person' })
  person: Relation<PersonRow>;

  @Index('post_unit')
  @Column('uuid', { name: 'unit_id' })
  unitId: string;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'post_unit_fk' })
  unit: Relation<UnitRow>;

  @Column('text')
  role: Role;

  /** 代理: held for somebody else. */
  @Column('boolean', { default: false })
  acting: boolean;

  @Column('date', { name: 'from_on', nullable: true })
  fromOn: string | null;

  /** The last day on which it gives anything. */
  @Column('date', { name: 'until_on', nullable: true })
  untilOn: string | null;
}
