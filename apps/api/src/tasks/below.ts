import { In } from 'typeorm';
import type { Tx } from '../store/store';
import { TaskRow } from './task.entity';

/**
 * Everything below a task at any depth, parents before those below them, locked for change: one statement a level.
 * Locks are only ever taken downwards, so that two moves in one tree wait for each other instead of for ever; and who
 * breaks a part down holds its task, so that nothing is placed under a level that is held.
 */
export async function below(tx: Tx, task: TaskRow): Promise<TaskRow[]> {
  const found: TaskRow[] = [];
  for (let level = [task]; level.length > 0;) {
    level = await tx.rows.find(TaskRow, {
      where: { rootId: task.rootId, parentId: In(level.map(({ id }) => id)) },
      order: { registeredAt: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    found.push(...level);
  }
  return found;
}
