import { Injectable } from '@nestjs/common';
import { LIMITS, type NoticeAnswer, type NoticeCount, type Page } from '@lianban/contract';
import { unitsWhere, type Actor } from '@lianban/rules';
import { pageOf, readCursor } from '../http/page';
import { Store } from '../store/store';
import { visibleTasks, VISIBLE_PARAMS } from '../tasks/parties';
import { personRef, unitRef } from '../units/refs';

type NoticeRecord = Omit<NoticeAnswer, 'at' | 'readAt'> & { at: Date; readAt: Date | null };

/** A person's inbox: counted and read from the rows, so that it is right whatever was missed. */
@Injectable()
export class NoticeQueries {
  constructor(private readonly store: Store) {}

  /** The latest first. What one may not read any more is as if it had never come. */
  async list(actor: Actor, wanted: { unread?: boolean; cursor?: string }): Promise<Page<NoticeAnswer>> {
    const { sql, params } = readable(actor, 1);
    const n = params.length;
    const after = readCursor(wanted.cursor, 1)?.[0] ?? null;
    const rows: NoticeRecord[] = await this.store.rows.query(
      `select n.id, n.kind, e.name as event, e.facts->>'coordinationId' as "coordinationId", n.at, n.read_at as "readAt", ${personRef('e.actor_id')} as by,
              ${unitRef('n.unit_id')} as unit,
              json_build_object('id', t.id, 'planId', t.plan_id, 'number', t.number, 'heading', t.heading) as task
         from notice n join event e on e.id = n.event_id join task t on t.id = e.task_id
        where ${sql} and (not $${n + 1} or n.read_at is null) and ($${n + 2}::bigint is null or n.id < $${n + 2})
        order by n.id desc limit $${n + 3}`,
      [...params, wanted.unread ?? false, after, LIMITS.pageSize + 1],
    );
    return pageOf(
      rows,
      (row) => [row.id],
      (row) => ({ ...row, at: row.at.toISOString(), readAt: row.readAt?.toISOString() ?? null }),
    );
  }

  async count(actor: Actor): Promise<NoticeCount> {
    const { sql, params } = readable(actor, 1);
    const [counted] = await this.store.rows.query<[NoticeCount]>(
      `select count(*)::int as unread from notice n join event e on e.id = n.event_id
        where ${sql} and n.read_at is null`,
      params,
    );
    return counted;
  }
}

/**
 * The notices `n` of `actor` whose events `e` are about tasks that they may read, or about a request for coordination
 * that came up to their office, which may not read the whole task.
 */
export function readable(actor: Actor, first: number): { sql: string; params: unknown[] } {
  const visible = visibleTasks(actor, 'task.read', first);
  return {
    sql: `n.person_id = $${first + VISIBLE_PARAMS} and (e.task_id in ${visible.sql}
           or exists (select 1 from coordination_rung r where r.office_id = any($${first + VISIBLE_PARAMS + 1}::uuid[])
                        and r.coordination_id = (e.facts->>'coordinationId')::uuid))`,
    params: [...visible.params, actor.personId, unitsWhere(actor, 'coordination.read', 'upper-office')],
  };
}
