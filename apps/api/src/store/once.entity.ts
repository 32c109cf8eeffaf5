import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A request that was done under its sender's own key (Idempotency-Key), kept for a day. */
@Entity('idempotency_key')
@Index('idempotency_key_at', ['at'])
export class IdempotencyKeyRow {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'PK_idempotency_key' })
  personId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_idempotency_key' })
  key: string;

  /** SHA-256 of method, path, version meant and body, hexadecimal. */
  @Column('text')
  request: string;

  @Column('timestamptz')
  at: Date;

  /** What was answered; null until it is, and for good where it may hold a secret. */
  @Column('jsonb', { nullable: true })
  answer: unknown;
}
