import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { verifyChain, type Anchor, type Verdict } from '../../api/src/audit/verify';
import { readConfig } from '../../api/src/config';
import { startEmbedded } from '../../api/src/store/embedded';

/**
 *     npm run audit -- verify
 *
 * Follows the whole audit chain of the database that `DATA_DIR` or `DATABASE_URL` names, past every anchor, and says
 * at which link it first does not hold. Exit 0: it holds; 1: it does not; 2: it could not be asked.
 */
async function verify(): Promise<number> {
  const config = readConfig();
  const log = { info: () => undefined, warn: console.error, error: console.error };
  const embedded = config.databaseUrl ? null : await startEmbedded({ dataDir: config.dataDir, log });
  const client = new Client(config.databaseUrl ?? embedded!.url);
  try {
    await client.connect();
    // One snapshot: what is written meanwhile is neither missing nor too much.
    await client.query('begin transaction isolation level repeatable read read only');
    const asking = {
      query: async <T>(sql: string, given: unknown[] = []) => (await client.query(sql, given)).rows as T,
    };
    const verdict = await verifyChain(asking, anchorsIn(config.anchorDir));
    console.log(sentence(verdict));
    return verdict.broken || verdict.unanchored ? 1 : 0;
  } finally {
    await client.end().catch(() => undefined);
    await embedded?.stop();
  }
}

function anchorsIn(folder: string): Anchor[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Anchor);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fault;
  }
}

const WHAT = {
  changed: '被改动 was changed',
  removed: '被删除 was removed',
  inserted: '系事后插入 was put in afterwards',
  reordered: '次序被改动 was moved',
} as const;

function sentence({ links, unsealed, broken, unanchored }: Verdict): string {
  if (broken)
    return `第 ${broken.seq} 条（事件 ${broken.eventId}）${WHAT[broken.what]}: link ${broken.seq}, event ${broken.eventId}`;
  if (unanchored) {
    const { day, seq } = unanchored;
    return `与 ${day} 的锚点（第 ${seq} 条）不符 differs from the anchor of ${day} at link ${seq}`;
  }
  return `完好：已封存 ${links} 条，待封存 ${unsealed} 条 intact: ${links} sealed, ${unsealed} waiting`;
}

const [verb] = process.argv.slice(2);
if (verb !== 'verify') {
  console.error('npm run audit -- verify');
  process.exitCode = 2;
} else {
  verify().then(
    (code) => (process.exitCode = code),
    (fault: unknown) => {
      console.error(fault instanceof Error ? fault.message : String(fault));
      process.exitCode = 2;
    },
  );
}
