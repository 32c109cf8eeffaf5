import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An event that has no place in the order yet; written with the event, gone when it is sealed. */
@Entity('event_waiting')
export class EventWaitingRow {
  @PrimaryColumn('bigint', { name: 'event_id', primaryKeyConstraintName: 'event_waiting_pk' })
  eventId: string;
}

/** The place of an event in the one order of all events, and the hash that chains it to those before. */
@Entity('event_seal')
@Index('event_seal_event', ['eventId'], { unique: true })
export class EventSealRow {
  /** 1, 2, 3 … without gaps. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'event_seal_pk' })
  seq: string;

  @Column('bigint', { name: 'event_id' })
  eventId: string;

  /** SHA-256, 32 bytes: `linkOf` of the audit chain. */
  @Column('bytea')
  hash: Buffer;
}

/** How far a consumer of the feed has come. */
@Entity('event_cursor')
export class EventCursorRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'event_cursor_pk' })
  consumer: string;

  /** The last place that it has taken; 0 before the first. */
  @Column('bigint')
  seq: string;
}
