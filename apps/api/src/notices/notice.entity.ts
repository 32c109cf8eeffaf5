import type { NoticeKind } from '@lianban/rules';
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
import { EventRow } from '../store/event.entity';
import { PersonRow } from '../units/person.entity';

/** One event as one person is told of it: once, whatever was killed in between. */
@Entity('notice')
@Unique('notice_once', ['eventId', 'personId'])
@Unique('notice_once_for', ['personId', 'onceFor'])
@Index('notice_inbox', ['personId', 'id'])
@Index('notice_unread', ['personId'], { where: 'read_at is null' })
export class NoticeRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint', { name: 'event_id' })
  eventId: string;

  @ManyToOne(() => EventRow)
  @JoinColumn({ name: 'event_id', foreignKeyConstraintName: 'notice_event' })
  event: Relation<EventRow>;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'notice_person' })
  person: Relation<PersonRow>;

  @Column('text')
  kind: NoticeKind;

  /** The unit in whose name the person was told; null where they were meant themselves. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId: string | null;

  /** Of what the person is told once, whatever events there are of it (a letter to sign); null: of each event. */
  @Column('text', { name: 'once_for', nullable: true })
  onceFor: string | null;

  /** When it happened. */
  @Column('timestamptz')
  at: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null;

  /** What was marked read together can be taken back together. */
  @Column('uuid', { name: 'read_batch', nullable: true })
  readBatch: string | null;
}
