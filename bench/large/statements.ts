import type { Client } from 'pg';
import { DataSource, type Logger } from 'typeorm';
import { dataSourceOptions } from '../../apps/api/src/data-source';
import { Clock } from '../../apps/api/src/store/clock';
import { Store } from '../../apps/api/src/store/store';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The product's own queries and actions on a connection that writes down every statement they send. */
export interface Recorder {
  readonly store: Store;
  /** What `work` sent, in order. */
  record(work: () => Promise<unknown>): Promise<Statement[]>;
  close(): Promise<void>;
}

export async function openRecorder(url: string): Promise<Recorder> {
  let sent: Statement[] = [];
  const quiet = (): void => undefined;
  const logger: Logger = {
    logQuery: (sql, parameters = []) => void sent.push({ sql, parameters: parameters as unknown[] }),
    logQueryError: quiet,
    logQuerySlow: quiet,
    logSchemaBuild: quiet,
    logMigration: quiet,
    log: quiet,
  };
  const source = await new DataSource({ ...dataSourceOptions(url), logging: ['query'], logger }).initialize();
  return {
    store: new Store(source, new Clock()),
    record: async (work) => {
      sent = [];
      await work();
      return sent;
    },
    close: () => source.destroy(),
  };
}

/** Sends the same statements through node-postgres and nothing else. */
export async function replay(client: Client, statements: readonly Statement[]): Promise<void> {
  for (const { sql, parameters } of statements) await client.query(sql, [...parameters]);
}
