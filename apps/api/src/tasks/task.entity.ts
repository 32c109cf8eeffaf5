import type { Part, ReportingPeriod, TaskState } from '@lianban/rules';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { PersonRow } from '../units/person.entity';
import { UnitRow } from '../units/unit.entity';

/** One numbered task of a plan, from 立项 to 归档 (domain §3). */
@Entity('task')
@Check('task_due_or_period', `due_on is not null or reporting_period is not null`)
@Index('task_number', ['officeId', 'number'], { unique: true })
@Index('task_office', ['officeId', 'state'])
@Index('task_plan', ['planId', 'spanFrom'])
export class TaskRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'plan_id' })
  planId: string;

  /** For life: plan code and printed path. */
  @Column('text')
  number: string;

  @Column('text')
  heading: string;

  @Column('text', { array: true })
  path: string[];

  @Column('text')
  body: string;

  @Column('text')
  clause: string;

  /** Where it stands in the plan's text. */
  @Column('int', { name: 'span_from' })
  spanFrom: number;

  @Column('int', { name: 'span_to' })
  spanTo: number;

  @Column('int', { name: 'clause_from' })
  clauseFrom: number;

  @Column('int', { name: 'clause_to' })
  clauseTo: number;

  @Column('text')
  state: TaskState;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('text', { name: 'reporting_period', nullable: true })
  reportingPeriod: ReportingPeriod | null;

  /** 完成标准. */
  @Column('text')
  standard: string;

  @Column('uuid', { name: 'office_id' })
  officeId: string;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'office_id', foreignKeyConstraintName: 'task_office_fk' })
  office: Relation<UnitRow>;

  @Column('int', { default: 1 })
  version: number;

  /** How often completion was submitted. */
  @Column('int', { default: 0 })
  round: number;

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt: Date;

  @Column('uuid', { name: 'registered_by' })
  registeredBy: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'registered_by', foreignKeyConstraintName: 'task_registered_by' })
  registrar: Relation<PersonRow>;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy: string | null;

  @Column('timestamptz', { name: 'dispatched_at', nullable: true })
  dispatchedAt: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
}

/** A unit that the registered task names; its assignment is made from this at dispatch. */
@Entity('task_unit')
@Index('task_one_lead', ['taskId'], { unique: true, where: `part = 'lead'` })
export class TaskUnitRow {
  @PrimaryColumn('uuid', { name: 'task_id' })
  taskId: string;

  @ManyToOne(() => TaskRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'task_id', foreignKeyConstraintName: 'task_unit_task' })
  task: Relation<TaskRow>;

  @PrimaryColumn('uuid', { name: 'unit_id' })
  unitId: string;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'task_unit_unit' })
  unit: Relation<UnitRow>;

  @Column('text')
  part: Part;

  /** Order in the document. */
  @Column('int')
  position: number;

  /** The wordings of the document that this unit stands for; kept though a collective was expanded. */
  @Column('text', { array: true })
  printed: string[];
}
