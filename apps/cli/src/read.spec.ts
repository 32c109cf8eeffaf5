import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COMMAND = ['--import', 'tsx', join(__dirname, 'read.ts')];
const run = (...given: string[]) => spawnSync(process.execPath, [...COMMAND, ...given], { encoding: 'utf8' });

describe('the read command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'read-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it('prints the reading as JSON and nothing else', () => {
    const { status, stdout, stderr } = run(
      write('a.txt', '某市方案\n一、建设平台。归集数据。（责任单位：市大数据局）\n'),
    );
    expect([status, stderr]).toEqual([0, '']);
    expect((JSON.parse(stdout) as { tasks: unknown[] }).tasks).toHaveLength(1);
  });

  it('prints a table for people', () => {
    const { status, stdout } = run(
      '--table',
      write('b.txt', '某市方案\n一、建设平台。归集数据。（市大数据局牵头）\n'),
    );
    expect(status).toBe(0);
    expect(stdout).toContain('牵头：市大数据局');
  });

  it('succeeds where it read a document without tasks, which is a finding', () => {
    const { status, stdout } = run(write('c.txt', '某市介绍\n某市位于南方。\n'));
    expect(status).toBe(0);
    expect(stdout).toContain('no-tasks');
  });

  it.each([
    ['a file that is not there', () => join(folder, 'none.txt')],
    ['an empty file', () => write('d.txt', '')],
    ['what is no document', () => write('e.docx', 'PK\u0003\u0004')],
  ])('exits 2 with one line for %s', (_, file) => {
    const { status, stdout, stderr } = run(file());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
