import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { databaseProcess, serverPid, storyFolder } from '../../../../../test/support/database-processes';
import { installedPackage, requireProgram } from './program';
import { serverUser } from './server-user';

const NOBODY = 65_534;
/** Only root can play several users; for anybody else these stories are not told. */
const asRoot = process.getuid?.() === 0 ? it : xit;
/** A checkout that nobody but root may enter has no ordinary user in it either. */
const asRootInTheOpen = canEnter(NOBODY, resolve(__dirname)) ? asRoot : xit;

function canEnter(uid: number, folder: string): boolean {
  try {
    execFileSync('ls', [folder], { uid, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function startsAndLeaves(dataDir: string, uid?: number): Promise<void> {
  const { child, url, ended } = databaseProcess(dataDir, '', uid);
  await url;
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(serverPid(dataDir)).toBeUndefined();
}

const clusterOwner = (dataDir: string) => statSync(join(dataDir, 'postgres/cluster')).uid;

describe('whoever starts the database', () => {
  const folder = storyFolder();
  const closed = join(folder.path, 'closed');

  beforeAll(() => {
    chmodSync(folder.path, 0o755);
    mkdirSync(closed, { mode: 0o700 });
  });
  afterAll(() => folder.remove());

  asRoot(
    'root lends the server another user, who owns the files',
    async () => {
      const dataDir = join(folder.path, 'by-root');
      await startsAndLeaves(dataDir);
      expect(await serverUser(join(dataDir, 'postgres/cluster'))).toMatchObject({
        uid: clusterOwner(dataDir),
      });
      expect(clusterOwner(dataDir)).not.toBe(0);
    },
    30_000,
  );

  asRoot(
    'root may keep the data in a folder that nobody else can enter',
    async () => {
      const dataDir = join(closed, 'data');
      await startsAndLeaves(dataDir);
      await startsAndLeaves(dataDir);
      expect(canEnter(clusterOwner(dataDir), dataDir)).toBe(false);
    },
    30_000,
  );

  asRoot(
    'root may have the programs in a folder that nobody else can enter',
    async () => {
      const user = await serverUser(join(folder.path, 'none-yet'));
      const hidden = join(closed, 'package');
      execFileSync('cp', ['-a', installedPackage(), hidden]);
      const spare = mkdtempSync(join(tmpdir(), 'lianban-spare-'));
      try {
        const { postgres } = await requireProgram(user, spare, hidden);
        expect(postgres.startsWith(spare)).toBe(true);
        const again = await requireProgram(user, spare, hidden);
        expect(again.postgres).toBe(postgres);
        expect(readdirSync(spare)).toHaveLength(1);
      } finally {
        rmSync(spare, { recursive: true });
      }
    },
    30_000,
  );

  asRootInTheOpen(
    'an ordinary user runs it as himself, and root may take over for a while',
    async () => {
      const dataDir = join(folder.path, 'by-nobody');
      mkdirSync(dataDir);
      chownSync(dataDir, NOBODY, NOBODY);
      await startsAndLeaves(dataDir, NOBODY);
      await startsAndLeaves(dataDir);
      expect(clusterOwner(dataDir)).toBe(NOBODY);
      await startsAndLeaves(dataDir, NOBODY);
    },
    30_000,
  );

  asRootInTheOpen(
    'an ordinary user is told that the folder is root’s',
    async () => {
      const { url, ended } = databaseProcess(join(folder.path, 'by-root'), '', NOBODY);
      await expect(url).rejects.toThrow(/DATA_DIR/);
      expect(await ended).toBe(1);
    },
    30_000,
  );
});
