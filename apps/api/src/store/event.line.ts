import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { DATABASE_URL } from './database';
import { SIGNAL_CHANNEL, type Signal } from './signal';
import { EVENT_CHANNEL } from './store';

export interface EventHearer {
  /** The number of an event whose transaction has committed. */
  heard(id: string): void;
  /** What is told and not kept. */
  signalled?(signal: Signal): void;
  /** Some may have been missed: whoever hears asks the database for what there is. */
  missed(): void;
}

const RETRY_MS = 1000;

/**
 * The line on which PostgreSQL tells this process the number of each event at commit; one connection for all who hear.
 * It is not to be relied on for *every* event: it may break, and what is told meanwhile is lost (`missed`).
 */
@Injectable()
export class EventLine implements OnApplicationShutdown {
  private readonly log = new Logger('live');
  private readonly hearers: EventHearer[] = [];
  private client: Client | undefined;
  private opened: Promise<void> | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(@Inject(DATABASE_URL) private readonly url: string) {}

  /** From now on `hearer` is told. Returns once the line stands, or has been tried for the first time. */
  async join(hearer: EventHearer): Promise<void> {
    this.hearers.push(hearer);
    await (this.opened ??= this.open());
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async open(): Promise<void> {
    // A connection of its own: LISTEN belongs to a session, which a pool would hand to somebody else.
    const client = new Client({
      connectionString: this.url,
      application_name: 'lianban-live',
      keepAlive: true,
    });
    client.on('error', (fault) => this.lost(client, fault));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ channel, payload }) => {
      if (payload) this.tell(channel, payload);
    });
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${EVENT_CHANNEL}; listen ${SIGNAL_CHANNEL}`);
    } catch (fault) {
      this.lost(client, fault);
    }
  }

  private tell(channel: string, payload: string): void {
    for (const hearer of this.hearers) {
      if (channel === EVENT_CHANNEL) hearer.heard(payload);
      else hearer.signalled?.(JSON.parse(payload) as Signal);
    }
  }

  private lost(client: Client, fault?: unknown): void {
    if (this.stopped || client !== this.client) return;
    this.client = undefined;
    this.log.warn(
      `The connection that carries events ended${fault instanceof Error ? `: ${fault.message}` : ''}; trying again.`,
    );
    client.end().catch(() => undefined);
    this.retry = setTimeout(() => {
      void this.open().then(() => {
        if (this.client) for (const hearer of this.hearers) hearer.missed();
      });
    }, RETRY_MS);
  }
}
