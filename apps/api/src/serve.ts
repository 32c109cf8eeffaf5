import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from './application';
import { ConfigFault, type Config } from './config';
import { migrate } from './data-source';
import { Log } from './log';
import { startEmbedded } from './store/embedded';

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
    await migrate(database.url);
    const app = await createApplication(moduleAt(database.url), config);
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

async function openDatabase({
  databaseUrl,
  dataDir,
  logLevel,
}: Config): Promise<{ url: string; stop(): Promise<void> }> {
  if (databaseUrl) return { url: databaseUrl, stop: () => Promise.resolve() };
  return startEmbedded({ dataDir, log: Log.at(logLevel).pino });
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
