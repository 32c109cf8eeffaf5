import {
  may,
  permissionForRequest,
  Refusal,
  requireRequestMove,
  type Actor,
  type RequestMove,
} from '@lianban/rules';
import type { Tx } from '../../store/store';
import { partiesOfPart, requireReadable } from '../parties';
import { partsOf, type Part } from '../parts';
import { AssignmentRow } from '../assignment.entity';
import { RequestRow } from '../request.entity';
import { lockTask, refuseStale, type HeldTask } from '../task.access';

export interface HeldRequest extends HeldTask {
  readonly request: RequestRow;
  /** The parts that are still their units'. */
  readonly parts: readonly Part[];
  /** The part that it is about; null where it is about the task as a whole. */
  readonly part: Part | null;
}

/** The request, held for change together with its task, if `actor` may make `move` with it and the move is open. */
export async function requireRequest(
  tx: Tx,
  actor: Actor,
  requestId: string,
  move: RequestMove,
  version: number,
): Promise<HeldRequest> {
  const found = await tx.rows.findOneBy(RequestRow, { id: requestId });
  if (!found) throw new Refusal('not-found', { id: requestId });
  const task = await lockTask(tx, found.taskId);
  const parties = await requireReadable(tx.rows, actor, found.taskId);
  const request = await tx.rows.findOneByOrFail(RequestRow, { id: requestId });
  if (!task) throw new Refusal('not-found', { id: requestId });
  const permission = permissionForRequest(request.kind, move);
  const own = await unitOf(tx, request);
  if (!may(actor, permission, own ? await partiesOfPart(tx.rows, parties, own) : parties)) {
    throw new Refusal('not-allowed', { permission });
  }
  if (version !== request.version) await refuseStale(tx, actor, task.id);
  requireRequestMove(request, move);
  const parts = await partsOf(tx, task.id);
  return { task, parties, request, parts, part: parts.find(({ id }) => id === request.assignmentId) ?? null };
}

async function unitOf(tx: Tx, { assignmentId }: RequestRow): Promise<string | null> {
  if (!assignmentId) return null;
  return (await tx.rows.findOneByOrFail(AssignmentRow, { id: assignmentId })).unitId;
}
