import { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/support/postgres';
import { dataSourceOptions } from '../data-source';
import { isHistoryTold, tellHistory } from './history';

it('history that is told after the fact is known to every process, until it ends or fails', async () => {
  const database = await freshDatabase();
  const [teller, other] = await Promise.all(
    [1, 2].map(() => new DataSource(dataSourceOptions(database.url)).initialize()),
  );
  const told = (): Promise<boolean> => isHistoryTold(other!.manager);
  try {
    expect(await told()).toBe(false);
    await tellHistory(teller!, async () => expect(await told()).toBe(true));
    expect(await told()).toBe(false);
    await expect(tellHistory(teller!, () => Promise.reject(new Error('cut short')))).rejects.toThrow(
      'cut short',
    );
    expect(await told()).toBe(false);
  } finally {
    await Promise.all([teller!.destroy(), other!.destroy()]);
    await database.drop();
  }
});
