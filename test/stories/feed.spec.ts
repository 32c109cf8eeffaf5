import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../apps/api/src/data-source';
import { StillClock } from '../../apps/api/src/store/clock';
import { EventLine } from '../../apps/api/src/store/event.line';
import { EventFeed, type Consumer, type FedEvent } from '../../apps/api/src/store/feed/event.feed';
import { EventSealer } from '../../apps/api/src/store/feed/event.sealer';
import { Store } from '../../apps/api/src/store/store';
import { MONDAY } from '../support/installation';
import { freshDatabase, type FreshDatabase } from '../support/postgres';

/** What every process has of the feed. */
class Process {
  private constructor(
    readonly source: DataSource,
    readonly store: Store,
    readonly feed: EventFeed,
    private readonly line: EventLine,
  ) {}

  static async start(url: string, ...consumers: Consumer[]): Promise<Process> {
    const source = await new DataSource(dataSourceOptions(url)).initialize();
    const store = new Store(source, new StillClock(MONDAY));
    const line = new EventLine(url);
    const feed = new EventFeed(store, new EventSealer(store), line);
    for (const consumer of consumers) feed.register(consumer);
    await feed.onApplicationBootstrap();
    return new Process(source, store, feed, line);
  }

  write(added: number): Promise<void> {
    return this.store.write(null, (tx) =>
      tx.announce('units.imported', ['register:all'], { added, changed: 0 }),
    );
  }

  async stop(): Promise<void> {
    await this.feed.onApplicationShutdown();
    await this.line.onApplicationShutdown();
    await this.source.destroy();
  }
}

/** Keeps the numbers that it was given, in their order. */
class Reader implements Consumer {
  readonly taken: number[] = [];
  readonly seqs: string[] = [];

  constructor(
    readonly name: string,
    readonly from: Consumer['from'] = 'first',
  ) {}

  take(_: unknown, events: readonly FedEvent[]): Promise<void> {
    for (const event of events) {
      if (event.name !== 'units.imported') continue;
      this.taken.push(event.facts.added);
      this.seqs.push(event.seq);
    }
    return Promise.resolve();
  }
}

const gate = (): { opened: Promise<void>; open: () => void } => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
};

const until = async (isSo: () => boolean): Promise<void> => {
  for (const end = Date.now() + 20_000; !isSo() && Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(isSo()).toBe(true);
};

let database: FreshDatabase;
let running: Process[];
const start = async (...consumers: Consumer[]): Promise<Process> => {
  const started = await Process.start(database.url, ...consumers);
  running.push(started);
  return started;
};
beforeEach(async () => {
  database = await freshDatabase();
  running = [];
});
afterEach(async () => {
  for (const each of running) await each.stop();
  await database.drop();
});

it('an event whose transaction commits late is taken late, and never skipped', async () => {
  const reader = new Reader('reader');
  const office = await start(reader);
  const [begun, late] = [gate(), gate()];
  const slow = office.store.write(null, async (tx) => {
    await tx.announce('units.imported', ['register:all'], { added: 1, changed: 0 });
    begun.open();
    await late.opened;
  });
  await begun.opened;
  await office.write(2);
  await until(() => reader.taken.length === 1);
  expect(reader.taken).toEqual([2]);
  late.open();
  await slow;
  await until(() => reader.taken.length === 2);
  expect(reader.taken).toEqual([2, 1]);
  expect(reader.seqs).toEqual(['1', '2']);
  const inNumbers = await office.source.query<{ seq: string }[]>(
    'select seq from event_seal order by event_id',
  );
  expect(inNumbers.map(({ seq }) => seq)).toEqual(['2', '1']);
});

it('of many processes one takes each event, in one order, and what rolls back is not taken', async () => {
  const [one, two] = [new Reader('shared'), new Reader('shared')];
  const processes = [await start(one), await start(two)];
  const all = Array.from({ length: 120 }, (_, at) => at);
  await Promise.all(
    all.map(async (at) => {
      const writing = processes[at % 2]!.store.write(null, async (tx) => {
        await tx.announce('units.imported', ['register:all'], { added: at, changed: 0 });
        // Some dawdle, so that later numbers commit before earlier ones; some give up.
        if (at % 7 === 0) await tx.rows.query('select pg_sleep(0.02)');
        if (at % 10 === 9) throw new Error('given up');
      });
      await writing.catch((fault: Error) => expect(fault.message).toBe('given up'));
    }),
  );
  const kept = all.filter((at) => at % 10 !== 9);
  await until(() => one.taken.length + two.taken.length >= kept.length);
  await Promise.all(processes.map(({ feed }) => feed.settle()));
  expect([...one.taken, ...two.taken].sort((a, b) => a - b)).toEqual(kept);
  const seqs = [...one.seqs, ...two.seqs].map(Number).sort((a, b) => a - b);
  expect(seqs).toEqual(kept.map((_, at) => at + 1));
  for (const each of [one, two]) {
    expect(each.seqs.map(Number)).toEqual(each.seqs.map(Number).sort((a, b) => a - b));
  }
}, 60_000);

it('what follows from an event happens with the cursor or not at all, and holds up nobody else', async () => {
  let faulty = true;
  const moody: Consumer = {
    name: 'moody',
    from: 'first',
    async take(tx, events) {
      for (const { seq } of events) {
        await tx.rows.query('insert into event_cursor (consumer, seq) values ($1, $2)', [`done ${seq}`, seq]);
        if (faulty && seq === '2') throw new Error('out of order');
      }
    },
  };
  const reader = new Reader('reader');
  const { feed, source } = await start(moody, reader);
  Logger.overrideLogger(false);
  const done = async (): Promise<string[]> =>
    (
      await source.query<{ seq: string }[]>(
        `select seq from event_cursor where consumer like 'done %' order by seq`,
      )
    ).map(({ seq }) => seq);
  for (const added of [1, 2, 3]) await running[0]!.write(added);
  await until(() => reader.taken.length === 3);
  await feed.settle();
  expect(await done()).toEqual(['1']);
  faulty = false;
  await feed.settle();
  expect(await done()).toEqual(['1', '2', '3']);
});

it('a consumer that is new begins with the next event where it does not want the past', async () => {
  const first = await start();
  await first.write(1);
  await first.feed.settle();
  const late = new Reader('late', 'next');
  const second = await start(late);
  await second.write(2);
  await until(() => late.taken.length === 1);
  expect(late.taken).toEqual([2]);
});
