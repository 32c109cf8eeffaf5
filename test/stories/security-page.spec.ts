import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** How many requirements of each section of OWASP ASVS 5.0.0 are of level 1 or 2: they come first, numbered from 1. */
const SECTIONS: Readonly<Record<string, readonly number[]>> = {
  V1: [2, 9, 11, 3, 2],
  V2: [3, 3, 4, 1],
  V3: [0, 2, 4, 6, 5, 0, 2],
  V4: [3, 1, 2, 4],
  V5: [1, 3, 2, 3],
  V6: [3, 12, 4, 4, 5, 3, 0, 4],
  V7: [3, 4, 2, 5, 2, 2],
  V8: [2, 3, 1, 1],
  V9: [3, 4],
  V10: [2, 2, 4, 11, 5, 2, 3],
  V11: [2, 3, 3, 4, 1, 1, 0],
  V12: [3, 2, 4],
  V13: [1, 5, 2, 5],
  V14: [2, 4, 3],
  V15: [3, 3, 7, 0],
  V16: [1, 5, 4, 3, 3],
  V17: [1, 4, 2],
};

const required = Object.entries(SECTIONS).flatMap(([chapter, sections]) =>
  sections.flatMap((count, section) =>
    Array.from({ length: count }, (_, at) => `${chapter}.${section + 1}.${at + 1}`),
  ),
);

/** `V1.2.1–V1.2.3` and single ones, in the first cell of a row. */
const named = (page: string): string[] =>
  [...page.matchAll(/^\| (V[^|]+) \|/gm)].flatMap(([, cell = '']) =>
    cell.split(', ').flatMap((range) => {
      const [first = '', last = first] = range.trim().split('–');
      const section = first.slice(0, first.lastIndexOf('.'));
      const [from, to] = [first, last].map((one) => Number(one.slice(one.lastIndexOf('.') + 1)));
      return Array.from({ length: to! - from! + 1 }, (_, at) => `${section}.${from! + at}`);
    }),
  );

describe.each(['docs/security.md', 'docs/security.en.md'])('%s', (path) => {
  const page = readFileSync(join(ROOT, path), 'utf8');

  it('names each requirement of the level once', () => {
    expect(named(page)).toEqual(required);
  });

  it('names tests, and pages, that are there', () => {
    const tests = [...page.matchAll(/`([\w./-]+\.spec\.ts)`/g)].map(([, test]) => test!);
    expect(tests.length).toBeGreaterThan(100);
    const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => join(dirname(path), link!));
    expect([...tests, ...links].filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('says of what is done how it is proved', () => {
    const bare = page.split('\n').filter((row) => /\| (?:做到|done) \|/.test(row) && row.endsWith('| — |'));
    expect(bare).toEqual([]);
  });
});
