import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { calendarOf, shippedData, type Calendar } from '@lianban/calendar';
import type { EntityManager } from 'typeorm';
import { Store } from '../../store/store';
import { CalendarEditionRow } from './edition.entity';

/** Keeps each calendar that the product was shipped with, from the start that first counted with it. */
@Injectable()
export class Editions implements OnApplicationBootstrap {
  constructor(private readonly store: Store) {}

  onApplicationBootstrap(): Promise<void> {
    const { edition } = shippedData;
    return this.store.write(null, async (tx) => {
      const before = await tx.rows.countBy(CalendarEditionRow, {});
      // Of several processes that start at once one keeps it, and one tells of it.
      const kept: unknown[] = await tx.rows.query(
        `insert into calendar_edition (edition, data, since) values ($1, $2, $3)
         on conflict (edition) do nothing returning edition`,
        [edition, shippedData, tx.now],
      );
      if (kept.length > 0 && before > 0) await tx.announce('calendar.changed', ['register:all'], {});
    });
  }
}

/** The calendars counted with before the shipped one, the latest first. */
export async function earlierCalendars(rows: EntityManager): Promise<Calendar[]> {
  const kept = await rows.find(CalendarEditionRow, { order: { since: 'DESC' } });
  return kept.filter(({ edition }) => edition !== shippedData.edition).map(({ data }) => calendarOf(data));
}
