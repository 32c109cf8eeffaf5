import { NATIONWIDE, type Day } from '@lianban/calendar';
import {
  dueOnAt,
  onConfirmed,
  pause,
  resume,
  run,
  stop,
  type ClockEffect,
  type PartClock,
} from '@lianban/rules';
import { In, Not } from 'typeorm';
import type { Tx } from '../store/store';
import type { UnitRow } from '../units/unit.entity';
import { AssignmentRow } from './assignment.entity';
import type { TaskRow } from './task.entity';

/** A part with its unit, whose region says which days count. */
export type Part = AssignmentRow & { unit: UnitRow };

/** The parts that are still their units', in the order of the document. */
export const partsOf = (tx: Pick<Tx, 'rows'>, taskId: string): Promise<Part[]> =>
  tx.rows.find(AssignmentRow, {
    where: { taskId, state: Not('reassigned') },
    relations: { unit: true },
    order: { position: 'ASC', id: 'ASC' },
  });

/** The parts of many tasks at once. */
export const partsOfMany = (tx: Tx, taskIds: readonly string[]): Promise<Part[]> =>
  tx.rows.find(AssignmentRow, {
    where: { taskId: In([...taskIds]), state: Not('reassigned') },
    relations: { unit: true },
    order: { position: 'ASC', id: 'ASC' },
  });

export const clockOfPart = (part: AssignmentRow): PartClock => ({
  startedAt: part.dispatchedAt,
  limitOn: part.originalDueOn,
  ledger: part.ledger,
  stoppedAt: part.stoppedAt,
  confirmedOn: part.dueOn,
});

/** Puts a changed clock back into its part; the due day follows from the ledger, and no calendar moves it meanwhile. */
export function setClock(part: Part, clock: PartClock, now: Date): void {
  const region = part.unit.region ?? NATIONWIDE;
  const { ledger, stoppedAt } = onConfirmed(clockOfPart(part), clock, now, region);
  part.ledger = ledger;
  part.stoppedAt = stoppedAt;
  part.dueOn = dueOnAt(clockOfPart(part), now, region);
}

/** What a move does to the clocks of the task's parts (the table of moves says which effect it has). */
export function affectClocks(
  parts: readonly Part[],
  effect: ClockEffect | undefined,
  now: Date,
  reviewOn: Day | null = null,
): Part[] {
  const change = effect && CHANGES[effect];
  if (!change) return [];
  return parts.filter((part) => {
    // A part that was done before the whole was submitted stays done when the whole is returned.
    if (effect === 'run' && part.state === 'done') return false;
    const clock = clockOfPart(part);
    const changed = change(clock, now, reviewOn);
    setClock(part, changed, now);
    return changed !== clock;
  });
}

type Change = (clock: PartClock, now: Date, reviewOn: Day | null) => PartClock;

const CHANGES: Partial<Record<ClockEffect, Change>> = {
  stop: (clock, now) => (clock.stoppedAt ? clock : stop(clock, now)),
  run,
  pause: (clock, now, reviewOn) => (clock.stoppedAt || !reviewOn ? clock : pause(clock, now, reviewOn)),
  resume,
};

/**
 * The lead answers for the whole: where its date moved, that of its task moves along. Whoever holds `task` stores it;
 * the tasks below are stored here.
 */
export async function followLeads(tx: Tx, task: TaskRow, changed: readonly Part[]): Promise<void> {
  const leads = changed.filter(({ part }) => part === 'lead');
  task.dueOn = leads.find(({ taskId }) => taskId === task.id)?.dueOn ?? task.dueOn;
  await tx.rows.query(
    `update task t set due_on = a.due_on from assignment a
      where a.task_id = t.id and a.id = any($1) and t.id <> $2`,
    [leads.map(({ id }) => id), task.id],
  );
}

/** Stores parts that were changed; each has a version more. */
export async function keepParts(tx: Tx, parts: readonly AssignmentRow[]): Promise<void> {
  for (const part of parts) {
    part.version += 1;
    const { unit: _unit, task: _task, ...columns } = part;
    await tx.rows.update(AssignmentRow, part.id, columns);
  }
}
