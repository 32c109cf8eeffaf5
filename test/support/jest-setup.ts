import { TestServer } from './test-server';

let server: TestServer | undefined;

/** Before all files of a run. */
export default async function setup(): Promise<void> {
  server = await TestServer.open();
  // Jest itself ends on Ctrl-C without a teardown, and would leave the server behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void teardown().finally(() => process.exit(1)));
  }
}

/** After all files of a run. */
export async function teardown(): Promise<void> {
  await server?.close();
  server = undefined;
}
