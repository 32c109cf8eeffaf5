import type { Instrument } from '@lianban/rules';
import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { UnitRow } from '../../units/unit.entity';

/** A version of an office's own .docx template for one kind of letter. Only added to: a sent letter keeps its own. */
@Entity('letter_template')
@Unique('letter_template_version', ['officeId', 'instrument', 'version'])
export class LetterTemplateRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'office_id' })
  officeId: string;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'office_id', foreignKeyConstraintName: 'letter_template_office' })
  office: Relation<UnitRow>;

  @Column('text')
  instrument: Instrument;

  /** From 1. */
  @Column('int')
  version: number;

  @Column('text', { name: 'file_name', nullable: true })
  fileName: string | null;

  /** Null: back to the one that the product comes with. */
  @Column('bytea', { nullable: true, select: false })
  bytes: Buffer | null;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt: Date;

  @Column('uuid', { name: 'saved_by' })
  savedBy: string;
}
