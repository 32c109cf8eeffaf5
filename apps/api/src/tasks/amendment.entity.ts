import type { AmendmentAnswer } from '@lianban/contract';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonRow } from '../units/person.entity';
import { TaskRow } from './task.entity';

/** 调整: what made a new edition of a task, and the document it rests on. */
@Entity('amendment')
export class AmendmentRow {
  @PrimaryColumn('uuid', { name: 'task_id' })
  taskId: string;

  @ManyToOne(() => TaskRow)
  @JoinColumn({ name: 'task_id', foreignKeyConstraintName: 'amendment_task' })
  task: Relation<TaskRow>;

  /** The edition that it made; the first one is as registered. */
  @PrimaryColumn('int')
  edition: number;

  @Column('text')
  basis: string;

  /** In words, as they were shown to whoever decided. */
  @Column('jsonb')
  changes: AmendmentAnswer['changes'];

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { name: 'by_id' })
  byId: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'by_id', foreignKeyConstraintName: 'amendment_by' })
  by: Relation<PersonRow>;
}

/** 归档: the closing file as it was when the task was archived, once a cycle. */
@Entity('archive')
export class ArchiveRow {
  @PrimaryColumn('uuid', { name: 'task_id' })
  taskId: string;

  @ManyToOne(() => TaskRow)
  @JoinColumn({ name: 'task_id', foreignKeyConstraintName: 'archive_task' })
  task: Relation<TaskRow>;

  @PrimaryColumn('int')
  cycle: number;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { name: 'by_id' })
  byId: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'by_id', foreignKeyConstraintName: 'archive_by' })
  by: Relation<PersonRow>;

  /** SHA-256 of the file set, hexadecimal. */
  @Column('text')
  digest: string;

  @Column('int')
  files: number;
}
