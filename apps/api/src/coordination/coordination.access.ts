import {
  Refusal,
  requireWay,
  type Actor,
  type CoordinationMove,
  type CoordinationWay,
  permissionForCoordination,
} from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import type { Tx } from '../store/store';
import { CoordinationRow, CoordinationRungRow } from '../tasks/coordination.entity';
import { lockTask } from '../tasks/task.access';
import type { TaskRow } from '../tasks/task.entity';
import { coordinationAnswer } from './coordination.answer';
import { coordinationParties, mayMake, mayRead, type CoordinationParties } from './coordination.parties';

export interface HeldCoordination {
  readonly task: TaskRow;
  readonly request: CoordinationRow;
  /** The rung on which it stands. */
  readonly rung: CoordinationRungRow;
  readonly parties: CoordinationParties;
  readonly way: CoordinationWay;
}

/** The request, locked for change with its task, if `actor` may make `move` with it and the move is open. */
export async function requireCoordination(
  tx: Tx,
  actor: Actor,
  id: string,
  move: CoordinationMove,
  version: number,
): Promise<HeldCoordination> {
  const found = await tx.rows.findOneBy(CoordinationRow, { id });
  if (!found) throw new Refusal('not-found', { id });
  const task = await lockTask(tx, found.taskId);
  // Read again under the lock: what was found before it may have changed meanwhile.
  const request = await tx.rows.findOneByOrFail(CoordinationRow, { id });
  const parties = await requireReadableCoordination(tx.rows, actor, request);
  if (!(await mayMake(tx.rows, actor, parties, move))) {
    throw new Refusal('not-allowed', { permission: permissionForCoordination(move) });
  }
  if (version !== request.version) {
    const current = await coordinationAnswer(tx.rows, actor, id, tx.now);
    throw new Refusal('stale-version', { current });
  }
  const way = requireWay(request, move);
  return { task: task!, request, rung: await rungOf(tx, request), parties, way };
}

/** Its parties, if `actor` may read it. One that it may not read looks just like one that does not exist. */
export async function requireReadableCoordination(
  rows: EntityManager,
  actor: Actor,
  request: CoordinationRow | null,
  id = request?.id,
): Promise<CoordinationParties> {
  const parties = request && (await coordinationParties(rows, request));
  if (!parties || !mayRead(actor, parties)) throw new Refusal('not-found', { id });
  return parties;
}

export const rungOf = (tx: Tx, { id, cycle, rung }: CoordinationRow): Promise<CoordinationRungRow> =>
  tx.rows.findOneByOrFail(CoordinationRungRow, { coordinationId: id, cycle, rung });
