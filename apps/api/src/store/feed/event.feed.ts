import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { LiveEventName, LiveEvents } from '@lianban/contract';
import { EventLine } from '../event.line';
import { Store, type Tx } from '../store';
import { EventSealer } from './event.sealer';

interface FedColumns {
  /** Its place in the one order of all events: 1, 2, 3 … without gaps. The same for every consumer, for ever. */
  readonly seq: string;
  /** The event row's number; not in the order of `seq` where transactions committed late. */
  readonly id: string;
  readonly at: Date;
  /** Null: the clock. */
  readonly actorId: string | null;
  readonly taskId: string | null;
  readonly audience: readonly string[];
  readonly detail: Readonly<Record<string, unknown>> | null;
}

/** An event as a consumer takes it; `name` says what `facts` are. */
export type FedEvent = {
  [E in LiveEventName]: FedColumns & { readonly name: E; readonly facts: LiveEvents[E] };
}[LiveEventName];

export interface Consumer {
  /** Under which its place is kept: unique, and the same for ever. */
  readonly name: string;
  /** Where it begins on a database that has not known it: at the very first event, or with the next one. */
  readonly from: 'first' | 'next';
  /**
   * Does what follows from these events, in the transaction that moves the cursor behind them: both happen, once, or
   * neither does. What cannot be rolled back (a mail, a webhook) is only put down here as a row, and sent by whoever
   * claims that row. If it throws, the same events come again; what is thrown for ever stops this consumer alone.
   *
   * @param events in order, at least one, at most 200
   */
  take(tx: Tx, events: readonly FedEvent[]): Promise<void>;
}

const AT_ONCE = 200;
/** What a lost notification costs at most. */
const POLL_MS = 5000;

/**
 * Events in the order in which they were sealed, to consumers that miss none: `feed.register({ name, from, take })`
 * before the application has started. Any number of processes may run; each event is taken by one of them, once.
 */
@Injectable()
export class EventFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('feed');
  private readonly consumers = new Map<string, Consumer>();
  /** Consumers whose last batch failed: they go on one event at a time, so that only the faulty one is held up. */
  private readonly failing = new Set<string>();
  private poll: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly store: Store,
    private readonly sealer: EventSealer,
    private readonly line: EventLine,
  ) {}

  register(consumer: Consumer): void {
    if (this.consumers.has(consumer.name)) throw new Error(`Two consumers are called ${consumer.name}.`);
    this.consumers.set(consumer.name, consumer);
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const { name, from } of this.consumers.values()) await this.begin(name, from);
    await this.line.join({ heard: () => void this.settle(), missed: () => void this.settle() });
    this.poll = setInterval(() => void this.settle(), POLL_MS);
    void this.settle();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.poll);
    await this.running;
  }

  /** Until everything that was committed before the call has been sealed and taken, or has failed. */
  settle(): Promise<void> {
    this.again = true;
    return (this.running ??= this.run().finally(() => (this.running = undefined)));
  }

  private async run(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      await this.guarded('sealing', async () => (await this.sealer.seal()) > 0 && (this.again = true));
      await Promise.all([...this.consumers.values()].map((consumer) => this.feed(consumer)));
    }
  }

  private async feed(consumer: Consumer): Promise<void> {
    await this.guarded(consumer.name, async () => {
      while (!this.stopped && (await this.feedOneBatch(consumer))) this.failing.delete(consumer.name);
    });
  }

  /** What fails is told once, and tried again at the next event or poll. */
  private async guarded(name: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (fault) {
      if (this.stopped) return;
      if (!this.failing.has(name)) {
        this.log.error(`${name}: ${fault instanceof Error ? fault.stack : String(fault)}`);
        // Its batch may hold one event that fails among many that do not.
        if (this.consumers.has(name)) this.again = true;
      }
      this.failing.add(name);
    }
  }

  private begin(name: string, from: Consumer['from']): Promise<unknown> {
    return this.store.rows.query(
      `insert into event_cursor (consumer, seq)
       values ($1, case when $2 then 0 else coalesce((select max(seq) from event_seal), 0) end)
       on conflict do nothing`,
      [name, from === 'first'],
    );
  }

  /** Whether there was something to take. Another process that is at it has the cursor's row; it is left to it. */
  private feedOneBatch(consumer: Consumer): Promise<boolean> {
    return this.store.write(null, async (tx) => {
      const [cursor] = await tx.rows.query<{ seq: string }[]>(
        'select seq from event_cursor where consumer = $1 for update skip locked',
        [consumer.name],
      );
      if (!cursor) return false;
      const events: FedEvent[] = await tx.rows.query(
        `select s.seq, e.id, e.name, e.at, e.actor_id as "actorId", e.task_id as "taskId", e.audience, e.facts, e.detail
           from event_seal s join event e on e.id = s.event_id where s.seq > $1 order by s.seq limit $2`,
        [cursor.seq, this.failing.has(consumer.name) ? 1 : AT_ONCE],
      );
      const last = events.at(-1);
      if (!last) return false;
      await consumer.take(tx, events);
      await tx.rows.query('update event_cursor set seq = $2 where consumer = $1', [consumer.name, last.seq]);
      return true;
    });
  }
}
