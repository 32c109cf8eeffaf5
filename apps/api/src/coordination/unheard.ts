import type { EntityManager } from 'typeorm';
import type { CoordinationRow } from '../tasks/coordination.entity';

type Asked = Pick<CoordinationRow, 'id' | 'taskId' | 'unitId' | 'step'>;

/** The units of a task that neither lead it nor ask: those whom the lead consults. */
export function othersOf(
  rows: EntityManager,
  { taskId, unitId }: Pick<Asked, 'taskId' | 'unitId'>,
): Promise<{ id: string; name: string }[]> {
  return rows.query(
    `select u.id, u.short_name as name from assignment a join unit u on u.id = a.unit_id
      where a.task_id = $1 and a.unit_id <> $2 and a.part <> 'lead' and a.state <> 'reassigned'
      order by a.position`,
    [taskId, unitId],
  );
}

/** Who was not heard at C1: of those consulted, or, before anybody was, all that would be. Short names. */
export async function unheardOf(rows: EntityManager, asked: Asked): Promise<string[]> {
  const waiting: { name: string }[] =
    asked.step === 'to-consult'
      ? await othersOf(rows, asked)
      : await rows.query(
          `select u.short_name as name from consultation n join unit u on u.id = n.unit_id
            where n.coordination_id = $1 and n.answered_at is null and n.silent_at is null order by u.name`,
          [asked.id],
        );
  return waiting.map(({ name }) => name);
}
