import type {
  AmendmentAnswer,
  ConsolidationAnswer,
  PersonRef,
  TaskAnswer,
  TimelineEntry,
} from '@lianban/contract';
import type { EntityManager } from 'typeorm';
import { personRef } from '../units/refs';

/** What happened to a task, in the order of its event rows. */
export async function timelineOf(rows: EntityManager, taskId: string): Promise<TimelineEntry[]> {
  const events: (Omit<TimelineEntry, 'at'> & { at: Date })[] = await rows.query(
    `select e.id, e.name, e.at, ${personRef('e.actor_id')} as by,
            (select u.short_name from unit u where u.id = (e.detail->>'unitId')::uuid) as "unitName",
            e.detail->>'note' as note
       from event e where e.task_id = $1 and e.name not like 'comment.%' order by e.id`,
    [taskId],
  );
  return events.map((event) => ({ ...event, at: event.at.toISOString() }));
}

/** 汇总, the latest period first. */
export async function consolidationsOf(rows: EntityManager, taskId: string): Promise<ConsolidationAnswer[]> {
  const records: (Omit<ConsolidationAnswer, 'at'> & { at: Date })[] = await rows.query(
    `select c.period, c.text, c.percentage, ${personRef('c.by_id')} as by, c.at, c.reports
       from consolidation c where c.task_id = $1 order by c.at desc`,
    [taskId],
  );
  return records.map((record) => ({ ...record, at: record.at.toISOString() }));
}

/** 调整, the latest edition first. */
export async function amendmentsOf(rows: EntityManager, taskId: string): Promise<AmendmentAnswer[]> {
  const records: {
    edition: number;
    basis: string;
    by: PersonRef;
    at: Date;
    changes: AmendmentAnswer['changes'];
  }[] = await rows.query(
    `select m.edition, m.basis, ${personRef('m.by_id')} as by, m.at, m.changes
         from amendment m where m.task_id = $1 order by m.edition desc`,
    [taskId],
  );
  return records.map((record) => ({ ...record, at: record.at.toISOString() }));
}

/** 归档 of this cycle; null where the task is not archived. */
export async function archiveOf(
  rows: EntityManager,
  taskId: string,
  cycle: number,
): Promise<TaskAnswer['archived']> {
  const [found]: { at: Date; by: PersonRef; digest: string; files: number }[] = await rows.query(
    `select r.at, ${personRef('r.by_id')} as by, r.digest, r.files
       from archive r where r.task_id = $1 and r.cycle = $2`,
    [taskId, cycle],
  );
  return found ? { ...found, at: found.at.toISOString() } : null;
}
