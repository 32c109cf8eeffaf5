import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { buildWhenStale, orSayWhy } from './build.mjs';
import { ROOT } from './targets.mjs';

/**
 *     node scripts/test.mjs [what Jest understands]
 *
 * All tests, on an embedded PostgreSQL that Jest starts for the run (test/support/jest-setup.ts), or on the server that
 * TEST_DATABASE_URL names. Browser stories run against what `npm start` would serve, so that is built first.
 */
const given = process.argv.slice(2);
const OUTPUT = '--outputFile=';
const results =
  given.find((word) => word.startsWith(OUTPUT))?.slice(OUTPUT.length) ?? 'dist/test-results.json';

await orSayWhy(async () => {
  process.chdir(ROOT);
  await buildWhenStale();
  const own = ['--json', `${OUTPUT}${results}`, ...given.filter((word) => !word.startsWith(OUTPUT))];
  process.exitCode = await jest(own);
  sayWhatWasSkipped(results);
});

/** Jest's exit code. It hears Ctrl-C from the terminal itself; another's signal is passed on. */
function jest(words) {
  const child = spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...words], { stdio: 'inherit' });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function sayWhatWasSkipped(file) {
  const browser = join(ROOT, 'test', 'browser') + sep;
  const skipped = JSON.parse(readFileSync(file, 'utf8'))
    .testResults.filter(({ name }) => name.startsWith(browser))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'pending').length;
  if (skipped === 0) return;
  console.log(
    `未找到 Chromium，跳过了 ${skipped} 个浏览器测试（可用 CHROMIUM_PATH 指定）。` +
      ` No Chromium was found: ${skipped} browser tests were skipped (CHROMIUM_PATH names one).`,
  );
}
