import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate } from '../../apps/api/src/data-source';
import { StillClock } from '../../apps/api/src/store/clock';
import { EventSealer } from '../../apps/api/src/store/feed/event.sealer';
import { couldChangeTrail, servingUrl } from '../../apps/api/src/store/serving-role';
import { Store } from '../../apps/api/src/store/store';
import { MONDAY } from '../support/installation';
import { freshDatabase } from '../support/postgres';

it('the role that serves adds to the trail and seals it, and may change nothing of it', async () => {
  const database = await freshDatabase();
  const { url, role } = servingUrl(database.url);
  expect(await migrate(database.url, role)).toBe(true);
  // Every start asks for it again.
  expect(await migrate(database.url, role)).toBe(true);
  const [owner, server] = await Promise.all(
    [database.url, url].map((address) => new DataSource(dataSourceOptions(address)).initialize()),
  );
  try {
    expect(await couldChangeTrail(owner!)).toBe(true);
    expect(await couldChangeTrail(server!)).toBe(false);
    const store = new Store(server!, new StillClock(MONDAY));
    await store.write(null, (tx) =>
      tx.announce('units.imported', ['register:all'], { added: 1, changed: 0 }),
    );
    expect(await new EventSealer(store).seal()).toBe(1);
    const forbidden = [
      `update event set name = 'task.closed'`,
      'delete from event',
      'truncate event',
      `update event_seal set hash = ''`,
      'delete from event_seal',
      'alter table event disable trigger all',
      'drop table event',
      `set session_replication_role = 'replica'`,
    ];
    for (const sql of forbidden) {
      await expect(server!.query(sql)).rejects.toThrow(/permission denied|must be owner/);
    }
  } finally {
    await owner!.query(`drop owned by ${role.name}`).catch(() => undefined);
    await Promise.all([owner!.destroy(), server!.destroy()]);
    await database.drop();
  }
}, 60_000);
