import type { UnitRef } from '@lianban/contract';
import type { EntityManager } from 'typeorm';

/** 对口部门: the departments of an upper tier that guide the unit that asks and the units of the task (条). */
export function counterpartsOf(rows: EntityManager, taskId: string, unitId: string): Promise<UnitRef[]> {
  return rows.query(
    `select l.id, l.name, l.short_name as "shortName", l.tier from unit l
      where l.ended_on is null and l.id in (
        select u.line_id from unit u where u.id = $2
        union select u.line_id from assignment a join unit u on u.id = a.unit_id
               where a.task_id = $1 and a.state <> 'reassigned')
      order by l.name`,
    [taskId, unitId],
  );
}
