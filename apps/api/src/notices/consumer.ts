import { dayOf } from '@lianban/calendar';
import type { Audience } from '@lianban/contract';
import { DESK_ROLES } from '@lianban/rules';
import { Injectable } from '@nestjs/common';
import { EventFeed, type FedEvent } from '../store/feed/event.feed';
import type { Tx } from '../store/store';
import { inForce } from '../units/refs';
import { queueMail, type Kept } from './mail/mail.queue';
import { recipientsOf } from './recipients';

/** Turns committed events into notices, in the transaction that moves the cursor of the feed behind them. */
@Injectable()
export class NoticeConsumer {
  constructor(feed: EventFeed) {
    feed.register({ name: 'notices', from: 'next', take: (tx, events) => this.take(tx, events) });
  }

  private async take(tx: Tx, events: readonly FedEvent[]): Promise<void> {
    const told = new Set<string>();
    for (const event of events) {
      const people =
        event.name === 'person.left' ? await passOn(tx, event.facts.personId) : await tell(tx, event);
      people.forEach((id) => told.add(id));
    }
    if (told.size === 0) return;
    const audience = [...told].map((id): Audience => `person:${id}`);
    await tx.announce('notice.arrived', audience, {});
  }
}

/** @returns the people who were not told before */
async function tell(tx: Tx, event: FedEvent): Promise<string[]> {
  const { told, officeId } = await recipientsOf(tx, event);
  if (told.length === 0) return [];
  const kept: Kept[] = await tx.rows.query(
    `insert into notice (event_id, person_id, kind, unit_id, at, once_for)
     select $1, t."personId", t.kind, t."unitId", $2, t."onceFor"
       from jsonb_to_recordset($3::jsonb) as t ("personId" uuid, "unitId" uuid, kind text, "onceFor" text)
     on conflict do nothing returning id, person_id as "personId", kind`,
    [event.id, event.at, JSON.stringify(told)],
  );
  await queueMail(tx, kept, officeId);
  return kept.map(({ personId }) => personId);
}

/** What somebody who left had not read goes to whoever has a desk in the unit for which they were told. */
async function passOn(tx: Tx, personId: string): Promise<string[]> {
  const kept: { personId: string }[] = await tx.rows.query(
    `insert into notice (event_id, person_id, kind, unit_id, at, once_for)
     select distinct n.event_id, o.person_id, n.kind, n.unit_id, n.at, n.once_for
       from notice n join post o on o.unit_id = n.unit_id join person p on p.id = o.person_id
      where n.person_id = $1 and n.read_at is null and p.left_on is null and o.role = any($2)
        and ${inForce('o', '$3')}
     on conflict do nothing returning person_id as "personId"`,
    [personId, DESK_ROLES, dayOf(tx.now)],
  );
  return [...new Set(kept.map((row) => row.personId))];
}
