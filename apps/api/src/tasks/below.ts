import type { Tx } from '../store/store';
import { TaskRow } from './task.entity';

/**
 * Everything below a task at any depth, parents before those below them, locked for change. A tree is read by its
 * root, in one statement, and walked here.
 */
export async function below(tx: Tx, task: TaskRow): Promise<TaskRow[]> {
  const tree = await tx.rows.find(TaskRow, {
    where: { rootId: task.rootId },
    order: { registeredAt: 'ASC', id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const under = new Set([task.id]);
  const found: TaskRow[] = [];
  // As deep as the tree is: each round finds the tasks of one level.
  for (let level = [task.id]; level.length > 0;) {
    const next = tree.filter(({ id, parentId }) => parentId && level.includes(parentId) && !under.has(id));
    for (const one of next) under.add(one.id);
    found.push(...next);
    level = next.map(({ id }) => id);
  }
  return found;
}
