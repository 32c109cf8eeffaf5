import type { DayRule } from '@lianban/rules';
import type { Day, UnitRef } from './common';

/** GET /api/calendar?year=&region= — each day of the year with its rule (domain §4). */
export interface CalendarAnswer {
  /** Names the state of the data that the product ships. */
  readonly edition: string;
  readonly year: number;
  readonly region: string;
  /** The years of which there are data. */
  readonly years: readonly number[];
  /** Regions that add days of their own. */
  readonly regions: readonly { readonly region: string; readonly name: string }[];
  readonly days: readonly ({ readonly day: Day } & DayRule)[];
}

/** A due date that a newer calendar would move; it holds until the office has confirmed. */
export interface DateMoveAnswer {
  readonly assignmentId: string;
  readonly taskId: string;
  readonly taskNumber: string;
  readonly heading: string;
  readonly unit: UnitRef;
  readonly before: Day;
  readonly after: Day;
  /** The days on its way that changed; empty where no calendar is known by which the date was counted. */
  readonly because: readonly { readonly day: Day; readonly before: DayRule; readonly after: DayRule }[];
}
