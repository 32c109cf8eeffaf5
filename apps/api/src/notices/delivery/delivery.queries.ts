import { LIMITS, type DeliveryAnswer, type Page } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import { Injectable } from '@nestjs/common';
import { pageOf, readCursor } from '../../http/page';
import { Store } from '../../store/store';
import { personRef } from '../../units/refs';
import type { DeliveryState } from './delivery.entity';
import type { Channel } from './lease';

export interface DeliveriesWanted {
  readonly channel?: Channel;
  readonly state?: DeliveryState;
  readonly webhookId?: string;
  readonly cursor?: string;
}

type Found = Omit<DeliveryAnswer, 'madeAt' | 'dueAt' | 'triedAt' | 'endedAt'> & {
  madeAt: Date;
  dueAt: Date;
  triedAt: Date | null;
  endedAt: Date | null;
};

/** What left the house or waits to, as an administrator sees it: who, when and why not; nothing of a task. */
@Injectable()
export class DeliveryQueries {
  constructor(private readonly store: Store) {}

  /** The latest first. */
  async list(wanted: DeliveriesWanted): Promise<Page<DeliveryAnswer>> {
    const found = await this.read(wanted, null);
    return pageOf(found, ({ madeAt, id }) => [madeAt.toISOString(), id], answerOf);
  }

  /** @throws Refusal not-found */
  async one(id: string): Promise<DeliveryAnswer> {
    const [found] = await this.read({}, id);
    if (!found) throw new Refusal('not-found', { id });
    return answerOf(found);
  }

  private read({ channel, state, webhookId, cursor }: DeliveriesWanted, id: string | null): Promise<Found[]> {
    const [at, after] = readCursor(cursor, 2) ?? [null, null];
    return this.store.rows.query(
      `select d.id, case when d.webhook_id is null then 'mail' else 'webhook' end as channel, d.purpose,
              ${personRef('d.person_id')} as person, d.address, e.name as event,
              (select count(*)::int from notice_mail m where m.delivery_id = d.id) as notices,
              case when w.id is not null then json_build_object('id', w.id, 'name', w.name) end as webhook,
              d.state, d.failures, d.fault, d.made_at as "madeAt", d.due_at as "dueAt", d.tried_at as "triedAt",
              d.ended_at as "endedAt",
              (d.leased_until is null or d.leased_until < $8)
                and (w.id is null or w.removed_at is null and w.disabled_at is null) as resendable
         from delivery d left join webhook w on w.id = d.webhook_id left join event e on e.id = d.event_id
        where ($1::text is null or ($1 = 'mail') = (d.webhook_id is null)) and ($2::text is null or d.state = $2)
          and ($3::uuid is null or d.webhook_id = $3) and ($4::uuid is null or d.id = $4)
          and ($5::timestamptz is null or (d.made_at, d.id) < ($5, $6::uuid))
        order by d.made_at desc, d.id desc limit $7`,
      [
        channel ?? null,
        state ?? null,
        webhookId ?? null,
        id,
        at,
        after,
        LIMITS.pageSize + 1,
        this.store.now(),
      ],
    );
  }
}

const answerOf = ({ madeAt, dueAt, triedAt, endedAt, ...found }: Found): DeliveryAnswer => ({
  ...found,
  madeAt: madeAt.toISOString(),
  dueAt: dueAt.toISOString(),
  triedAt: triedAt?.toISOString() ?? null,
  endedAt: endedAt?.toISOString() ?? null,
});
