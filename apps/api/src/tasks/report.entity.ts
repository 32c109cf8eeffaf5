import type { ReportState } from '@lianban/rules';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { PersonRow } from '../units/person.entity';
import { AssignmentRow } from './assignment.entity';
import { TaskRow } from './task.entity';

/** 报送进展: what a unit told of its part. */
@Entity('report')
@Unique('report_seq', ['assignmentId', 'seq'])
@Index('report_drafted', ['assignmentId'], { where: `state = 'drafted'` })
@Check('report_two_people', `checked_by <> reported_by`)
export class ReportRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'assignment_id' })
  assignmentId: string;

  @ManyToOne(() => AssignmentRow)
  @JoinColumn({ name: 'assignment_id', foreignKeyConstraintName: 'report_assignment' })
  assignment: Relation<AssignmentRow>;

  /** From 1 within the assignment. */
  @Column('int')
  seq: number;

  @Column('text')
  text: string;

  @Column('int')
  percentage: number;

  @Column('boolean', { name: 'part_done' })
  partDone: boolean;

  @Column('text', { name: 'fell_because', nullable: true })
  fellBecause: string | null;

  @Column('text')
  state: ReportState;

  /** The period it was made in; null where the task has none. */
  @Column('text', { nullable: true })
  period: string | null;

  /** When it left the unit. */
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { name: 'checked_at', nullable: true })
  checkedAt: Date | null;

  @Column('uuid', { name: 'checked_by', nullable: true })
  checkedBy: string | null;

  @Column('text', { name: 'check_note', nullable: true })
  checkNote: string | null;

  @Column('timestamptz', { name: 'reported_at' })
  reportedAt: Date;

  @Column('uuid', { name: 'reported_by' })
  reportedBy: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'reported_by', foreignKeyConstraintName: 'report_reported_by' })
  reporter: Relation<PersonRow>;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;
}

/** A period that ended without a report: a fact with a date (domain §3). */
@Entity('missed_period')
export class MissedPeriodRow {
  @PrimaryColumn('uuid', { name: 'assignment_id' })
  assignmentId: string;

  @ManyToOne(() => AssignmentRow)
  @JoinColumn({ name: 'assignment_id', foreignKeyConstraintName: 'missed_period_assignment' })
  assignment: Relation<AssignmentRow>;

  /** `2026-W10`, `2026-03`, `2026-Q1`. */
  @PrimaryColumn('text')
  period: string;

  /** Its last day. */
  @Column('date', { name: 'ended_on' })
  endedOn: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

/** 汇总: one report a task a period. */
@Entity('consolidation')
export class ConsolidationRow {
  @PrimaryColumn('uuid', { name: 'task_id' })
  taskId: string;

  @ManyToOne(() => TaskRow)
  @JoinColumn({ name: 'task_id', foreignKeyConstraintName: 'consolidation_task' })
  task: Relation<TaskRow>;

  @PrimaryColumn('text')
  period: string;

  @Column('text')
  text: string;

  /** The roll-up when it was told. */
  @Column('int')
  percentage: number;

  /** The accepted reports that it rests on. */
  @Column('uuid', { array: true })
  reports: string[];

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { name: 'by_id' })
  byId: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'by_id', foreignKeyConstraintName: 'consolidation_by' })
  by: Relation<PersonRow>;
}
