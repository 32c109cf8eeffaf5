import type { NameKind, Reform } from '@lianban/contract';
import type { Tier, UnitKind } from '@lianban/rules';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';

/** A unit of the register (domain §2). One that ended stays, for what was done in its name. */
@Entity('unit')
@Check('unit_tier', `tier in ('national', 'provincial', 'municipal', 'county')`)
@Index('unit_ancestors', { synchronize: false })
@Index('unit_superior_name', ['superiorId', 'name'])
export class UnitRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Official name. Of a unit that ended: the last it had; another may take it. */
  @Index('unit_official_name', { unique: true, where: 'ended_on is null' })
  @Column('text')
  name: string;

  @Column('text', { name: 'short_name' })
  shortName: string;

  @Column('text')
  tier: Tier;

  @Column('text')
  kind: UnitKind;

  /** GB/T 2260. */
  @Column('text', { nullable: true })
  region: string | null;

  @Column('uuid', { name: 'superior_id', nullable: true })
  superiorId: string | null;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'superior_id', foreignKeyConstraintName: 'unit_superior' })
  superior: Relation<UnitRow> | null;

  /** 条: the department of an upper tier that guides it, as the superior is its 块. */
  @Index('unit_line')
  @Column('uuid', { name: 'line_id', nullable: true })
  lineId: string | null;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'line_id', foreignKeyConstraintName: 'unit_line_fk' })
  line: Relation<UnitRow> | null;

  /** Every unit above this one, the nearest first: read where standing "superior" is worked out for many rows. */
  @Column('uuid', { array: true, default: () => `'{}'` })
  ancestors: string[];

  /** One a region and tier at most. */
  @Column('boolean', { name: 'coordination_office', default: false })
  coordinationOffice: boolean;

  /** The first day on which it is no more. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: string | null;

  @Column('integer', { default: 1 })
  version: number;
}

/** Every name by which documents call a unit. One name may belong to several units. */
@Entity('unit_name')
@Index('unit_name_lookup', ['name'])
@Check('unit_name_kind', `kind in ('official', 'short', 'alias', 'former')`)
@Check('unit_name_until', `until_on is null or kind = 'former'`)
export class UnitNameRow {
  @PrimaryColumn('uuid', { name: 'unit_id' })
  unitId: string;

  @ManyToOne(() => UnitRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'unit_name_unit' })
  unit: Relation<UnitRow>;

  @PrimaryColumn('text')
  name: string;

  @Column('text')
  kind: NameKind;

  /** The last day of a former name, where it is known. */
  @Column('date', { name: 'until_on', nullable: true })
  untilOn: string | null;
}

/** 机构改革: a unit was renamed, merged or split. Kept for ever. */
@Entity('unit_change')
@Index('unit_change_unit', ['unitId', 'id'])
export class UnitChangeRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'unit_change_pk',
  })
  id: string;

  @Column('uuid', { name: 'unit_id' })
  unitId: string;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'unit_change_unit_fk' })
  unit: Relation<UnitRow>;

  @Column('text')
  kind: Reform;

  /** From which day it holds. */
  @Column('date', { name: 'on_day' })
  on: string;

  /** The document it rests on. */
  @Column('text')
  basis: string;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  /** As UnitChangeAnswer tells it: the names of that day, not of today. */
  @Column('jsonb')
  detail: ChangeDetail;
}

export interface ChangeDetail {
  readonly units?: readonly { readonly id: string; readonly name: string }[];
  readonly before?: string;
  readonly after?: string;
  readonly moved?: { readonly units: number; readonly people: number; readonly open: number };
}
