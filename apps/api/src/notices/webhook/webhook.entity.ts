import type { WebhookEvent, WebhookFormat } from '@lianban/contract';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { UnitRow } from '../../units/unit.entity';

/** Another system, or a group robot, that is told of events. */
@Entity('webhook')
export class WebhookRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  format: WebhookFormat;

  /** Sealed: a robot's address is its key. */
  @Column('text', { name: 'sealed_url' })
  sealedUrl: string;

  /** As it may be shown. */
  @Column('text', { name: 'shown_url' })
  shownUrl: string;

  /** Sealed; null: the format signs nothing. */
  @Column('text', { name: 'sealed_secret', nullable: true })
  sealedSecret: string | null;

  @Column('text', { array: true })
  events: WebhookEvent[];

  /** Only what concerns this unit or office; null: all. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId: string | null;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'webhook_unit' })
  unit: Relation<UnitRow> | null;

  /** In a row, of any of its deliveries. */
  @Column('int', { default: 0 })
  failures: number;

  @Column('timestamptz', { name: 'failing_since', nullable: true })
  failingSince: Date | null;

  /** Nothing is tried before: one that does not answer costs one attempt, not one for each event. */
  @Column('timestamptz', { name: 'paused_until', nullable: true })
  pausedUntil: Date | null;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  /** Whether it was disabled because it failed for long, rather than by hand. */
  @Column('boolean', { name: 'gave_out', default: false })
  gaveOut: boolean;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}
