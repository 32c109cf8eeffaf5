import type { LadderRules, Tier } from '@lianban/rules';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { AssignmentRow } from '../../tasks/assignment.entity';
import { UnitRow } from '../../units/unit.entity';

/** A version of an office's rules: for one of its plans or all, for units of one tier or all. Only added to: a past letter keeps its own. */
@Entity('supervision_rule')
@Index('supervision_rule_version', ['officeId', 'planId', 'tier', 'version'], {
  unique: true,
  where: 'plan_id is not null',
})
@Index('supervision_rule_office', ['officeId', 'tier', 'version'], {
  unique: true,
  where: 'plan_id is null',
})
export class SupervisionRuleRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'office_id' })
  officeId: string;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'office_id', foreignKeyConstraintName: 'supervision_rule_office_fk' })
  office: Relation<UnitRow>;

  /** Null: for every plan of the office that has no rules of its own. */
  @Column('uuid', { name: 'plan_id', nullable: true })
  planId: string | null;

  /** For the parts of units of this tier; empty: of every tier that has none of its own. */
  @Column('text', { default: '' })
  tier: Tier | '';

  /** From 1. */
  @Column('int')
  version: number;

  /** Null: back to what holds without it. */
  @Column('jsonb', { nullable: true })
  rules: LadderRules | null;

  @Column('text')
  note: string;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt: Date;

  @Column('uuid', { name: 'saved_by' })
  savedBy: string;
}

/** When the ladder looks at a part next, and why it could not, if it could not. */
@Entity('ladder_clock')
@Index('ladder_clock_next', ['nextAt'])
@Index('ladder_clock_aside', ['asideAt'], { where: 'aside_at is not null' })
export class LadderClockRow {
  @PrimaryColumn('uuid', { name: 'assignment_id' })
  assignmentId: string;

  @ManyToOne(() => AssignmentRow)
  @JoinColumn({ name: 'assignment_id', foreignKeyConstraintName: 'ladder_clock_assignment' })
  assignment: Relation<AssignmentRow>;

  /** Versions of the part and of its task that it was looked at; another one means: look again. */
  @Column('text')
  seen: string;

  @Column('timestamptz', { name: 'next_at' })
  nextAt: Date;

  @Column('timestamptz', { name: 'aside_at', nullable: true })
  asideAt: Date | null;

  @Column('text', { nullable: true })
  reason: string | null;
}
