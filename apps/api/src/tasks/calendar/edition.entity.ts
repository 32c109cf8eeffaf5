import type { CalendarData } from '@lianban/calendar';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A calendar that this installation has counted with, kept so that it can be told which days a newer one changed. */
@Entity('calendar_edition')
export class CalendarEditionRow {
  @PrimaryColumn('text')
  edition: string;

  @Column('jsonb')
  data: CalendarData;

  @Column('timestamptz')
  since: Date;
}
