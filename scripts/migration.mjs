// npm run migration:check            fails where the entities say something that no migration does
// npm run migration:generate -- NAME writes migrations/<timestamp>-NAME.ts with what is missing; list it in migrations/index.ts
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhenStale, orSayWhy } from './build.mjs';
import { ROOT } from './targets.mjs';

const SERVER = join(ROOT, 'dist/apps/api/apps/api/src');
const require = createRequire(import.meta.url);
const [, , verb, name = 'Change'] = process.argv;

const run = (args, env = {}) =>
  spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
    .status ?? 1;

await orSayWhy(() => buildWhenStale(['server']));
if (process.exitCode) process.exit();

// An empty database of its own, brought to where the migrations lead.
const dataDir = mkdtempSync(join(tmpdir(), 'lianban-migration-'));
const { startEmbedded } = require(join(SERVER, 'store/embedded'));
const { migrate } = require(join(SERVER, 'data-source.js'));
const quiet = () => undefined;
const database = await startEmbedded({ dataDir, log: { info: quiet, warn: quiet, error: console.error } });
try {
  await migrate(database.url);
  process.exitCode = run(
    [
      join(ROOT, 'node_modules/typeorm/cli.js'),
      'migration:generate',
      ...(verb === 'check' ? ['--check'] : []),
      '-d',
      join(SERVER, 'data-source.js'),
      join('migrations', name),
    ],
    { DATABASE_URL: database.url },
  );
} finally {
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
