import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from './application';
import { ConfigFault, type Config } from './config';
import { migrate } from './data-source';
import { Log } from './log';
import { startEmbedded } from './store/embedded';
import { couldChangeTrail, servingUrl, type ServingRole } from './store/serving-role';
import { Store } from './store/store';

export interface Serving {
  readonly app: NestFastifyApplication;
  /** As a person opens it, without a final slash. */
  readonly address: string;
}

/**
 * Starts the database where it is ours, brings the schema up to date, and opens the port. SIGTERM and SIGINT end the
 * server first and the database after it.
 */
export async function serve(config: Config, moduleAt: (url: string) => DynamicModule): Promise<Serving> {
  const database = await openDatabase(config);
  try {
    const { url, ownerUrl, role } = database;
    const served = await migrate(ownerUrl, role);
    const app = await createApplication(moduleAt(served ? url : ownerUrl), config);
    await warnOfTrail(app, config);
    await app.listen(config.port, config.host).catch((fault: unknown) => refusePort(fault, config));
    stopOnSignal(async () => {
      await app.close();
      await database.stop();
    });
    const { port } = app.getHttpServer().address() as { port: number };
    const host = config.host.includes(':')
      ? `[${config.host}]`
      : config.host === '0.0.0.0'
        ? '127.0.0.1'
        : config.host;
    return { app, address: `http://${host}:${port}` };
  } catch (fault) {
    await database.stop();
    throw fault;
  }
}

export interface Opened {
  /** As whom the server works. */
  readonly url: string;
  /** As whom the schema is brought up to date. */
  readonly ownerUrl: string;
  /** Who is let serve where that is not the owner. */
  readonly role?: ServingRole;
  stop(): Promise<void>;
}

/** The database that the surroundings name, or the embedded one, started where nobody has yet. */
export async function openDatabase({
  databaseUrl,
  databaseOwnerUrl,
  dataDir,
  logLevel,
}: Config): Promise<Opened> {
  if (databaseUrl) {
    const stop = (): Promise<void> => Promise.resolve();
    if (!databaseOwnerUrl) return { url: databaseUrl, ownerUrl: databaseUrl, stop };
    const name = decodeURIComponent(new URL(databaseUrl).username);
    return { url: databaseUrl, ownerUrl: databaseOwnerUrl, role: { name }, stop };
  }
  const embedded = await startEmbedded({ dataDir, log: Log.at(logLevel).pino });
  return { ...servingUrl(embedded.url), ownerUrl: embedded.url, stop: () => embedded.stop() };
}

/** Says so where the server itself could change what was done: append-only is then a habit, no privilege. */
async function warnOfTrail(app: NestFastifyApplication, { logLevel }: Config): Promise<void> {
  if (!(await couldChangeTrail(app.get(Store, { strict: false }).rows))) return;
  Log.at(logLevel).pino.warn(
    '服务所用的数据库角色能够改动审计记录，请按《运行指南》分设两个角色（DATABASE_OWNER_URL）。' +
      ' The role that serves could change the audit trail: set up two roles (DATABASE_OWNER_URL, see the operating guide).',
  );
}

function refusePort(fault: unknown, { host, port }: Config): never {
  const { code } = fault as NodeJS.ErrnoException;
  if (code !== 'EADDRINUSE') throw fault;
  throw new ConfigFault(
    `端口 ${port} 已被占用，请用 PORT 指定其他端口。 ${host}:${port} is in use; name another one in PORT.`,
  );
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stopping ??= stop().then(
        () => process.exit(0),
        (fault: unknown) => {
          console.error(fault);
          process.exit(1);
        },
      );
    });
  }
}
