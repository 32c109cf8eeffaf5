// npm run bench -- NAME  runs bench/NAME.ts; without a name, or with one that is none, says which there are.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './targets.mjs';

const [, , name = '', ...rest] = process.argv;
const file = join('bench', `${name}.ts`);
if (!/^[\w-]+$/.test(name) || !existsSync(join(ROOT, file))) {
  const names = readdirSync(join(ROOT, 'bench')).filter((entry) => entry.endsWith('.ts'));
  console.error(`npm run bench -- ${names.map((entry) => entry.slice(0, -3)).join(' | ')}`);
  process.exit(2);
}
const { status } = spawnSync(process.execPath, ['--import', 'tsx', file, ...rest], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exit(status ?? 1);
