import { Injectable } from '@nestjs/common';
import { LIMITS, type NoticeAnswer, type NoticeCount, type Page } from '@lianban/contract';
import { mayEver, unitsWhere, type Actor } from '@lianban/rules';
import { pageOf, readCursor } from '../http/page';
import { Store } from '../store/store';
import { RECEIVES, visibleTasks, VISIBLE_PARAMS } from '../tasks/parties';
import { personRef, unitRef } from '../units/refs';

type NoticeRecord = Omit<NoticeAnswer, 'at' | 'readAt'> & { at: Date; readAt: Date | null };

/** The letter of the event `e`; of several that left together the first. */
const LETTER_ID = `coalesce(e.facts->>'letterId', e.facts->'letterIds'->>0)::uuid`;

/** What the notice `n` of the event `e` is about, as JSON: whoever reads notices reads these. */
export const NOTICED = `e.name as event, e.facts->>'coordinationId' as "coordinationId",
  (select json_build_object('id', t.id, 'planId', t.plan_id, 'number', t.number, 'heading', t.heading)
     from task t where t.id = e.task_id) as task,
  (select json_build_object('id', l.id, 'instrument', l.instrument,
            'others', coalesce(jsonb_array_length(e.facts->'letterIds'), 1) - 1,
            'items', (select count(*)::int from rung_taken k where k.letter_id = l.id and k.dropped_at is null),
            'heading', coalesce((select t.heading from rung_taken k join task t on t.id = k.task_id
                                  where k.letter_id = l.id order by k.dropped_at is not null, k.fired_at, t.number limit 1), ''))
     from letter l where l.id = ${LETTER_ID}) as letter,
  (select json_build_object('id', w.id, 'name', w.name) from webhook w where w.id = (e.facts->>'webhookId')::uuid) as webhook`;

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
      `select n.id, n.kind, ${NOTICED}, n.at, n.read_at as "readAt", ${personRef('e.actor_id')} as by,
              ${unitRef('n.unit_id')} as unit
         from notice n join event e on e.id = n.event_id
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
 * The notices `n` of `actor` whose events `e` are about tasks that they may read, about a letter of theirs, or about a
 * request for coordination that came up to their office, which may not read the whole task.
 */
export function readable(actor: Actor, first: number): { sql: string; params: unknown[] } {
  const visible = visibleTasks(actor, 'task.read', first);
  const at = (offset: number): string => `$${first + VISIBLE_PARAMS + offset}`;
  const units = (offset: number): string => `any(${at(offset)}::uuid[])`;
  return {
    sql: `n.person_id = ${at(0)} and (e.task_id in ${visible.sql}
           or exists (select 1 from coordination_rung r where r.office_id = ${units(1)}
                        and r.coordination_id = (e.facts->>'coordinationId')::uuid)
           or exists (select 1 from letter l where l.id = ${LETTER_ID}
                        and (l.office_id = ${units(2)}
                             or l.sent_at is not null and (l.unit_id = ${units(3)}
                                  or exists (select 1 from unit u join unit o on ${RECEIVES}
                                              where u.id = l.unit_id and o.id = ${units(4)}))))
           or (e.name = 'webhook.gave-out' and ${at(5)}))`,
    params: [
      ...visible.params,
      actor.personId,
      unitsWhere(actor, 'coordination.read', 'upper-office'),
      unitsWhere(actor, 'letter.read', 'office'),
      unitsWhere(actor, 'letter.read', 'own-unit'),
      unitsWhere(actor, 'letter.read', 'receiver'),
      mayEver(actor, 'webhook.read'),
    ],
  };
}
