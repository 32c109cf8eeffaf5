import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { PersonRow } from '../units/person.entity';

/** The bytes of a file, stored once whoever hands it in. In the database, because many processes share that alone. */
@Entity('file_content')
export class FileContentRow {
  /** SHA-256, hexadecimal. */
  @PrimaryColumn('text')
  digest: string;

  @Column('int')
  size: number;

  @Column('bytea')
  bytes: Buffer;
}

/** What a file was handed in with. */
export type OwnerKind = 'report' | 'submission' | 'comment' | 'coordination';

/** A file of a task (佐证): under the name that it was given, with the type that was found in it. */
@Entity('attachment')
@Index('attachment_task', ['taskId'])
@Index('attachment_loose', ['uploadedAt'], { where: 'owner_id is null' })
export class AttachmentRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'task_id' })
  taskId: string;

  @Column('text')
  digest: string;

  @ManyToOne(() => FileContentRow)
  @JoinColumn({ name: 'digest', foreignKeyConstraintName: 'attachment_content' })
  content: Relation<FileContentRow>;

  @Column('text')
  name: string;

  /** Media type. */
  @Column('text')
  type: string;

  @Column('int')
  size: number;

  /** Null: uploaded, and not yet handed in with anything. */
  @Column('text', { name: 'owner_kind', nullable: true })
  ownerKind: OwnerKind | null;

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt: Date;

  @Column('uuid', { name: 'uploaded_by' })
  uploadedBy: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'uploaded_by', foreignKeyConstraintName: 'attachment_uploaded_by' })
  uploader: Relation<PersonRow>;
}
