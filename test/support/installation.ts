import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../apps/api/src/app.module';
import { createApplication } from '../../apps/api/src/application';
import { readConfig } from '../../apps/api/src/config';
import { StillClock } from '../../apps/api/src/store/clock';
import { freshDatabase } from './postgres';

/** The first moment of every story: a Monday morning in Nanning. */
export const MONDAY = new Date('2026-03-02T01:30:00Z');

/** A whole server on a database of its own, with a clock that stands still. Nobody has an account yet. */
export interface Installation {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly databaseUrl: string;
  now(): Date;
  clockTo(at: string | Date): void;
  stop(): Promise<void>;
}

/** @param env what the surroundings decide otherwise than in most stories: a mail server */
export async function startInstallation(env: Record<string, string> = {}): Promise<Installation> {
  const database = await freshDatabase();
  const clock = new StillClock(MONDAY);
  const server = await startServer(database.url, clock, env);
  return {
    ...server,
    databaseUrl: database.url,
    now: () => clock.now(),
    clockTo: (at) => clock.set(new Date(at)),
    stop: async () => {
      await server.stop();
      await database.drop();
    },
  };
}

/** One server process' worth of the application, on a database that may serve others as well. */
export async function startServer(
  databaseUrl: string,
  clock: StillClock,
  env: Readonly<Record<string, string>> = {},
  port = 0,
): Promise<Pick<Installation, 'app' | 'url' | 'stop'>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianban-story-'));
  // The clock's rounds are run by the story, not by a timer.
  const config = readConfig({
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'error',
    SWEEP_SECONDS: '0',
    AUDIT_ANCHOR_SECONDS: '0',
    // Stories knock more often in a minute than an office does.
    REQUESTS_PER_MINUTE: '0',
    ...env,
  });
  const app = await createApplication(AppModule.of(config, databaseUrl, clock), config);
  await app.listen(port, '127.0.0.1');
  const { port: bound } = app.getHttpServer().address() as { port: number };
  return {
    app,
    url: `http://127.0.0.1:${bound}`,
    stop: async () => {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
