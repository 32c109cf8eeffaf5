import {
  Column,
  Entity,
  Generated,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm';
import type { ThreadKind } from '@lianban/contract';
import { PersonRow } from '../units/person.entity';
import { UnitRow } from '../units/unit.entity';

/**
 * One thread a task, and one a coordination request (domain §8). Its row is what writers of one thread wait for, so
 * that numbers have no gaps and come in the order of commits.
 */
@Entity('thread')
@Unique('thread_subject', ['kind', 'subjectId'])
export class ThreadRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'thread_pk' })
  id: string;

  @Column('text')
  kind: ThreadKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('int', { name: 'last_seq', default: 0 })
  lastSeq: number;

  /** The number of the last change: adding, editing and deleting a comment each take the next. */
  @Column('int', { name: 'last_rev', default: 0 })
  lastRev: number;
}

@Entity('comment')
@Unique('comment_once', ['threadId', 'authorId', 'key'])
@Index('comment_rev', ['threadId', 'rev'])
@Index('comment_id', ['id'], { unique: true })
export class CommentRow {
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'comment_pk' })
  threadId: string;

  @ManyToOne(() => ThreadRow)
  @JoinColumn({ name: 'thread_id', foreignKeyConstraintName: 'comment_thread' })
  thread: Relation<ThreadRow>;

  /** From 1, without gaps, in the order of commits. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'comment_pk' })
  seq: number;

  /** For what belongs to it alone: files. */
  @Column('uuid')
  @Generated('uuid')
  id: string;

  /** The number of its last change. */
  @Column('int')
  rev: number;

  /** Markdown; empty once it was deleted. */
  @Column('text')
  text: string;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'author_id', foreignKeyConstraintName: 'comment_author' })
  author: Relation<PersonRow>;

  /** Chosen by the writer's browser: a send that is repeated after a lost answer stores one comment. */
  @Column('uuid')
  key: string;

  /** The one unit that may read it; null: all units of the subject. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId: string | null;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'comment_unit' })
  unit: Relation<UnitRow> | null;

  /** The number of the comment that it answers. */
  @Column('int', { name: 'reply_to', nullable: true })
  replyTo: number | null;

  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt: Date | null;

  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt: Date | null;
}

/** What a comment said before it was edited. */
@Entity('comment_past')
export class CommentPastRow {
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'comment_past_pk' })
  threadId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'comment_past_pk' })
  seq: number;

  /** Since when it said that. */
  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'comment_past_pk' })
  at: Date;

  @Column('text')
  text: string;
}

/** How far a person has read a thread. */
@Entity('thread_reading')
export class ThreadReadingRow {
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'thread_reading_pk' })
  threadId: string;

  @ManyToOne(() => ThreadRow)
  @JoinColumn({ name: 'thread_id', foreignKeyConstraintName: 'thread_reading_thread' })
  thread: Relation<ThreadRow>;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'thread_reading_pk' })
  personId: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'thread_reading_person' })
  person: Relation<PersonRow>;

  /** Everything up to this number was on the person's screen. */
  @Column('int')
  seq: number;

  @Column('timestamptz')
  at: Date;
}

/** A pair of neighbouring characters that a comment holds: what two-character words are found by. */
@Entity('comment_pair')
@Index('comment_pair_of', ['threadId', 'seq'])
export class CommentPairRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'comment_pair_pk' })
  pair: string;

  /** When the comment was written: the newest are found first. */
  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'comment_pair_pk' })
  at: Date;

  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'comment_pair_pk' })
  threadId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'comment_pair_pk' })
  seq: number;
}
