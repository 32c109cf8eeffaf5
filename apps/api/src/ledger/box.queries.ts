import { Injectable } from '@nestjs/common';
import { dayOf, NATIONWIDE } from '@lianban/calendar';
import type { Box, BoxEntry, BoxGroup, BoxKind } from '@lianban/contract';
import { lightOf, unitsWhere, type Actor, type AssignmentState, type TaskState } from '@lianban/rules';
import { Store } from '../store/store';
import { WAITING, type Waiting } from './box.waiting';

interface EntryRecord {
  planId: string;
  taskId: string | null;
  number: string;
  heading: string;
  unitName: string | null;
  dueOn: string | null;
  taskState: TaskState | null;
  state: AssignmentState | null;
  dispatchedAt: Date | null;
  region: string | null;
  percentage: number;
  total: number;
}

const SHOWN = 8;

/** 待办: what waits for one person, by what has to be done. One statement a kind that the person's posts can have. */
@Injectable()
export class BoxQueries {
  constructor(private readonly store: Store) {}

  async of(actor: Actor): Promise<Box> {
    const groups = await Promise.all(WAITING.map((waiting) => this.group(actor, waiting)));
    return { groups: groups.filter((group) => group !== null) };
  }

  private async group(actor: Actor, { kind, permission, standing, sql }: Waiting): Promise<BoxGroup | null> {
    const units = unitsWhere(actor, permission, standing);
    if (units.length === 0) return null;
    const now = this.store.now();
    const rows: EntryRecord[] = await this.store.rows.query(
      // Not every kind asks who is asking; the statement always does, so that all take the same parameters.
      `select *, count(*) over ()::int as total from (${sql}) waiting where $2::uuid is not null
        order by "dueOn" nulls last, number limit ${SHOWN}`,
      [units, actor.personId],
    );
    const [first] = rows;
    return first ? { kind, total: first.total, entries: rows.map((row) => entryOf(kind, row, now)) } : null;
  }
}

function entryOf(kind: BoxKind, row: EntryRecord, now: Date): BoxEntry {
  const { planId, taskId, number, heading, unitName, dueOn } = row;
  return { kind, planId, taskId, number, heading, unitName, dueOn, lit: litOf(row, now) };
}

function litOf(
  { taskState, state, dispatchedAt, dueOn, percentage, region }: EntryRecord,
  now: Date,
): BoxEntry['lit'] {
  if (!taskState || !state || !dispatchedAt) return null;
  const facts = {
    taskState,
    state,
    dispatchedOn: dayOf(dispatchedAt),
    dueOn,
    percentage,
    region: region ?? NATIONWIDE,
  };
  return lightOf(facts, dayOf(now));
}
