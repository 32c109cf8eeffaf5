import { Injectable } from '@nestjs/common';
import { addDays, dayOf, dueAfter, NATIONWIDE } from '@lianban/calendar';
import type { Box, BoxEntry, BoxGroup, BoxKind } from '@lianban/contract';
import {
  DUE_SOON,
  periodOf,
  REPORTING_PERIODS,
  unitsWhere,
  type Actor,
  type ReportingPeriod,
  type TaskState,
} from '@lianban/rules';
import { Store } from '../store/store';
import { litOfPart, PART_JSON, type PartRecord } from '../tasks/part.record';
import { AT_HAND, WAITING, type Waiting } from './box.waiting';

interface EntryRecord {
  /** Its kind's place among those that were asked for. */
  at: number;
  planId: string;
  taskId: string | null;
  number: string;
  heading: string;
  unitName: string | null;
  dueOn: string | null;
  taskState: TaskState;
  reportingPeriod: ReportingPeriod | null;
  /** The part that waits; null for a task as a whole. */
  waitingPart: PartRecord | null;
  /** How many of the kind there are. */
  total: number;
}

const SHOWN = 8;

/** The few of one kind that are shown. */
const few = (at: number, { sql }: Waiting): string =>
  `(select ${at} as at, w.*, count(*) over ()::int as total
      from (${sql.replaceAll('{units}', `$${FIXED + at + 1}`)}) w order by w.due_on nulls last, w.number limit ${SHOWN})`;

/** How many parameters all kinds share. */
const FIXED = 5;

/** What is told of those few. Not every kind asks for all that is passed; this does. */
const told = (each: readonly string[]): string => `
  with ${AT_HAND},
  waiting as (${each.join(' union all ')})
  select w.at, w.total, w.plan_id as "planId", w.task_id as "taskId", w.number, coalesce(t.heading, p.title) as heading,
         (select u.short_name from unit u where u.id = coalesce(a.unit_id, (
            select n.unit_id from task_unit n where n.task_id = t.id and n.part = 'lead'))) as "unitName",
         w.due_on as "dueOn", t.state as "taskState", t.reporting_period as "reportingPeriod",
         case when a.id is not null then ${PART_JSON} end as "waitingPart"
    from waiting w join plan p on p.id = w.plan_id left join task t on t.id = w.task_id
    left join assignment a on a.id = w.part_id
   where $1::uuid is not null and $2::date is not null and $3::date is not null and $4::text[] is not null
     and $5::uuid[] is not null
   order by w.at, w.due_on nulls last, w.number`;

/** 待办: what waits for one person, by what has to be done: one statement for all that the person's posts can have. */
@Injectable()
export class BoxQueries {
  constructor(private readonly store: Store) {}

  async of(actor: Actor): Promise<Box> {
    const asked = WAITING.map((waiting) => ({
      waiting,
      units: unitsWhere(actor, waiting.permission, waiting.standing),
    })).filter(({ units }) => units.length > 0);
    if (asked.length === 0) return { groups: [] };
    const now = this.store.now();
    const today = dayOf(now);
    const rows: EntryRecord[] = await this.store.rows.query(
      told(asked.map(({ waiting }, at) => few(at, waiting))),
      [
        actor.personId,
        today,
        dueAfter(now, DUE_SOON, NATIONWIDE),
        periodsEnded(today),
        [...new Set(asked.flatMap(({ units }) => units))],
        ...asked.map(({ units }) => units),
      ],
    );
    const groups = asked.map(({ waiting: { kind } }, at): BoxGroup => {
      const shown = rows.filter((row) => row.at === at);
      return { kind, total: shown[0]?.total ?? 0, entries: shown.map((row) => entryOf(kind, row, now)) };
    });
    return { groups: merged(groups.filter(({ total }) => total > 0)) };
  }
}

/** Of each kind of period, the one that ended last. */
const periodsEnded = (today: string): string[] =>
  REPORTING_PERIODS.map((kind) => periodOf(kind, addDays(periodOf(kind, today).from, -1)).key);

/** One group a kind, in the order in which they are asked for. */
function merged(groups: readonly BoxGroup[]): BoxGroup[] {
  const byKind = new Map<BoxKind, BoxGroup>();
  for (const group of groups) {
    const { total, entries } = byKind.get(group.kind) ?? { total: 0, entries: [] };
    byKind.set(group.kind, {
      kind: group.kind,
      total: total + group.total,
      entries: [...entries, ...group.entries].slice(0, SHOWN),
    });
  }
  return [...byKind.values()];
}

function entryOf(kind: BoxKind, row: EntryRecord, now: Date): BoxEntry {
  const { planId, taskId, number, heading, unitName, dueOn } = row;
  return { kind, planId, taskId, number, heading, unitName, dueOn, lit: litOf(row, now) };
}

function litOf({ taskState, reportingPeriod, waitingPart }: EntryRecord, now: Date): BoxEntry['lit'] {
  return waitingPart && litOfPart(waitingPart, { state: taskState, reportingPeriod }, now);
}
