import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DataSource } from 'typeorm';
import { verifyChain } from '../apps/api/src/audit/verify';
import { dataSourceOptions, migrate } from '../apps/api/src/data-source';
import { Clock } from '../apps/api/src/store/clock';
import { startEmbedded } from '../apps/api/src/store/embedded';
import { EventSealer } from '../apps/api/src/store/feed/event.sealer';
import { Store } from '../apps/api/src/store/store';

/**
 * What the audit chain costs: events a second that eight writers commit without a sealer (the baseline), and with one
 * beside them; how fast a backlog is sealed; how fast the chain is verified. On a database of its own, with its disk
 * as safe as in an office. Under half a minute.
 */
const WRITERS = 8;
const SECONDS = 4;

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianban-bench-'));
  const quiet = (): void => undefined;
  const database = await startEmbedded({ dataDir, log: { info: quiet, warn: quiet, error: console.error } });
  try {
    await migrate(database.url);
    const source = await new DataSource(dataSourceOptions(database.url)).initialize();
    const [server] = await source.query<{ version: string }[]>(
      `select current_setting('server_version') as version`,
    );
    const machine = `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}`;
    console.log(`${machine}, Node ${process.version}, PostgreSQL ${server?.version}`);
    const store = new Store(source, new Clock());
    const sealer = new EventSealer(store);
    const alone = await write(store);
    console.log(`written without a sealer: ${alone.toFixed(0)} events/s (1.00)`);

    const from = performance.now();
    let sealed = 0;
    for (let some = await sealer.seal(); some > 0; some = await sealer.seal()) sealed += some;
    console.log(`a backlog sealed: ${rate(sealed, from)} events/s, ${sealed} of them`);

    let writing = true;
    const sealing = (async () => {
      while (writing) if ((await sealer.seal()) === 0) await new Promise((resume) => setTimeout(resume, 5));
    })();
    const beside = await write(store);
    writing = false;
    await sealing;
    console.log(
      `written with a sealer beside: ${beside.toFixed(0)} events/s (${(beside / alone).toFixed(2)})`,
    );

    const begun = performance.now();
    const verdict = await verifyChain(source);
    if (verdict.broken) throw new Error(`The chain does not hold: ${JSON.stringify(verdict.broken)}`);
    console.log(`verified: ${rate(verdict.links, begun)} rows/s, ${verdict.links} of them`);
    await source.destroy();
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Events a second that `WRITERS` commit, each in a transaction of its own. */
async function write(store: Store): Promise<number> {
  const from = performance.now();
  const until = from + SECONDS * 1000;
  let written = 0;
  const writer = async (): Promise<void> => {
    while (performance.now() < until) {
      await store.write(null, (tx) =>
        tx.announce('units.imported', ['register:all'], { added: written, changed: 0 }, { note: '一条说明' }),
      );
      written += 1;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  return (written / (performance.now() - from)) * 1000;
}

const rate = (count: number, from: number): string =>
  ((count / (performance.now() - from)) * 1000).toFixed(0);

void main();
