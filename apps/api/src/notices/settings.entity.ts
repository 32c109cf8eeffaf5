import type { Language } from '@lianban/contract';
import type { NoticeRoutes } from '@lianban/rules';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonRow } from '../units/person.entity';
import { UnitRow } from '../units/unit.entity';

/** How one person wants to be told; who has no row chose nothing. */
@Entity('notice_settings')
@Check('notice_settings_hours', '(opens is null) = (closes is null) and (opens is null or opens < closes)')
export class NoticeSettingsRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'notice_settings_person' })
  person: Relation<PersonRow>;

  /** Where mail goes; null: no mail. */
  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { default: 'zh-CN' })
  language: Language;

  @Column('jsonb', { default: {} })
  routes: NoticeRoutes;

  /** Whole hours of a working day between which mail goes out; null: at any hour. */
  @Column('int', { nullable: true })
  opens: number | null;

  @Column('int', { nullable: true })
  closes: number | null;

  @Column('int', { default: 1 })
  version: number;
}

/** What an office asks at least of the mail about its tasks. */
@Entity('notice_floor')
export class NoticeFloorRow {
  @PrimaryColumn('uuid', { name: 'office_id' })
  officeId: string;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'office_id', foreignKeyConstraintName: 'notice_floor_office' })
  office: Relation<UnitRow>;

  @Column('jsonb', { default: {} })
  routes: NoticeRoutes;

  /** Whether headings of its tasks may leave the house by webhooks; ids and numbers may. */
  @Column('boolean', { name: 'shares_headings', default: false })
  sharesHeadings: boolean;

  @Column('int', { default: 1 })
  version: number;
}
