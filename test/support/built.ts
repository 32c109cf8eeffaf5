import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(__dirname, '../..');

/** What a story in a real browser runs against: the server and the page as `npm start` would run them. */
export interface Built {
  /** the folder to start the server in */
  root: string;
  /** the server's entry, for `node` */
  main: string;
}

/** Builds the server and the page where their sources have changed (about ten seconds; otherwise at once). */
export async function requireBuilt(): Promise<Built> {
  await promisify(execFile)(process.execPath, ['scripts/build.mjs'], { cwd: ROOT });
  return { root: ROOT, main: resolve(ROOT, 'dist/apps/api/apps/api/src/main.js') };
}
