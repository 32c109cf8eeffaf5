import { Injectable } from '@nestjs/common';
import { dayOf } from '@lianban/calendar';
import { clocksOfMove, followTask, type Actor } from '@lianban/rules';
import { Store, type Tx } from '../../store/store';
import { below } from '../below';
import { partiesOf } from '../parties';
import { affectClocks, followLeads, keepParts, partsOfMany } from '../parts';
import { requireTask } from '../task.access';
import { TaskRow } from '../task.entity';
import { keep, requireMove } from '../task.standing';
import { tell } from '../told';

/** 恢复: by the office before the review date, or by itself on it. */
@Injectable()
export class ResumeActions {
  constructor(private readonly store: Store) {}

  resume(actor: Actor, taskId: string, version: number): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const { task, parties } = await requireTask(tx, actor, taskId, 'task.resume', version);
      task.state = await requireMove(tx, task, 'resume');
      task.reviewOn = null;
      const parts = await partsOfMany(tx, [task.id, ...(await below(tx, task)).map(({ id }) => id)]);
      const changed = affectClocks(parts, clocksOfMove('resume'), tx.now);
      await keepParts(tx, changed);
      await followLeads(tx, task, changed);
      await keep(tx, task);
      const own = changed.filter((part) => part.taskId === task.id);
      await tell(tx, { name: 'task.resumed', task, parties, changed: own });
      return task.id;
    });
  }
}

/** The review date has come: the clocks run again by themselves, and the task is told to. Held with `skip locked`. */
export async function resumeByItself(tx: Tx, taskId: string): Promise<boolean> {
  const task = await tx.rows.findOne(TaskRow, {
    where: { id: taskId },
    lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
  });
  const state = task && followTask(task, 'review-date');
  if (!state || !task.reviewOn || task.reviewOn > dayOf(tx.now)) return false;
  task.state = state;
  task.reviewOn = null;
  await keep(tx, task);
  await tell(tx, { name: 'task.resumed', task, parties: (await partiesOf(tx.rows, task.id))! });
  return true;
}
