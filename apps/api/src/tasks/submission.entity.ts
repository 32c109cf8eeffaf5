import type { Result, ReturnReason } from '@lianban/rules';
import {
  Check,
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
import { TaskRow } from './task.entity';

/** 申请办结: one round of a completion report and what the office decided. */
@Entity('submission')
@Unique('submission_round', ['taskId', 'round'])
@Index('submission_open', ['taskId'], { where: `decision is null` })
@Check('submission_three_people', `submitted_by <> all (array_remove(array[reviewed_by, decided_by], null))`)
@Check('submission_two_reviewers', `decision is distinct from 'closed' or reviewed_by <> decided_by`)
export class SubmissionRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'task_id' })
  taskId: string;

  @ManyToOne(() => TaskRow)
  @JoinColumn({ name: 'task_id', foreignKeyConstraintName: 'submission_task' })
  task: Relation<TaskRow>;

  @Column('int')
  round: number;

  @Column('text')
  text: string;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt: Date;

  @Column('uuid', { name: 'submitted_by' })
  submittedBy: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'submitted_by', foreignKeyConstraintName: 'submission_submitted_by' })
  submitter: Relation<PersonRow>;

  /** The office's own clock. */
  @Column('date', { name: 'review_by' })
  reviewBy: string;

  @Column('timestamptz', { name: 'reviewed_at', nullable: true })
  reviewedAt: Date | null;

  @Column('uuid', { name: 'reviewed_by', nullable: true })
  reviewedBy: string | null;

  @Column('text', { nullable: true })
  opinion: string | null;

  @Column('text', { name: 'proposed_result', nullable: true })
  proposedResult: Result | null;

  /** 公示 until the end of this day. */
  @Column('date', { name: 'notice_until', nullable: true })
  noticeUntil: string | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy: string | null;

  @Column('text', { name: 'notice_note', nullable: true })
  noticeNote: string | null;

  @Column('text', { nullable: true })
  decision: 'returned' | 'closed' | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('text', { name: 'return_reason', nullable: true })
  returnReason: ReturnReason | null;

  @Column('text', { nullable: true })
  result: Result | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('date', { name: 'new_due_on', nullable: true })
  newDueOn: string | null;
}
