import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { LiveMessage } from '@lianban/contract';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { DATABASE_URL } from '../store/database';
import { EVENT_CHANNEL } from '../store/store';

export interface Heard {
  readonly message: LiveMessage;
  readonly audience: readonly string[];
}

interface Listener {
  heard(event: Heard): void;
  /** Some may have been missed: whoever listens asks for everything again. */
  missed(): void;
}

const RETRY_MS = 1000;

/**
 * Carries committed events from the database to this process. PostgreSQL tells every listening process the number of
 * each event at commit; the row is read then, so that what rolled back is never heard.
 */
@Injectable()
export class EventRelay implements OnApplicationShutdown {
  private readonly log = new Logger('live');
  private client: Client | undefined;
  private listener: Listener | undefined;
  private waiting: string[] = [];
  private reading: Promise<void> | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly source: DataSource,
    @Inject(DATABASE_URL) private readonly url: string,
  ) {}

  async start(listener: Listener): Promise<void> {
    this.listener = listener;
    await this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.reading;
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    // A connection of its own: LISTEN belongs to a session, which a pool would hand to somebody else.
    const client = new Client({
      connectionString: this.url,
      application_name: 'lianban-live',
      keepAlive: true,
    });
    client.on('error', (fault) => this.lost(client, fault));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => payload && this.take(payload));
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${EVENT_CHANNEL}`);
    } catch (fault) {
      this.lost(client, fault);
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
      void this.listen().then(() => this.client && this.listener?.missed());
    }, RETRY_MS);
  }

  /** Events that arrive while others are being read are read together, in the order of their numbers. */
  private take(id: string): void {
    this.waiting.push(id);
    this.reading ??= this.drain().finally(() => (this.reading = undefined));
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      const ids = this.waiting.splice(0, 500);
      try {
        const rows: { id: string; name: string; facts: object; audience: string[] }[] =
          await this.source.query(
            'select id, name, facts, audience from event where id = any($1::bigint[]) order by id',
            [ids],
          );
        for (const { id, name, facts, audience } of rows) {
          this.listener?.heard({ message: { id, name, facts } as LiveMessage, audience });
        }
      } catch (fault) {
        this.log.warn(`Events could not be read: ${fault instanceof Error ? fault.message : String(fault)}`);
        this.listener?.missed();
      }
    }
  }
}
