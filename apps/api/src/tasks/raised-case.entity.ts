import type { CaseOutcome } from '@lianban/rules';
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
import { UnitRow } from '../units/unit.entity';
import { AssignmentRow } from './assignment.entity';
import { TaskRow } from './task.entity';

/**
 * 提级督办: a part that an upper office took over from the clock. The unique key is what keeps a rung from being
 * taken twice, whatever restarts and however many processes run.
 */
@Entity('raised_case')
@Unique('raised_once', ['assignmentId', 'cycle', 'rung'])
@Index('raised_to', ['toOfficeId', 'raisedAt', 'id'])
@Index('raised_task', ['taskId'])
export class RaisedCaseRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'task_id' })
  taskId: string;

  @ManyToOne(() => TaskRow)
  @JoinColumn({ name: 'task_id', foreignKeyConstraintName: 'raised_task_fk' })
  task: Relation<TaskRow>;

  @Column('uuid', { name: 'assignment_id' })
  assignmentId: string;

  @ManyToOne(() => AssignmentRow)
  @JoinColumn({ name: 'assignment_id', foreignKeyConstraintName: 'raised_assignment' })
  assignment: Relation<AssignmentRow>;

  @Column('int')
  cycle: number;

  @Column('text')
  rung: string;

  /** The municipal office from which it was raised; null where the city has none. */
  @Column('uuid', { name: 'from_office_id', nullable: true })
  fromOfficeId: string | null;

  @Column('uuid', { name: 'to_office_id' })
  toOfficeId: string;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'to_office_id', foreignKeyConstraintName: 'raised_to_office' })
  toOffice: Relation<UnitRow>;

  @Column('timestamptz', { name: 'raised_at' })
  raisedAt: Date;

  @Column('date', { name: 'accept_by' })
  acceptBy: string;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt: Date | null;

  @Column('uuid', { name: 'accepted_by', nullable: true })
  acceptedBy: string | null;

  @Column('text', { nullable: true })
  outcome: CaseOutcome | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('int', { default: 1 })
  version: number;
}
