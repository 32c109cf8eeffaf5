import type { RequestKind, RequestState, SuspensionReason } from '@lianban/rules';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { PersonRow } from '../units/person.entity';
import { AssignmentRow } from './assignment.entity';
import { TaskRow } from './task.entity';

/** What one kind of request asks for beside its ground. */
export interface RequestFacts {
  readonly newDueOn?: string;
  readonly progress?: string;
  readonly reason?: SuspensionReason;
  readonly reviewOn?: string;
  readonly proposedUnitId?: string;
  readonly document?: string;
}

/** 异议, 延期, 暂缓, 撤销, 回头看: asked by one person, decided by another (domain §3). */
@Entity('request')
@Check('request_two_people', `decided_by <> asked_by or state = 'withdrawn'`)
// Of one kind, one at a time is open for a part, or for a task.
@Index('request_open', ['taskId', 'assignmentId', 'kind'], {
  unique: true,
  where: `state in ('asked', 'consented')`,
})
@Index('request_task', ['taskId', 'askedAt'])
export class RequestRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'task_id' })
  taskId: string;

  @ManyToOne(() => TaskRow)
  @JoinColumn({ name: 'task_id', foreignKeyConstraintName: 'request_task_fk' })
  task: Relation<TaskRow>;

  /** The part that it is about; null where it is about the task as a whole. */
  @Column('uuid', { name: 'assignment_id', nullable: true })
  assignmentId: string | null;

  @ManyToOne(() => AssignmentRow)
  @JoinColumn({ name: 'assignment_id', foreignKeyConstraintName: 'request_assignment' })
  assignment: Relation<AssignmentRow> | null;

  @Column('text')
  kind: RequestKind;

  /** From 1 within its kind and its part or task. */
  @Column('int')
  seq: number;

  @Column('text')
  state: RequestState;

  @Column('text')
  ground: string;

  @Column('jsonb')
  facts: RequestFacts;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Column('uuid', { name: 'asked_by' })
  askedBy: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'asked_by', foreignKeyConstraintName: 'request_asked_by' })
  asker: Relation<PersonRow>;

  /** The lead's consent is to come first. */
  @Column('boolean', { name: 'needs_consent' })
  needsConsent: boolean;

  @Column('timestamptz', { name: 'consented_at', nullable: true })
  consentedAt: Date | null;

  @Column('uuid', { name: 'consented_by', nullable: true })
  consentedBy: string | null;

  @Column('date', { name: 'decide_by', nullable: true })
  decideBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('int', { default: 1 })
  version: number;
}
