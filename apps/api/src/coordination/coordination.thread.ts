import { Refusal, may } from '@lianban/rules';
import { heardIn, type ThreadCheck } from '../http/thread-subjects';
import { CoordinationRow } from '../tasks/coordination.entity';
import { TaskRow } from '../tasks/task.entity';
import { unitsIn } from '../tasks/task.thread';
import { requireReadableCoordination } from './coordination.access';

/**
 * The units below take part in the thread of a request, and the offices above and the departments with a copy once it
 * was accepted there: whoever wrote in it was told when it was raised.
 */
export const coordinationThread: ThreadCheck = async (rows, actor, id) => {
  const request = await rows.findOneBy(CoordinationRow, { id });
  const parties = await requireReadableCoordination(rows, actor, request, id);
  if (!request) throw new Refusal('not-found', { id });
  if (!may(actor, 'coordination.read', parties.thread)) {
    throw new Refusal('not-allowed', { permission: 'thread.read' });
  }
  const task = await rows.findOneOrFail(TaskRow, {
    where: { id: request.taskId },
    select: { id: true, planId: true },
  });
  const { upperOfficeIds, lineIds } = parties.thread;
  const unitIds = [...new Set([request.unitId, ...unitsIn(parties.task), ...upperOfficeIds, ...lineIds])];
  return {
    mayWrite: true,
    mayAttach: may(actor, 'file.add', parties.task),
    unitIds,
    audience: heardIn('coordination', id, unitIds),
    facts: { planId: task.planId, taskId: task.id },
  };
};
