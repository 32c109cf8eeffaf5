import { Injectable } from '@nestjs/common';
import { Store } from '../../store/store';
import { Mailer } from '../mail/mailer';
import { WebhookSender } from '../webhook/webhook.sender';
import { lease, leaseOf, record, type Channel, type Claimed, type Outcome } from './lease';

/** How many are under way at once: one that does not answer does not hold up the others. */
const LINES: readonly Channel[] = ['mail', 'mail', 'webhook', 'webhook', 'webhook', 'webhook'];

/**
 * Sends what is due: lease, send, record, each by itself. Any number of processes may. One that is killed after the
 * receiver took it and before that is recorded sends it again under the same name: at least once, recorded once.
 */
@Injectable()
export class Dispatch {
  constructor(
    private readonly store: Store,
    private readonly mailer: Mailer,
    private readonly webhooks: WebhookSender,
  ) {}

  /** All that is due. @returns how many were sent */
  async drain(): Promise<number> {
    if (this.mailer.configured) await this.mailer.compose();
    const lines = LINES.filter((channel) => channel === 'webhook' || this.mailer.configured);
    const done = await Promise.allSettled(lines.map((channel) => this.work(channel)));
    const broken = done.find((line) => line.status === 'rejected');
    if (broken) throw broken.reason;
    return done.reduce((sum, line) => sum + (line.status === 'fulfilled' ? line.value : 0), 0);
  }

  /** This one now, whether it is due or not. Does nothing where another process is at it. */
  async send(id: string): Promise<void> {
    const claimed = await this.store.write(null, (tx) => leaseOf(tx, id));
    if (claimed) await this.deliver(claimed);
  }

  private async work(channel: Channel): Promise<number> {
    let sent = 0;
    for (;;) {
      const claimed = await this.store.write(null, (tx) => lease(tx, channel));
      if (!claimed) return sent;
      const outcome = await this.deliver(claimed);
      if (outcome.state === 'sent') sent += 1;
      // The rest of the mail waits for the next round.
      if (outcome.state === 'failed' && outcome.unreachable) return sent;
    }
  }

  private async deliver(claimed: Claimed): Promise<Outcome> {
    const channel = claimed.webhookId === null ? this.mailer : this.webhooks;
    const outcome = await channel.deliver(claimed);
    await this.store.write(null, async (tx) => {
      await record(tx, claimed, outcome);
      if (claimed.webhookId !== null) await this.webhooks.learn(tx, claimed.webhookId, outcome);
    });
    return outcome;
  }
}
