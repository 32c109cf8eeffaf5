import { WEBHOOK_EVENTS } from '@lianban/contract';
import { Injectable } from '@nestjs/common';
import { EventFeed, type FedEvent } from '../../store/feed/event.feed';
import type { Tx } from '../../store/store';

/** Puts down which webhooks are to be told of which events, in the transaction that moves the cursor behind them. */
@Injectable()
export class WebhookConsumer {
  constructor(feed: EventFeed) {
    feed.register({ name: 'webhooks', from: 'next', take: (tx, events) => put(tx, events) });
  }
}

const OFFERED: ReadonlySet<string> = new Set(WEBHOOK_EVENTS);

async function put(tx: Tx, events: readonly FedEvent[]): Promise<void> {
  const offered = events.filter(({ name }) => OFFERED.has(name));
  if (offered.length === 0) return;
  await tx.rows.query(
    `insert into delivery (purpose, webhook_id, event_id, made_at, due_at)
     select 'event', w.id, e.id, $2, $2 from event e join webhook w on e.name = any(w.events)
      where e.id = any($1::bigint[]) and w.removed_at is null and w.disabled_at is null and e.at >= w.made_at
        and (w.unit_id is null or 'unit:' || w.unit_id = any(e.audience))
     on conflict on constraint delivery_once do nothing`,
    [offered.map(({ id }) => id), tx.now],
  );
}
