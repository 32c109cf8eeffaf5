import type { Part, ReportingPeriod, TaskKind, TaskState } from '@lianban/rules';
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
@Check('task_subtask_placed', `(kind = 'subtask') = (placer_id is not null)`)
@Check('task_below', `(kind = 'plan') = (parent_id is null)`)
// A number is one for life: an office that receives a task keeps the number it came with.
@Index('task_number', ['officeId', 'number'], { unique: true, where: `kind <> 'received'` })
@Index('task_received_once', ['parentAssignmentId'], { unique: true, where: `kind = 'received'` })
@Index('task_office', ['officeId', 'state'])
@Index('task_plan', ['planId', 'spanFrom'])
@Index('task_root', ['rootId'])
@Index('task_parent', ['parentAssignmentId'])
@Index('task_children', ['parentId'])
@Index('task_placer', ['placerId'], { where: `placer_id is not null` })
// What the clock looks at: calls that wait to be deemed unanswered, suspensions that come to their review date.
@Index('task_called', ['calledAt'], { where: `called_at is not null` })
@Index('task_suspended', ['reviewOn'], { where: `state = 'suspended'` })
export class TaskRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'plan_id' })
  planId: string;

  @Column('text', { default: 'plan' })
  kind: TaskKind;

  /** The task above; null for one of a plan. */
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @ManyToOne(() => TaskRow)
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'task_parent_fk' })
  parent: Relation<TaskRow> | null;

  /** The part above from which it was broken down. */
  @Column('uuid', { name: 'parent_assignment_id', nullable: true })
  parentAssignmentId: string | null;

  /** The plan's task at the top of its tree: itself for one of a plan. A whole tree is read by this alone. */
  @Column('uuid', { name: 'root_id' })
  rootId: string;

  /** The unit that placed a subtask, and answers its reports. */
  @Column('uuid', { name: 'placer_id', nullable: true })
  placerId: string | null;

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

  /** As registered; never changes (domain §3, always true). */
  @Column('date', { name: 'original_due_on', nullable: true })
  originalDueOn: string | null;

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

  /** Grows with each amendment; a unit receives each edition that concerns it. */
  @Column('int', { default: 1 })
  edition: number;

  /** Grows when it is reopened. */
  @Column('int', { default: 1 })
  cycle: number;

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

  /** When the lead called the participants to say that they are done, in this round. */
  @Column('timestamptz', { name: 'called_at', nullable: true })
  calledAt: Date | null;

  /** While suspended: the day on which it resumes by itself. */
  @Column('date', { name: 'review_on', nullable: true })
  reviewOn: string | null;

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

  @Column('int', { default: 1 })
  weight: number;

  /** The wordings of the document that this unit stands for; kept though a collective was expanded. */
  @Column('text', { array: true })
  printed: string[];
}
