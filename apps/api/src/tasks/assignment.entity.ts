import type { AssignmentState, Part } from '@lianban/rules';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { PersonRow } from '../units/person.entity';
import { UnitRow } from '../units/unit.entity';
import { TaskRow } from './task.entity';

/** 办理单: one unit's part in a task. */
@Entity('assignment')
@Unique('assignment_once', ['taskId', 'unitId'])
@Index('assignment_one_lead', ['taskId'], { unique: true, where: `part = 'lead'` })
@Index('assignment_unit', ['unitId', 'state'])
// What the clock looks at: parts that still run.
@Index('assignment_due', ['dueOn'], { where: `state <> 'done'` })
@Index('assignment_pending', ['acknowledgeBy'], { where: `state = 'pending'` })
export class AssignmentRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'task_id' })
  taskId: string;

  @ManyToOne(() => TaskRow)
  @JoinColumn({ name: 'task_id', foreignKeyConstraintName: 'assignment_task' })
  task: Relation<TaskRow>;

  @Column('uuid', { name: 'unit_id' })
  unitId: string;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'assignment_unit_fk' })
  unit: Relation<UnitRow>;

  @Column('text')
  part: Part;

  @Column('int')
  position: number;

  @Column('text')
  state: AssignmentState;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  /** Never changes once set (domain §3, always true). */
  @Column('date', { name: 'original_due_on', nullable: true })
  originalDueOn: string | null;

  @Column('timestamptz', { name: 'dispatched_at' })
  dispatchedAt: Date;

  @Column('date', { name: 'acknowledge_by' })
  acknowledgeBy: string;

  @Column('timestamptz', { name: 'acknowledged_at', nullable: true })
  acknowledgedAt: Date | null;

  @Column('uuid', { name: 'acknowledged_by', nullable: true })
  acknowledgedBy: string | null;

  /** Grows when a new limit starts the clock again; a rung is taken once a cycle. */
  @Column('int', { default: 1 })
  cycle: number;

  @Column('int', { default: 1 })
  version: number;
}

/** 报送进展: what a unit told of its part. */
@Entity('report')
@Unique('report_seq', ['assignmentId', 'seq'])
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
  state: 'waiting' | 'accepted' | 'sent-back';

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
