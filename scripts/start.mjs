import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhenStale, orSayWhy } from './build.mjs';
import { ROOT } from './targets.mjs';

/** npm passes SIGTERM to the shell between it and us, which ends of it and leaves us behind, the port still taken. */
function endWithShell() {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  watch.unref();
}

/**
 *     node scripts/start.mjs            the server, on ./data
 *     node scripts/start.mjs --demo     the example world, on ./data-demo
 *
 * The server runs in this very process: signals reach it and its exit code is ours, with nobody between.
 */
if (process.env.npm_lifecycle_event) endWithShell();

const demo = process.argv.includes('--demo');
if (demo) process.env.DATA_DIR ??= 'data-demo';

await orSayWhy(async () => {
  await buildWhenStale();
  process.chdir(ROOT);
  await import(pathToFileURL(join(ROOT, 'dist/apps/api/apps/api/src', demo ? 'demo.js' : 'main.js')).href);
});
