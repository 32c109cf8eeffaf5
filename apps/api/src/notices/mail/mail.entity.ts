import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { NoticeRow } from '../notice.entity';

/** A notice that goes by mail, alone or in a digest: put down with the notice, recorded as sent once. */
@Entity('notice_mail')
@Index('notice_mail_person', ['personId', 'dueAt'], { where: `state = 'waiting'` })
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

  /** `dropped`: its person may not read the thing any more, or gave up the address. */
  @Column('text', { default: 'waiting' })
  state: 'waiting' | 'sent' | 'dropped' | 'given-up';

  @Column('int', { default: 0 })
  failures: number;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  /** The same for a message that is sent again because its sender was killed: mailboxes can tell. */
  @Column('text', { name: 'message_id', nullable: true })
  messageId: string | null;

  @Column('text', { nullable: true })
  fault: string | null;
}
