import type { LiveEventName, LiveEvents } from '@lianban/contract';
import type { Parties } from '@lianban/rules';
import type { Tx } from '../store/store';
import type { AssignmentRow } from './assignment.entity';
import { audienceOf } from './parties';
import type { TaskRow } from './task.entity';

/** How one part stood after a write, as the event row keeps it: a past moment is told from these alone. */
export interface PartAfter {
  readonly id: string;
  readonly unitId: string;
  readonly part: AssignmentRow['part'];
  readonly weight: number;
  readonly state: AssignmentRow['state'];
  readonly dispatchedAt: string;
  readonly originalDueOn: string | null;
  readonly ledger: AssignmentRow['ledger'];
  readonly stoppedAt: string | null;
  /** The date that held; left out by versions that knew one calendar only. */
  readonly dueOn?: string | null;
  /** Set where the write changed what is accepted. */
  readonly percentage?: number;
}

/** What an event row keeps of a task: enough to work out state, clocks and lights at any past moment (domain §4). */
export interface TaskAfter {
  readonly state: TaskRow['state'];
  readonly parts?: readonly PartAfter[];
}

interface Move<E extends LiveEventName> {
  readonly name: E;
  readonly task: TaskRow;
  readonly parties: Parties;
  /** Parts that the write changed. */
  readonly changed?: readonly AssignmentRow[];
  /** Percentages that the write accepted, by assignment. */
  readonly percentages?: ReadonlyMap<string, number>;
  readonly unitId?: string | null;
  readonly note?: string | null;
  readonly facts?: Partial<LiveEvents[E]>;
}

/** One event row for one move: who hears of it, what changed, and how everything changed stands after it. */
export async function tell<E extends LiveEventName>(tx: Tx, move: Move<E>): Promise<void> {
  const { name, task, parties, changed = [], percentages, unitId = null, note = null, facts } = move;
  const after = afterOf(task, changed, percentages);
  await tx.announce(
    name,
    audienceOf(task, parties),
    { planId: task.planId, taskId: task.id, ...facts } as unknown as LiveEvents[E],
    { unitId, note, after },
  );
}

/** How the task and the parts that a write changed stand after it. */
export const afterOf = (
  task: TaskRow,
  changed: readonly AssignmentRow[],
  percentages?: ReadonlyMap<string, number>,
): TaskAfter => ({
  state: task.state,
  ...(changed.length > 0 && { parts: changed.map((part) => partAfter(part, percentages?.get(part.id))) }),
});

const partAfter = (part: AssignmentRow, percentage: number | undefined): PartAfter => ({
  id: part.id,
  unitId: part.unitId,
  part: part.part,
  weight: part.weight,
  state: part.state,
  dispatchedAt: part.dispatchedAt.toISOString(),
  originalDueOn: part.originalDueOn,
  ledger: part.ledger,
  stoppedAt: part.stoppedAt?.toISOString() ?? null,
  dueOn: part.dueOn,
  ...(percentage !== undefined && { percentage }),
});
