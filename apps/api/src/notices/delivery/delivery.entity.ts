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
import { EventRow } from '../../store/event.entity';
import { PersonRow } from '../../units/person.entity';
import { WebhookRow } from '../webhook/webhook.entity';

export const DELIVERY_STATES = ['waiting', 'sent', 'dropped', 'given-up'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/**
 * One thing that leaves the house: a message to one mailbox, or one event to one webhook. Put down in a transaction,
 * sent outside of any, recorded once (domain §9).
 */
@Entity('delivery')
@Unique('delivery_once', ['webhookId', 'eventId'])
@Check('delivery_somewhere', '(webhook_id is null) <> (person_id is null and address is null)')
@Index('delivery_mail_due', ['dueAt'], { where: `state = 'waiting' and webhook_id is null` })
@Index('delivery_webhook_due', ['webhookId', 'dueAt'], {
  where: `state = 'waiting' and webhook_id is not null`,
})
@Index('delivery_webhook_tried', ['webhookId', 'triedAt'])
@Index('delivery_latest', ['madeAt', 'id'])
export class DeliveryRow {
  /** Also the name under which the receiver knows it: the same however often it comes. */
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  purpose: 'notices' | 'event' | 'test';

  /** Of mail with notices: whose. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'delivery_person' })
  person: Relation<PersonRow> | null;

  /** Of a message that tries the mail server: where to. */
  @Column('text', { nullable: true })
  address: string | null;

  @Column('uuid', { name: 'webhook_id', nullable: true })
  webhookId: string | null;

  @ManyToOne(() => WebhookRow)
  @JoinColumn({ name: 'webhook_id', foreignKeyConstraintName: 'delivery_webhook' })
  webhook: Relation<WebhookRow> | null;

  @Column('bigint', { name: 'event_id', nullable: true })
  eventId: string | null;

  @ManyToOne(() => EventRow)
  @JoinColumn({ name: 'event_id', foreignKeyConstraintName: 'delivery_event' })
  event: Relation<EventRow> | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  /** `dropped`: there is nothing left that its receiver may read, or no receiver. */
  @Column('text', { default: 'waiting' })
  state: DeliveryState;

  /** While one process sends it the others leave it alone; a killed one gives it back by this. */
  @Column('timestamptz', { name: 'leased_until', nullable: true })
  leasedUntil: Date | null;

  @Column('uuid', { nullable: true })
  lease: string | null;

  /** How often it was sent on purpose: 1, and once more each time that an administrator asks for it. */
  @Column('int', { default: 1 })
  round: number;

  /** In this round. */
  @Column('int', { default: 0 })
  failures: number;

  /** Why it failed last. */
  @Column('text', { nullable: true })
  fault: string | null;

  @Column('timestamptz', { name: 'tried_at', nullable: true })
  triedAt: Date | null;

  /** When it was sent, dropped or given up. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
