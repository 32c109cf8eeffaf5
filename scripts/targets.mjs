import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, whatever folder the command was given in. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * What is built, from which sources (files and folders), by which command, and the file that proves it is there.
 * A change of dependencies or of the compiler's settings changes what is built as much as a change of code.
 */
export const TARGETS = [
  {
    name: 'server',
    made: 'dist/apps/api/apps/api/src/main.js',
    sources: [
      'apps/api',
      'apps/cli/src',
      'libs',
      'migrations',
      'nest-cli.json',
      'tsconfig.json',
      'package-lock.json',
    ],
    command: ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api'],
  },
  {
    name: 'web',
    made: 'dist/web/index.html',
    sources: ['apps/web', 'libs/calendar', 'libs/contract', 'libs/rules', 'package-lock.json'],
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.ts'],
  },
];
