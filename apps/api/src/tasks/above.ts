import type { TaskAnswer } from '@lianban/contract';
import type { Actor } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { VISIBLE_PARAMS, visibleTasks } from './parties';

/** The tasks above one, from the plan's own down, as far as `actor` may open them. */
export async function aboveOf(
  rows: EntityManager,
  actor: Actor,
  taskId: string,
): Promise<TaskAnswer['above']> {
  const chain: { id: string }[] = await rows.query(
    `with recursive up as (
       select t.parent_id as id, 1 as height from task t where t.id = $1 and t.parent_id is not null
       union all
       select t.parent_id, up.height + 1 from up join task t on t.id = up.id where t.parent_id is not null)
     select id from up order by height desc`,
    [taskId],
  );
  if (chain.length === 0) return [];
  const visible = visibleTasks(actor, 'task.read', 1);
  const found: TaskAnswer['above'][number][] = await rows.query(
    `select t.id, t.number, t.heading from task t
      where t.id = any($${VISIBLE_PARAMS + 1}::uuid[]) and t.id in ${visible.sql}
      order by array_position($${VISIBLE_PARAMS + 1}::uuid[], t.id)`,
    [...visible.params, chain.map(({ id }) => id)],
  );
  return found;
}
