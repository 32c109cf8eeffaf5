import { randomUUID } from 'node:crypto';
import { Refusal, type Actor } from '@lianban/rules';
import { Injectable } from '@nestjs/common';
import { Store } from '../../store/store';
import { Mailer } from '../mail/mailer';
import { WebhookRow } from '../webhook/webhook.entity';
import { DeliveryRow } from './delivery.entity';

/** What an administrator does with deliveries. */
@Injectable()
export class DeliveryActions {
  constructor(
    private readonly store: Store,
    private readonly mailer: Mailer,
  ) {}

  /** Due now, with all its tries before it. @throws Refusal not-found, delivery-cannot-go, mail-not-configured */
  sendAgain(actor: Actor, id: string): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const delivery = await tx.rows.findOne(DeliveryRow, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!delivery) throw new Refusal('not-found', { id });
      const { webhookId, leasedUntil } = delivery;
      const webhook = webhookId ? await tx.rows.findOneByOrFail(WebhookRow, { id: webhookId }) : null;
      if ((leasedUntil && leasedUntil >= tx.now) || webhook?.removedAt || webhook?.disabledAt) {
        throw new Refusal('delivery-cannot-go');
      }
      if (!webhook && !this.mailer.configured) throw new Refusal('mail-not-configured');
      await tx.rows.update(DeliveryRow, id, {
        state: 'waiting',
        dueAt: tx.now,
        failures: 0,
        fault: null,
        endedAt: null,
        round: delivery.round + 1,
      });
      await tx.announce('delivery.sent-again', [], { deliveryId: id });
    });
  }

  /** A message that says nothing but that it arrived. @returns its id. @throws Refusal mail-not-configured */
  async trialMail(actor: Actor, address: string): Promise<string> {
    if (!this.mailer.configured) throw new Refusal('mail-not-configured');
    const id = randomUUID();
    await this.store.write(actor, async (tx) => {
      await tx.rows.insert(DeliveryRow, { id, purpose: 'test', address, madeAt: tx.now, dueAt: tx.now });
    });
    return id;
  }
}
