import { spawnSync } from 'node:child_process';
import { ROOT } from './targets.mjs';

/**
 *     node scripts/play.mjs [moves]     a million where nothing is said; LIANBAN_SEED plays other ones
 *
 * The random play of test/play, long: each move on the real service and in a model written independently of the
 * rules, compared after each. Two processes share the moves. Each stops at the first disagreement and says how to give
 * the same play again; LIANBAN_SHRINK=true looks for the shortest one that shows it.
 */
const [, , moves = '1000000'] = process.argv;
if (!/^\d+$/.test(moves)) {
  console.error('npm run play -- [moves]');
  process.exit(2);
}
const seed = process.env.LIANBAN_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
console.error(`${moves} moves, LIANBAN_SEED=${seed}`);
const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', 'test/play/play-'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, LIANBAN_PLAY: moves, LIANBAN_SEED: seed },
});
process.exit(status ?? 1);
