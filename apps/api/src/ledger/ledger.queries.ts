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
          and ($8::uuid is null or t.plan_id = $8)
          and ($9::text is null or t.state = $9)
          and ($10::uuid[] is null
               or exists (select 1 from assignment m where m.task_id = t.id and m.unit_id = any($10)))
          and (not $11 or (t.state in ('dispatched', 'in-progress', 'returned')
               and exists (select 1 from assignment l
                            where l.task_id = t.id and l.state not in ('done', 'reassigned') and l.due_on < $12)))
          and ($13::text is null or t.heading like $13 or t.number like $13
               or exists (select 1 from task_unit n join unit_name w on w.unit_id = n.unit_id
                           where n.task_id = t.id and w.name like $13))
          and ($14::timestamptz is null or p.imported_at < $14
               or (p.imported_at = $14 and (t.plan_id, t.span_from, t.id) > ($15::uuid, $16::int, $17::uuid)))
        order by p.imported_at desc, t.plan_id, t.span_from, t.id limit $18`,
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
