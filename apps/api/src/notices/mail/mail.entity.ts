import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { DeliveryRow } from '../delivery/delivery.entity';
import { NoticeRow } from '../notice.entity';

/** A notice that goes by mail, alone or in a digest: put down with the notice, and put into one message when it is due. */
@Entity('notice_mail')
@Index('notice_mail_waiting', ['dueAt'], { where: 'delivery_id is null' })
@Index('notice_mail_delivery', ['deliveryId'])
export class NoticeMailRow {
  @PrimaryColumn('bigint', { name: 'notice_id' })
  noticeId: string;

  @ManyToOne(() => NoticeRow)
  @JoinColumn({ name: 'notice_id', foreignKeyConstraintName: 'notice_mail_notice' })
  notice: Relation<NoticeRow>;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  /** The message that it went into; null: it is not due yet. */
  @Column('uuid', { name: 'delivery_id', nullable: true })
  deliveryId: string | null;

  @ManyToOne(() => DeliveryRow)
  @JoinColumn({ name: 'delivery_id', foreignKeyConstraintName: 'notice_mail_delivery_fk' })
  delivery: Relation<DeliveryRow> | null;
}
