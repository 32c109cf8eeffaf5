import { Injectable } from '@nestjs/common';
import { moved, NATIONWIDE, shipped, type Calendar } from '@lianban/calendar';
import { LIMITS, type DateMoveAnswer, type Page, type UnitRef } from '@lianban/contract';
import { clockOf, movesTo, unitsWhere, type Actor, type ClockLedger, type PartClock } from '@lianban/rules';
import { pageOf, readCursor } from '../../http/page';
import { Store } from '../../store/store';
import { unitRef } from '../../units/refs';
import { earlierCalendars } from './editions';

interface RunningRecord {
  id: string;
  taskId: string;
  taskNumber: string;
  heading: string;
  unit: UnitRef;
  region: string | null;
  startedAt: Date;
  limitOn: string | null;
  ledger: ClockLedger;
  confirmedOn: string;
}

/** Parts looked through at once: most dates do not move. */
const AT_ONCE = 500;

/** Dates that a newer calendar would move, for the office that runs the task (domain §4). */
@Injectable()
export class MoveQueries {
  constructor(private readonly store: Store) {}

  async list(actor: Actor, cursor?: string): Promise<Page<DateMoveAnswer>> {
    const offices = unitsWhere(actor, 'calendar.confirm', 'office');
    const now = this.store.now();
    let after = readCursor(cursor, 2);
    const found: RunningRecord[] = [];
    for (let more = true; more && found.length <= LIMITS.pageSize;) {
      const running = await this.running(offices, after);
      found.push(...running.filter((part) => movesTo(clockOfRecord(part), now, regionOf(part))));
      const last = running.at(-1);
      more = running.length === AT_ONCE;
      if (last) after = [last.confirmedOn, last.id];
    }
    const calendars = found.length > 0 ? await earlierCalendars(this.store.rows) : [];
    return pageOf(
      found,
      (part) => [part.confirmedOn, part.id],
      (part) => moveAnswer(part, calendars, now),
    );
  }

  private running(
    offices: readonly string[],
    after: readonly (string | number | null)[] | null,
  ): Promise<RunningRecord[]> {
    return this.store.rows.query(
      `select a.id, t.id as "taskId", t.number as "taskNumber", t.heading, ${unitRef('a.unit_id')} as unit, u.region,
              a.dispatched_at as "startedAt", a.original_due_on as "limitOn", a.ledger, a.due_on as "confirmedOn"
         from task t join assignment a on a.task_id = t.id join unit u on u.id = a.unit_id
        where t.office_id = any($1) and t.state in ('dispatched', 'in-progress', 'returned', 'suspended')
          and a.state not in ('done', 'reassigned') and a.stopped_at is null and a.due_on is not null
          and ($2::date is null or (a.due_on, a.id) > ($2, $3::uuid))
        order by a.due_on, a.id limit ${AT_ONCE}`,
      [offices, after?.[0] ?? null, after?.[1] ?? null],
    );
  }
}

const regionOf = ({ region }: RunningRecord): string => region ?? NATIONWIDE;

const clockOfRecord = ({ startedAt, limitOn, ledger, confirmedOn }: RunningRecord): PartClock => ({
  startedAt,
  limitOn,
  ledger,
  confirmedOn,
  stoppedAt: null,
});

function moveAnswer(part: RunningRecord, calendars: readonly Calendar[], now: Date): DateMoveAnswer {
  const { id, taskId, taskNumber, heading, unit, confirmedOn } = part;
  const clock = clockOf(clockOfRecord(part))!;
  // Counted by whichever earlier calendar comes to the date that was confirmed.
  const known = calendars
    .flatMap((before) => moved([{ id, clock, region: regionOf(part) }], before, shipped, now))
    .find(({ before }) => before === confirmedOn);
  return {
    assignmentId: id,
    taskId,
    taskNumber,
    heading,
    unit,
    before: confirmedOn,
    after: movesTo(clockOfRecord(part), now, regionOf(part))!,
    because: known?.because ?? [],
  };
}
