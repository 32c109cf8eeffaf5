import type { AmendmentAnswer, ConsolidationAnswer, TaskAnswer, TimelineEntry } from '@lianban/contract';
import { instant } from '../store/together';
import { personRef } from '../units/refs';

/* What happened to the task $1, a statement each; instants in them are put into the form of answers by `told`. */

/** In the order of its event rows. */
export const TIMELINE = `
  select e.id::text, e.name, e.at, ${personRef('e.actor_id')} as by,
         (select u.short_name from unit u where u.id = (e.detail->>'unitId')::uuid) as "unitName",
         e.detail->>'note' as note
    from event e where e.task_id = $1 and e.name not like 'comment.%' order by e.id`;

/** 汇总, the latest period first. */
export const CONSOLIDATIONS = `
  select c.period, c.text, c.percentage, ${personRef('c.by_id')} as by, c.at, c.reports
    from consolidation c where c.task_id = $1 order by c.at desc`;

/** 调整, the latest edition first. */
export const AMENDMENTS = `
  select m.edition, m.basis, ${personRef('m.by_id')} as by, m.at, m.changes
    from amendment m where m.task_id = $1 order by m.edition desc`;

/** 归档 of this cycle; none where the task is not archived. */
export const ARCHIVE = `
  select r.at, ${personRef('r.by_id')} as by, r.digest, r.files
    from archive r join task t on t.id = r.task_id and t.cycle = r.cycle where r.task_id = $1`;

export interface HistoryRecords {
  timeline: TimelineEntry[];
  consolidations: ConsolidationAnswer[];
  amendments: AmendmentAnswer[];
  archive: NonNullable<TaskAnswer['archived']>[];
}

export const told = <T extends { readonly at: string }>(records: readonly T[]): T[] =>
  records.map((record) => ({ ...record, at: instant(record.at) }));
