import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { TaskRow } from '../tasks/task.entity';
import { PersonRow } from '../units/person.entity';

/** One thread a task (domain §8). Its row is what writers of one thread wait for, so that numbers have no gaps. */
@Entity('thread')
export class ThreadRow {
  @PrimaryColumn('uuid', { name: 'task_id' })
  taskId: string;

  @ManyToOne(() => TaskRow)
  @JoinColumn({ name: 'task_id', foreignKeyConstraintName: 'thread_task' })
  task: Relation<TaskRow>;

  @Column('int', { name: 'last_seq', default: 0 })
  lastSeq: number;
}

@Entity('comment')
@Unique('comment_once', ['taskId', 'authorId', 'key'])
export class CommentRow {
  @PrimaryColumn('uuid', { name: 'task_id' })
  taskId: string;

  @ManyToOne(() => TaskRow)
  @JoinColumn({ name: 'task_id', foreignKeyConstraintName: 'comment_task' })
  task: Relation<TaskRow>;

  /** From 1, without gaps, in the order of commits. */
  @PrimaryColumn('int')
  seq: number;

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
}
