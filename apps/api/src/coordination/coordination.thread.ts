import { Refusal, may } from '@lianban/rules';
import type { ThreadCheck } from '../http/thread-subjects';
import { CoordinationRow } from '../tasks/coordination.entity';
import { TaskRow } from '../tasks/task.entity';
import { unitsIn } from '../tasks/task.thread';
import { requireReadableCoordination } from './coordination.access';

/** Whoever reads a request takes part in its thread: the units below and the offices that it was raised to. */
export const coordinationThread: ThreadCheck = async (rows, actor, id) => {
  const request = await rows.findOneBy(CoordinationRow, { id });
  const parties = await requireReadableCoordination(rows, actor, request, id);
  if (!request) throw new Refusal('not-found', { id });
  const task = await rows.findOneOrFail(TaskRow, {
    where: { id: request.taskId },
    select: { id: true, planId: true },
  });
  const { upperOfficeIds, lineIds } = parties.request;
  const unitIds = [...new Set([request.unitId, ...unitsIn(parties.task), ...upperOfficeIds, ...lineIds])];
  return {
    mayWrite: true,
    mayAttach: may(actor, 'file.add', parties.task),
    unitIds,
    audience: [`coordination:${id}`, ...unitIds.map((unit) => `unit:${unit}` as const)],
    facts: { planId: task.planId, taskId: task.id },
  };
};
