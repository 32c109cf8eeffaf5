import 'reflect-metadata';
import { hostname, userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { say } from '@lianban/contract';
import { DataSource } from 'typeorm';
import { readConfig } from './config';
import { dataSourceOptions } from './data-source';
import { openDatabase } from './serve';
import { makeAdminLink } from './sign-in/admin-link';
import { Clock } from './store/clock';
import { Store } from './store/store';

const USAGE = 'npm run admin-link -- 账号 [--reset-factors]';

/**
 *     npm run admin-link -- LOGIN [--reset-factors]
 *
 * Prints a one-time link by which that administrator sets a new password, whether or not the server is running. Exit 0:
 * it was made; 1: it was not, and why.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'reset-factors': { type: 'boolean', default: false } },
  });
  const [login, ...more] = positionals;
  if (!login || more.length > 0) throw new Error(USAGE);
  const config = { ...readConfig(), logLevel: 'error' };
  const database = await openDatabase(config);
  const source = new DataSource(dataSourceOptions(database.ownerUrl));
  try {
    const store = new Store(await source.initialize(), new Clock());
    const { name, roles, path, expiresAt } = await makeAdminLink(store, {
      login,
      resetFactors: values['reset-factors'],
      operator: userInfo().username,
      machine: hostname(),
    });
    const posts = roles.map((role) => say('zh-CN', `role.${role}`)).join('、');
    const until = expiresAt.slice(0, 10);
    console.log(
      `${name}（${posts}）的一次性链接，${until} 前有效，已记入审计：\n` +
        `A one-time link for ${login}, good until ${until}; it stands in the audit trail:\n\n` +
        `    ${config.publicUrl ?? `http://127.0.0.1:${config.port}`}${path}\n`,
    );
  } finally {
    if (source.isInitialized) await source.destroy();
    await database.stop();
  }
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 1;
});
