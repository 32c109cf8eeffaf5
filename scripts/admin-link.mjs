import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhenStale, orSayWhy } from './build.mjs';
import { ROOT } from './targets.mjs';

/**
 *     node scripts/admin-link.mjs LOGIN [--reset-factors]
 *
 * A one-time link for an administrator whom no other can help, printed to whoever sits at the server.
 */
await orSayWhy(async () => {
  await buildWhenStale(['server']);
  process.chdir(ROOT);
  await import(pathToFileURL(join(ROOT, 'dist/apps/api/apps/api/src/admin-link.js')).href);
});
