import { spawnSync } from 'node:child_process';
import { ROOT } from './targets.mjs';

/**
 *     node scripts/play.mjs [moves]     a million where nothing is said; LIANBAN_SEED plays other ones
 *
 * The random play of test/play, long: each move on the real service and in a model written independently of the
 * rules, compared after each. It stops at the first disagreement and names the seed; LIANBAN_SHRINK=true looks for
 * the shortest play that shows it.
 */
const [, , moves = '1000000'] = process.argv;
if (!/^\d+$/.test(moves)) {
  console.error('npm run play -- [moves]');
  process.exit(2);
}
const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', '-i', 'test/play'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, LIANBAN_PLAY: moves },
});
process.exit(status ?? 1);
