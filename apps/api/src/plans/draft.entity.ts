import type { Part, ReportingPeriod } from '@lianban/rules';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { TaskRow } from '../tasks/task.entity';
import { UnitRow } from '../units/unit.entity';
import { PlanRow } from './plan.entity';

/** 草案条目: a task as read from the document, before a person confirmed it. */
@Entity('draft')
@Unique('draft_position', ['planId', 'position'])
export class DraftRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'plan_id' })
  planId: string;

  @ManyToOne(() => PlanRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id', foreignKeyConstraintName: 'draft_plan' })
  plan: Relation<PlanRow>;

  @Column('int')
  position: number;

  @Column('text', { array: true })
  path: string[];

  @Column('text')
  number: string;

  @Column('text')
  heading: string;

  @Column('text')
  body: string;

  @Column('text')
  clause: string;

  @Column('boolean', { name: 'open_ended' })
  openEnded: boolean;

  @Column('text', { name: 'lead_basis' })
  leadBasis: 'labelled' | 'rule' | 'none';

  @Column('int', { name: 'span_from' })
  spanFrom: number;

  @Column('int', { name: 'span_to' })
  spanTo: number;

  @Column('int', { name: 'clause_from' })
  clauseFrom: number;

  @Column('int', { name: 'clause_to' })
  clauseTo: number;

  @Column('jsonb', { nullable: true })
  deadline: { quote: string; date: string | null } | null;

  @Column('text', { array: true })
  targets: string[];

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('text', { name: 'reporting_period', nullable: true })
  reportingPeriod: ReportingPeriod | null;

  @Column('text', { nullable: true })
  standard: string | null;

  @Column('int', { default: 1 })
  version: number;

  /** The task it became. */
  @Column('uuid', { name: 'task_id', nullable: true })
  taskId: string | null;

  @OneToOne(() => TaskRow)
  @JoinColumn({ name: 'task_id', foreignKeyConstraintName: 'draft_task' })
  task: Relation<TaskRow> | null;
}

/** A unit that a draft names, with where the text says so. */
@Entity('draft_unit')
@Index('draft_unit_draft', ['draftId', 'position'])
export class DraftUnitRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'draft_id' })
  draftId: string;

  @ManyToOne(() => DraftRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'draft_id', foreignKeyConstraintName: 'draft_unit_draft_fk' })
  draft: Relation<DraftRow>;

  @Column('int')
  position: number;

  @Column('text')
  printed: string;

  @Column('text')
  name: string;

  @Column('text')
  part: Part;

  @Column('text', { name: 'read_tier' })
  readTier: string;

  @Column('text')
  certainty: 'stated' | 'implied';

  @Column('boolean')
  inherited: boolean;

  @Column('int', { name: 'span_from', nullable: true })
  spanFrom: number | null;

  @Column('int', { name: 'span_to', nullable: true })
  spanTo: number | null;

  @Index('draft_unit_unit')
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId: string | null;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'draft_unit_unit_fk' })
  unit: Relation<UnitRow> | null;

  /** A person took it out; the row stays, so that the wording can be brought back. */
  @Column('boolean', { name: 'set_aside', default: false })
  setAside: boolean;
}
