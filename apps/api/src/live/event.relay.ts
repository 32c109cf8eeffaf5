import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { LiveMessage } from '@lianban/contract';
import { EventLine } from '../store/event.line';
import type { Signal } from '../store/signal';
import { Store } from '../store/store';

export interface Heard {
  readonly message: LiveMessage;
  readonly audience: readonly string[];
}

interface Listener {
  heard(event: Heard): void;
  /** What is told and not kept. */
  signalled(signal: Signal): void;
  /** Some may have been missed: whoever listens asks for everything again. */
  missed(): void;
}

/**
 * Carries committed events from the database to this process. PostgreSQL tells every listening process the number of
 * each event at commit; the row is read then, so that what rolled back is never heard.
 */
@Injectable()
export class EventRelay implements OnApplicationShutdown {
  private readonly log = new Logger('live');
  private listener: Listener | undefined;
  private waiting: string[] = [];
  private reading: Promise<void> | undefined;

  constructor(
    private readonly store: Store,
    private readonly line: EventLine,
  ) {}

  async start(listener: Listener): Promise<void> {
    this.listener = listener;
    await this.line.join({
      heard: (id) => this.take(id),
      signalled: (signal) => listener.signalled(signal),
      missed: () => listener.missed(),
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.reading;
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
          await this.store.rows.query(
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
