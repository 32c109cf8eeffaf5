import type { WebhookAnswer } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import { Injectable } from '@nestjs/common';
import { Store } from '../../store/store';
import { unitRef } from '../../units/refs';

type Found = Omit<WebhookAnswer, 'failingSince' | 'lastSentAt'> & {
  failingSince: Date | null;
  lastSentAt: Date | null;
};

@Injectable()
export class WebhookQueries {
  constructor(private readonly store: Store) {}

  /** All of them: there are few. */
  async list(id: string | null = null): Promise<WebhookAnswer[]> {
    const found: Found[] = await this.store.rows.query(
      `select w.id, w.version, w.name, w.format, w.shown_url as url, w.sealed_secret is not null as signed, w.events,
              ${unitRef('w.unit_id')} as unit,
              case when w.gave_out then 'gave-out' when w.disabled_at is not null then 'disabled'
                   when w.failures > 0 then 'failing' else 'working' end as state,
              w.failing_since as "failingSince",
              (select count(*)::int from delivery d where d.webhook_id = w.id and d.state = 'waiting') as waiting,
              (select max(d.tried_at) from delivery d where d.webhook_id = w.id and d.state = 'sent') as "lastSentAt"
         from webhook w where w.removed_at is null and ($1::uuid is null or w.id = $1) order by w.made_at, w.id`,
      [id],
    );
    return found.map(({ failingSince, lastSentAt, ...webhook }) => ({
      ...webhook,
      failingSince: failingSince?.toISOString() ?? null,
      lastSentAt: lastSentAt?.toISOString() ?? null,
    }));
  }

  /** @throws Refusal not-found */
  async one(id: string): Promise<WebhookAnswer> {
    const [webhook] = await this.list(id);
    if (!webhook) throw new Refusal('not-found', { id });
    return webhook;
  }
}
