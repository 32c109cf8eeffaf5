import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Origin } from './origin';

/**
 * One committed write: at once the audit trail, the activity of a task, and what sockets carry.
 * `facts` travels to clients and holds ids only; `detail` is read by those who may read the thing.
 */
@Entity('event')
@Index('event_task', ['taskId', 'id'])
@Index('event_actor', ['actorId', 'id'])
@Index('event_name', ['name', 'id'])
export class EventRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  name: string;

  @Column('timestamptz')
  at: Date;

  /** Null: the clock. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('uuid', { name: 'task_id', nullable: true })
  taskId: string | null;

  @Column('text', { array: true })
  audience: string[];

  @Column('jsonb')
  facts: Record<string, unknown>;

  @Column('jsonb', { nullable: true })
  detail: Record<string, unknown> | null;

  /** Whence the request came that wrote it: address, user agent, session; null: from the server itself. */
  @Column('jsonb', { nullable: true })
  origin: Origin | null;
}
