import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Audience, LiveEventName, LiveEvents } from '@lianban/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from './clock';
import { takeKey } from './once';
import { originNow } from './origin';

/** The channel on which PostgreSQL tells every server process the number of a committed event. */
export const EVENT_CHANNEL = 'lianban_event';

/** One write under way. What it announces is heard if and only if it commits. */
export class Tx {
  constructor(
    readonly rows: EntityManager,
    /** The moment of this write: the same for every row it touches. */
    readonly now: Date,
    /** Who writes; null: the clock. */
    readonly actorId: string | null,
  ) {}

  /**
   * Writes the event row and asks PostgreSQL to tell of it at commit; a rollback drops both.
   * `detail` is for the timeline: it stays in the database, read by those who may read the thing.
   */
  async announce<E extends LiveEventName>(
    name: E,
    audience: readonly Audience[],
    facts: LiveEvents[E],
    detail: Readonly<Record<string, unknown>> | null = null,
  ): Promise<void> {
    const taskId = 'taskId' in facts ? facts.taskId : null;
    await this.rows.query(
      `with written as (
         insert into event (name, at, actor_id, task_id, audience, facts, detail, origin)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning id),
       waiting as (insert into event_waiting select id from written)
       select pg_notify('${EVENT_CHANNEL}', id::text) from written`,
      [name, this.now, this.actorId, taskId, [...new Set(audience)], facts, detail, originNow()],
    );
  }
}

/** The write that the code that is running belongs to. What it set going and did not wait for is no part of it. */
const underWay = new AsyncLocalStorage<{ readonly rows: EntityManager; open: boolean }>();

/** The door through which everything is written and read. */
@Injectable()
export class Store {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * For reads: every query sees what is committed when it runs. Asked for inside of a write, the rows as that write has
   * them: a second connection, waited for while the first one is held, would stop the server once all of them are held.
   */
  get rows(): EntityManager {
    const write = underWay.getStore();
    return write?.open ? write.rows : this.source.manager;
  }

  now(): Date {
    return this.clock.now();
  }

  /** One transaction. Nothing else in the product opens one. A refusal thrown inside leaves every row as it was. */
  write<T>(actor: { readonly personId: string } | null, work: (tx: Tx) => Promise<T>): Promise<T> {
    let untake = (): void => undefined;
    return this.source
      .transaction(async (rows) => {
        const now = this.clock.now();
        untake = await takeKey(rows, now);
        const write = { rows, open: true };
        const done = underWay.run(write, () => work(new Tx(rows, now, actor?.personId ?? null)));
        return done.finally(() => (write.open = false));
      })
      .catch((fault: unknown) => {
        untake();
        throw fault;
      });
  }
}
