import { TASK_STATES, isEnded, type SubmitFacts } from '@lianban/rules';
import type { EntityManager } from 'typeorm';

const ENDED = TASK_STATES.filter(isEnded)
  .map((state) => `'${state}'`)
  .join(', ');

/** A task `b` below that is not yet ended. */
export const STILL_OPEN = `b.state not in (${ENDED})`;

/** What has to be so before completion can be submitted, from the rows; files are counted by whoever hands them in. */
export async function submitFacts(rows: EntityManager, taskId: string): Promise<Omit<SubmitFacts, 'files'>> {
  const [facts]: [Omit<SubmitFacts, 'files'>] = await rows.query(
    `select coalesce((select json_agg(json_build_object('name', u.name, 'done', a.state = 'done',
                'dissented', a.dissented_at is not null, 'silent', a.silent_at is not null) order by a.position)
               from assignment a join unit u on u.id = a.unit_id
              where a.task_id = $1 and a.part <> 'lead' and a.state <> 'reassigned'), '[]') as others,
            array(select b.heading from task b join assignment a on a.id = b.parent_assignment_id
                   where a.task_id = $1 and a.part = 'lead' and ${STILL_OPEN} order by b.number) as "openSubtasks",
            (select count(*)::int from request q
              where q.task_id = $1 and q.state in ('asked', 'consented')) as "openRequests",
            (select count(*)::int from coordination c
              where c.task_id = $1 and c.ended_at is null) as "openCoordination"`,
    [taskId],
  );
  return facts;
}

/** Headings of what was broken down from one part and has not ended. */
export async function openBelow(rows: EntityManager, assignmentId: string): Promise<string[]> {
  const open: { heading: string }[] = await rows.query(
    `select b.heading from task b where b.parent_assignment_id = $1 and ${STILL_OPEN} order by b.number`,
    [assignmentId],
  );
  return open.map(({ heading }) => heading);
}
