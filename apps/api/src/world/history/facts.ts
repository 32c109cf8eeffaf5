import type { EntityManager } from 'typeorm';
import { TaskRow, TaskUnitRow } from '../../tasks/task.entity';
import { UnitRow } from '../../units/unit.entity';
import type { Party, TaskFacts } from './step';

/** The registered tasks of a plan with their units, in the order of the document. */
export async function tasksOf(rows: EntityManager, planId: string): Promise<TaskFacts[]> {
  const tasks = await rows.find(TaskRow, {
    where: { planId },
    relations: { office: true },
    order: { spanFrom: 'ASC' },
  });
  const named = await rows.find(TaskUnitRow, {
    where: { task: { planId } },
    relations: { unit: true },
    order: { position: 'ASC' },
  });
  return tasks.map(({ id, heading, number, office }) => {
    const units = named.filter(({ taskId }) => taskId === id);
    const lead = units.find(({ part }) => part === 'lead');
    if (!lead) throw new Error(`${number} is registered without a lead.`);
    const others = units.filter((unit) => unit !== lead).map(({ unit }) => partyOf(unit));
    return { id, heading, number, office: partyOf(office), lead: partyOf(lead.unit), others };
  });
}

const partyOf = ({ id, shortName, tier, kind }: UnitRow): Party => ({ id, shortName, tier, kind });

/** Task → how many events people have made of it: each deed makes exactly one, so that a history knows where it stood. */
export async function deedsDone(rows: EntityManager): Promise<Map<string, number>> {
  const counts: { id: string; done: number }[] = await rows.query(
    `select task_id as id, count(*)::int as done from event
      where task_id is not null and actor_id is not null and name not in ('task.registered', 'case.accepted') and name not like 'coordination.%'
      group by task_id`,
  );
  return new Map(counts.map(({ id, done }) => [id, done]));
}
