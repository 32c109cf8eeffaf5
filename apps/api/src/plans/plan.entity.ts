import type { PlanFinding } from '@lianban/contract';
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
import { PersonRow } from '../units/person.entity';
import { UnitRow } from '../units/unit.entity';

/** A document that assigns numbered tasks to units (domain §1). */
@Entity('plan')
@Unique('plan_code', ['officeId', 'code'])
@Index('plan_latest', ['importedAt', 'id'])
export class PlanRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** The coordination office that runs it. */
  @Column('uuid', { name: 'office_id' })
  officeId: string;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'office_id', foreignKeyConstraintName: 'plan_office' })
  office: Relation<UnitRow>;

  @Column('text')
  title: string;

  /** First part of its tasks' numbers: the 文号 where there is one. */
  @Column('text')
  code: string;

  @Column('text', { name: 'document_number', nullable: true })
  documentNumber: string | null;

  @Column('text', { nullable: true })
  issuer: string | null;

  @Column('date', { name: 'issued_on', nullable: true })
  issuedOn: string | null;

  @Column('text', { name: 'file_name' })
  fileName: string;

  /** SHA-256 of the file, hexadecimal. */
  @Column('text', { name: 'file_digest' })
  fileDigest: string;

  /** The document as read: every span points into it. */
  @Column('text')
  text: string;

  @Column('jsonb', { name: 'lead_rule' })
  leadRule: { kind: string; quote: string | null; span: [number, number] | null };

  @Column('jsonb')
  findings: PlanFinding[];

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'imported_at' })
  importedAt: Date;

  @Column('uuid', { name: 'imported_by' })
  importedBy: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'imported_by', foreignKeyConstraintName: 'plan_imported_by' })
  importer: Relation<PersonRow>;
}
