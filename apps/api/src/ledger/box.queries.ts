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
import { litOfPart, type PartRecord } from '../tasks/part.record';
import { WAITING, type Waiting } from './box.waiting';

interface EntryRecord {
  planId: string;
  taskId: string | null;
  number: string;
  heading: string;
  unitName: string | null;
  dueOn: string | null;
  taskState: TaskState | null;
  reportingPeriod: ReportingPeriod | null;
  /** The part that waits; null for a task as a whole. */
  waitingPart: PartRecord | null;
  total: number;
}

const SHOWN = 8;

/** 待办: what waits for one person, by what has to be done. One statement a kind that the person's posts can have. */
@Injectable()
export class BoxQueries {
  constructor(private readonly store: Store) {}

  async of(actor: Actor): Promise<Box> {
    const groups = await Promise.all(WAITING.map((waiting) => this.group(actor, waiting)));
    return { groups: merged(groups.filter((group) => group !== null)) };
  }

  private async group(actor: Actor, { kind, permission, standing, sql }: Waiting): Promise<BoxGroup | null> {
    const units = unitsWhere(actor, permission, standing);
    if (units.length === 0) return null;
    const now = this.store.now();
    const rows: EntryRecord[] = await this.store.rows.query(
      // Not every kind asks for all of these; the statement always does, so that all take the same parameters.
      `select *, count(*) over ()::int as total from (${sql}) waiting
        where $2::uuid is not null and $3::date is not null and $4::date is not null and $5::text[] is not null
        order by "dueOn" nulls last, number limit ${SHOWN}`,
      [units, actor.personId, dayOf(now), dueAfter(now, DUE_SOON, NATIONWIDE), periodsEnded(dayOf(now))],
    );
    const [first] = rows;
    return first ? { kind, total: first.total, entries: rows.map((row) => entryOf(kind, row, now)) } : null;
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
  return taskState && waitingPart && litOfPart(waitingPart, { state: taskState, reportingPeriod }, now);
}
