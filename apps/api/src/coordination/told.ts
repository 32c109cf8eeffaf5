import type { Audience, LiveEventName } from '@lianban/contract';
import type { Tx } from '../store/store';
import type { AssignmentRow } from '../tasks/assignment.entity';
import type { CoordinationRow } from '../tasks/coordination.entity';
import { audienceOf } from '../tasks/parties';
import type { TaskRow } from '../tasks/task.entity';
import { afterOf } from '../tasks/told';
import type { CoordinationParties } from './coordination.parties';

export type CoordinationEvent = Extract<LiveEventName, `coordination.${string}`>;

interface Told {
  readonly task: TaskRow;
  readonly request: CoordinationRow;
  readonly parties: CoordinationParties;
  /** Told on the page of the request alone: who reads the task need not read the request. */
  readonly said?: string | null;
  readonly unitId?: string | null;
  /** Parts that a decision changed. */
  readonly changed?: readonly AssignmentRow[];
  /** Units that hear of it from now on. */
  readonly also?: readonly string[];
}

/** One event row for one move of a request, heard by the parties of its task and by those it was raised to. */
export async function tellOf(tx: Tx, name: CoordinationEvent, told: Told): Promise<void> {
  const { task, request, parties, said = null, unitId = null, changed = [], also = [] } = told;
  const { upperOfficeIds, lineIds } = parties.request;
  const units = [...upperOfficeIds, ...lineIds, ...also].map((id): Audience => `unit:${id}`);
  await tx.announce(
    name,
    [...audienceOf(task, parties.task), `coordination:${request.id}`, ...units],
    { planId: task.planId, taskId: task.id, coordinationId: request.id },
    { unitId, said, ...(changed.length > 0 && { after: afterOf(task, changed) }) },
  );
}
