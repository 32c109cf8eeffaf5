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

/** A unit of the register (domain §2). */
@Entity('unit')
@Check('unit_tier', `tier in ('national', 'provincial', 'municipal', 'county')`)
@Index('unit_ancestors', { synchronize: false })
export class UnitRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Official name. */
  @Index('unit_official_name', { unique: true })
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

  /** Every unit above this one, the nearest first: read where standing "superior" is worked out for many rows. */
  @Column('uuid', { array: true, default: () => `'{}'` })
  ancestors: string[];

  @Column('boolean', { name: 'coordination_office', default: false })
  coordinationOffice: boolean;
}

/** Every name by which documents call a unit: official, short, former. One name may belong to several units. */
@Entity('unit_name')
@Index('unit_name_lookup', ['name'])
export class UnitNameRow {
  @PrimaryColumn('uuid', { name: 'unit_id' })
  unitId: string;

  @ManyToOne(() => UnitRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'unit_name_unit' })
  unit: Relation<UnitRow>;

  @PrimaryColumn('text')
  name: string;
}
