import type {
  CoordinationEffect,
  CoordinationOutcome,
  CoordinationRung,
  CoordinationStep,
} from '@lianban/rules';
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
import { UnitRow } from '../units/unit.entity';
import { AssignmentRow } from './assignment.entity';
import { TaskRow } from './task.entity';

/** 提请协调: a unit says what blocks it; the request goes up the ladder until it is settled (domain §5). */
@Entity('coordination')
@Check('coordination_stands', `(ended_at is null) = (step <> 'ended')`)
@Index('coordination_task', ['taskId', 'askedAt'])
// What the clock looks for: steps that have lain past their day and of which that is not recorded yet.
@Index('coordination_clock', ['stepBy'], { where: 'clock_done_at is null and ended_at is null' })
@Index('coordination_unit', ['unitId', 'endedAt'])
@Index('coordination_upper', ['upperOfficeId'], { where: 'upper_office_id is not null' })
export class CoordinationRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'task_id' })
  taskId: string;

  @ManyToOne(() => TaskRow)
  @JoinColumn({ name: 'task_id', foreignKeyConstraintName: 'coordination_task_fk' })
  task: Relation<TaskRow>;

  /** The part of the unit that asks. */
  @Column('uuid', { name: 'assignment_id' })
  assignmentId: string;

  @ManyToOne(() => AssignmentRow)
  @JoinColumn({ name: 'assignment_id', foreignKeyConstraintName: 'coordination_assignment' })
  assignment: Relation<AssignmentRow>;

  @Column('uuid', { name: 'unit_id' })
  unitId: string;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'coordination_unit_fk' })
  unit: Relation<UnitRow>;

  /** The task's cycle in which it was asked. */
  @Column('int')
  cycle: number;

  /** From 1 within its task. */
  @Column('int')
  seq: number;

  @Column('text')
  blocking: string;

  @Column('text')
  proposal: string;

  /** The units whose help is needed. */
  @Column('uuid', { name: 'needed_ids', array: true })
  neededIds: string[];

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Column('uuid', { name: 'asked_by' })
  askedBy: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'asked_by', foreignKeyConstraintName: 'coordination_asked_by' })
  asker: Relation<PersonRow>;

  @Column('text')
  rung: CoordinationRung;

  @Column('text')
  step: CoordinationStep;

  /** Since when it stands there, and until which day it may. */
  @Column('timestamptz', { name: 'step_since' })
  stepSince: Date;

  @Column('date', { name: 'step_by', nullable: true })
  stepBy: string | null;

  /** When it was recorded that the step lay past its day; null while it did not. */
  @Column('timestamptz', { name: 'clock_done_at', nullable: true })
  clockDoneAt: Date | null;

  /** On whose desk it shows what the office below leaves lying. */
  @Column('uuid', { name: 'upper_office_id', nullable: true })
  upperOfficeId: string | null;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'upper_office_id', foreignKeyConstraintName: 'coordination_upper_fk' })
  upperOffice: Relation<UnitRow> | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('text', { nullable: true })
  outcome: CoordinationOutcome | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('int', { default: 1 })
  version: number;
}

/**
 * A rung that a request took. The unique key is what keeps it from being taken twice in a cycle, whatever restarts and
 * however many processes run.
 */
@Entity('coordination_rung')
@Unique('coordination_rung_once', ['coordinationId', 'cycle', 'rung'])
@Index('coordination_rung_office', ['officeId'])
export class CoordinationRungRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'coordination_id' })
  coordinationId: string;

  @ManyToOne(() => CoordinationRow)
  @JoinColumn({ name: 'coordination_id', foreignKeyConstraintName: 'coordination_rung_fk' })
  coordination: Relation<CoordinationRow>;

  @Column('int')
  cycle: number;

  @Column('text')
  rung: CoordinationRung;

  /** Whose rung it is; null at C1, which is the lead's. */
  @Column('uuid', { name: 'office_id', nullable: true })
  officeId: string | null;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'office_id', foreignKeyConstraintName: 'coordination_rung_office_fk' })
  office: Relation<UnitRow> | null;

  /** The office that raised it from below. */
  @Column('uuid', { name: 'from_office_id', nullable: true })
  fromOfficeId: string | null;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt: Date;

  @Column('uuid', { name: 'entered_by' })
  enteredBy: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'entered_by', foreignKeyConstraintName: 'coordination_rung_entered_by' })
  entrant: Relation<PersonRow>;

  /** Why it came here: with what the office below, or the unit, says. */
  @Column('text', { nullable: true })
  ground: string | null;

  /** Why a tier was skipped. */
  @Column('text', { name: 'skip_reason', nullable: true })
  skipReason: string | null;

  /** Counterpart departments that have a copy. */
  @Column('uuid', { name: 'copied_ids', array: true, default: () => `'{}'` })
  copiedIds: string[];

  /** The last number of the task's thread that was shared with the office; null where it was not. */
  @Column('int', { name: 'shared_seq', nullable: true })
  sharedSeq: number | null;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt: Date | null;

  @Column('uuid', { name: 'accepted_by', nullable: true })
  acceptedBy: string | null;

  /** What was sent back for, and what was given since. */
  @Column('text', { nullable: true })
  wanted: string | null;

  @Column('text', { nullable: true })
  supplement: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** Null: by the clock. */
  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy: string | null;

  @Column('text', { nullable: true })
  outcome: CoordinationOutcome | null;

  @Column('text', { nullable: true })
  effect: CoordinationEffect | null;

  /** 会议纪要, at a meeting. */
  @Column('text', { nullable: true })
  minutes: string | null;

  /** The decision, ruling or conclusion. */
  @Column('text', { nullable: true })
  text: string | null;

  /** The edition of the task that the decision made. */
  @Column('int', { nullable: true })
  edition: number | null;
}

/** C1: one unit that is consulted, and what it says. */
@Entity('consultation')
@Index('consultation_unit', ['unitId'])
export class ConsultationRow {
  @PrimaryColumn('uuid', { name: 'coordination_id' })
  coordinationId: string;

  @ManyToOne(() => CoordinationRow)
  @JoinColumn({ name: 'coordination_id', foreignKeyConstraintName: 'consultation_fk' })
  coordination: Relation<CoordinationRow>;

  @PrimaryColumn('uuid', { name: 'unit_id' })
  unitId: string;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'consultation_unit_fk' })
  unit: Relation<UnitRow>;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Column('boolean', { nullable: true })
  agrees: boolean | null;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  /** When its silence was recorded; an answer that comes later stands beside it. */
  @Column('timestamptz', { name: 'silent_at', nullable: true })
  silentAt: Date | null;
}
