import { cpSync, existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { storyFolder } from '../../../../../test/support/database-processes';
import { installedPackage, requireProgram } from './program';

describe('the programs of PostgreSQL', () => {
  const folder = storyFolder();
  const unlinked = join(folder.path, 'package');

  beforeAll(() => {
    // As npm leaves it with --ignore-scripts: everything but the links between the libraries.
    cpSync(installedPackage(), unlinked, {
      recursive: true,
      filter: (from) => !lstatSync(from).isSymbolicLink(),
    });
  });
  afterAll(() => folder.remove());

  it('are used where npm put them', async () => {
    const { postgres, major } = await requireProgram({}, join(folder.path, 'spare'));
    expect(postgres).toBe(join(installedPackage(), 'native/bin/postgres'));
    expect(major).toBe('18');
    expect(existsSync(join(folder.path, 'spare'))).toBe(false);
  });

  it('get the links that were not laid because npm ran no scripts', async () => {
    const library = join(unlinked, 'native/lib/libicuuc.so.60');
    expect(existsSync(library)).toBe(false);
    const { postgres } = await requireProgram({}, join(folder.path, 'spare'), unlinked);
    expect(existsSync(library)).toBe(true);
    expect(postgres).toBe(join(unlinked, 'native/bin/postgres'));
  });

  it('are named in a sentence when they cannot be had', async () => {
    const nowhere = join(folder.path, 'nowhere');
    await expect(requireProgram({}, join(folder.path, 'spare'), nowhere)).rejects.toThrow(
      /DATABASE_URL[^]*ENOENT/,
    );
  });
});
