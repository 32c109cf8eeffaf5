import { may, Refusal, type Parties } from '@lianban/rules';
import { heardIn, type ThreadCheck } from '../http/thread-subjects';
import { requireReadable } from './parties';
import { TaskRow } from './task.entity';

/** Who reads and writes the thread of a task, and hears of it (domain §6, §8). */
export const taskThread: ThreadCheck = async (rows, actor, taskId) => {
  const parties = await requireReadable(rows, actor, taskId);
  if (!may(actor, 'thread.read', parties)) throw new Refusal('not-allowed', { permission: 'thread.read' });
  const task = await rows.findOneOrFail(TaskRow, {
    where: { id: taskId },
    select: { id: true, planId: true },
  });
  const unitIds = unitsIn(parties);
  return {
    mayWrite: may(actor, 'task.comment', parties),
    mayAttach: may(actor, 'file.add', parties),
    unitIds,
    audience: heardIn('task', taskId, unitIds),
    facts: { planId: task.planId, taskId },
  };
};

/** The units that take part in what is written about a task, each once, the office first. */
export const unitsIn = ({ officeId, parts, receiverIds, placerId }: Parties): string[] => [
  ...new Set([
    officeId,
    ...parts.map(({ unitId }) => unitId),
    ...receiverIds,
    ...(placerId ? [placerId] : []),
  ]),
];
