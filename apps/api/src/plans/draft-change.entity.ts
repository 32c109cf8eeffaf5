import type { DraftChangeKind } from '@lianban/contract';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { PersonRow } from '../units/person.entity';
import type { DraftSnapshot } from './draft.snapshot';
import { PlanRow } from './plan.entity';

/** A draft that a change touched: its heading then, and what it looked like afterwards. */
export interface TouchedDraft {
  readonly id: string;
  readonly heading: string;
  /** Null: the change took the draft away. */
  readonly fingerprint: string | null;
}

/** Who did what to drafts, with the drafts before and after it. Rows are added, and none is ever taken out. */
@Entity('draft_change')
@Index('draft_change_plan', ['planId', 'id'])
export class DraftChangeRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('uuid', { name: 'plan_id' })
  planId: string;

  @ManyToOne(() => PlanRow)
  @JoinColumn({ name: 'plan_id', foreignKeyConstraintName: 'draft_change_plan_fk' })
  plan: Relation<PlanRow>;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'draft_change_person' })
  person: Relation<PersonRow>;

  @Column('text')
  kind: DraftChangeKind;

  /** In the order of the document; held apart from the snapshots so that a list need not open them. */
  @Column('jsonb')
  drafts: TouchedDraft[];

  @Column('jsonb')
  before: DraftSnapshot[];

  @Column('jsonb')
  after: DraftSnapshot[];

  /** The change that took this one back. */
  @Column('bigint', { name: 'undone_by_id', nullable: true })
  undoneById: string | null;

  @ManyToOne(() => DraftChangeRow)
  @JoinColumn({ name: 'undone_by_id', foreignKeyConstraintName: 'draft_change_undone_by' })
  undoneBy: Relation<DraftChangeRow> | null;
}
