import { Injectable } from '@nestjs/common';
import { dayOf } from '@lianban/calendar';
import { LIMITS, type Page, type TaskSummary } from '@lianban/contract';
import { unitsWhere, type Actor } from '@lianban/rules';
import { pageOf, readCursor } from '../http/page';
import { Store } from '../store/store';
import { visibleTasks } from '../tasks/parties';
import { SELECT_SUMMARY, summaryOf, type SummaryRecord } from '../tasks/task.summary';
import type { TasksWanted } from './ledger.dto';

/** 台账: what `actor` may see of all tasks, the latest plan first and each in the order of its document. */
@Injectable()
export class LedgerQueries {
  constructor(private readonly store: Store) {}

  async list(actor: Actor, wanted: TasksWanted): Promise<Page<TaskSummary>> {
    const now = this.store.now();
    const visible = visibleTasks(actor, 'task.read', 1);
    const [importedAt, planId, span, id] = readCursor(wanted.cursor, 4) ?? [null, null, null, null];
    const rows: SummaryRecord[] = await this.store.rows.query(
      `${SELECT_SUMMARY}
        where t.id in ${visible.sql}
          and ($5::uuid is null or t.plan_id = $5)
          and ($6::text is null or t.state = $6)
          and ($7::uuid[] is null
               or exists (select 1 from assignment m where m.task_id = t.id and m.unit_id = any($7)))
          and (not $8 or (t.state not in ('closed', 'under-review')
               and exists (select 1 from assignment l
                            where l.task_id = t.id and l.state <> 'done' and l.due_on < $9)))
          and ($10::text is null or t.heading like $10 or t.number like $10
               or exists (select 1 from task_unit n join unit_name w on w.unit_id = n.unit_id
                           where n.task_id = t.id and w.name like $10))
          and ($11::timestamptz is null or p.imported_at < $11
               or (p.imported_at = $11 and (t.plan_id, t.span_from, t.id) > ($12::uuid, $13::int, $14::uuid)))
        order by p.imported_at desc, t.plan_id, t.span_from, t.id limit $15`,
      [
        ...visible.params,
        wanted.planId ?? null,
        wanted.state ?? null,
        unitsOf(actor, wanted),
        wanted.overdue ?? false,
        dayOf(now),
        wanted.q?.trim() ? `%${wanted.q.trim().replace(/[\\%_]/g, '\\$&')}%` : null,
        importedAt,
        planId,
        span,
        id,
        LIMITS.pageSize + 1,
      ],
    );
    return pageOf(
      rows,
      (row) => [row.importedAt.toISOString(), row.planId, row.span[0], row.id],
      (row) => summaryOf(row, now),
    );
  }
}

function unitsOf(actor: Actor, wanted: TasksWanted): string[] | null {
  if (wanted.unitId) return [wanted.unitId];
  return wanted.mine ? unitsWhere(actor, 'task.read', 'participant') : null;
}
