// npm run chaos [-- FAULTS PAGES]  two server processes that are killed, cut off and stalled while many read and write.
import { spawnSync } from 'node:child_process';
import { ROOT } from './targets.mjs';

const [, , faults = '100', pages = '200'] = process.argv;
const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', 'test/chaos'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, CHAOS_FAULTS: faults, CHAOS_PAGES: pages },
});
process.exit(status ?? 1);
