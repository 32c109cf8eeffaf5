import type { AssignmentState, ClockLedger, Part } from '@lianban/rules';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { UnitRow } from '../units/unit.entity';
import { TaskRow } from './task.entity';

/** 办理单: one unit's part in a task. */
@Entity('assignment')
// A unit whose part was reassigned may be given another one later.
@Index('assignment_once', ['taskId', 'unitId'], { unique: true, where: `state <> 'reassigned'` })
@Index('assignment_one_lead', ['taskId'], { unique: true, where: `part = 'lead' and state <> 'reassigned'` })
@Index('assignment_unit', ['unitId', 'state'])
@Index('assignment_of_task', ['taskId', 'position'])
@Index('assignment_led', ['unitId', 'taskId'], { where: `part = 'lead' and state <> 'reassigned'` })
// What the clock looks at: parts that still run, receipts that are owed.
@Index('assignment_due', ['dueOn'], { where: `state not in ('done', 'reassigned')` })
@Index('assignment_receipt', ['acknowledgeBy'], { where: `acknowledge_by is not null` })
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

  @Column('int', { default: 1 })
  weight: number;

  /**
   * What the clock's ledger comes to, worked out anew with each write that touches it: an index for the sweep and the
   * lists. Light and overdue are asked of the clock itself.
   */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  /** Never changes once set (domain §3, always true). */
  @Column('date', { name: 'original_due_on', nullable: true })
  originalDueOn: string | null;

  @Column('timestamptz', { name: 'dispatched_at' })
  dispatchedAt: Date;

  /** Suspensions, extensions and new limits (domain §4): only grows. */
  @Column('jsonb', { default: () => `'{"limits": [], "extensions": [], "suspensions": []}'` })
  ledger: ClockLedger;

  @Column('timestamptz', { name: 'stopped_at', nullable: true })
  stoppedAt: Date | null;

  /** By when a receipt is due; null where none is owed, or where only the unit itself can give it. */
  @Column('date', { name: 'acknowledge_by', nullable: true })
  acknowledgeBy: string | null;

  @Column('timestamptz', { name: 'acknowledged_at', nullable: true })
  acknowledgedAt: Date | null;

  @Column('uuid', { name: 'acknowledged_by', nullable: true })
  acknowledgedBy: string | null;

  /** The edition of the task that the unit has received, or was deemed to. */
  @Column('int', { name: 'known_edition', default: 0 })
  knownEdition: number;

  /** The latest edition that changed something for this unit. */
  @Column('int', { name: 'owed_edition', default: 1 })
  owedEdition: number;

  /** A subtask put on a unit that does not stand below: taken on or put down, never deemed received. */
  @Column('boolean', { name: 'needs_consent', default: false })
  needsConsent: boolean;

  /** 不同意见. */
  @Column('text', { nullable: true })
  dissent: string | null;

  @Column('timestamptz', { name: 'dissented_at', nullable: true })
  dissentedAt: Date | null;

  @Column('uuid', { name: 'dissented_by', nullable: true })
  dissentedBy: string | null;

  /** When it was deemed silent to the lead's call, in this round. */
  @Column('timestamptz', { name: 'silent_at', nullable: true })
  silentAt: Date | null;

  /** When it was handed to another unit; what it reported stays with it. */
  @Column('timestamptz', { name: 'reassigned_at', nullable: true })
  reassignedAt: Date | null;

  /** Grows when a new limit starts the clock again; a rung is taken once a cycle. */
  @Column('int', { default: 1 })
  cycle: number;

  @Column('int', { default: 1 })
  version: number;
}
