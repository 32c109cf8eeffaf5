import type { Audience } from '@lianban/contract';
import { may, Refusal, unitsWhere, type Actor, type Parties, type Permission } from '@lianban/rules';
import type { EntityManager } from 'typeorm';

/** Who has to do with a task, from the rows as they are now; null where there is no such task. */
export async function partiesOf(rows: EntityManager, taskId: string): Promise<Parties | null> {
  const found: Parties[] = await rows.query(
    `select t.office_id as "officeId",
            coalesce((select json_agg(json_build_object('unitId', a.unit_id, 'part', a.part))
                        from assignment a where a.task_id = t.id), '[]') as parts,
            array(select distinct unnest(u.ancestors)
                    from assignment a join unit u on u.id = a.unit_id where a.task_id = t.id) as "superiorIds",
            array(select c.to_office_id from raised_case c where c.task_id = t.id) as "upperOfficeIds"
       from task t where t.id = $1`,
    [taskId],
  );
  return found[0] ?? null;
}

/** The parties of a task that `actor` may read. One that it may not read looks just like one that does not exist. */
export async function requireReadable(rows: EntityManager, actor: Actor, taskId: string): Promise<Parties> {
  const parties = await partiesOf(rows, taskId);
  if (!parties || !may(actor, 'task.read', parties)) throw new Refusal('not-found', { id: taskId });
  return parties;
}

/**
 * The ids of the tasks that `actor` may do `permission` to, as a subquery: `partiesOf` and `may` for many rows at
 * once. Lists, search and counts ask this and nothing else.
 *
 * @param first number of the first of the four parameters that it uses
 */
export function visibleTasks(
  actor: Actor,
  permission: Permission,
  first: number,
): { sql: string; params: string[][] } {
  const at = (offset: number): string => `any($${first + offset}::uuid[])`;
  const parts = ['lead', 'co-lead', 'participant'] as const;
  return {
    sql: `(select id from task where office_id = ${at(0)}
           union select task_id from assignment where unit_id = ${at(1)}
           union select a.task_id from assignment a join unit u on u.id = a.unit_id
                  where u.ancestors && $${first + 2}::uuid[]
           union select task_id from raised_case where to_office_id = ${at(3)})`,
    params: [
      unitsWhere(actor, permission, 'office'),
      [...new Set(parts.flatMap((part) => unitsWhere(actor, permission, part)))],
      unitsWhere(actor, permission, 'superior'),
      unitsWhere(actor, permission, 'upper-office'),
    ],
  };
}

/** Who hears of a task: whoever watches it or its plan, and the units that it concerns. */
export function audienceOf(
  task: { readonly id: string; readonly planId: string },
  parties: Parties,
): Audience[] {
  const units = [parties.officeId, ...parties.parts.map((part) => part.unitId), ...parties.upperOfficeIds];
  return [`task:${task.id}`, `plan:${task.planId}`, ...units.map((id): Audience => `unit:${id}`)];
}
