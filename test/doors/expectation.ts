import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Heard } from './knock';
import type { Prober } from './probers';

const FILE = join(__dirname, 'expected.txt');

/** What stands in expected.txt: the cells of each door by its name. */
export function expectation(): Map<string, string> {
  const rows = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'));
  return new Map(
    rows.map((line) => {
      const [verb, name, ...cells] = line.trim().split(/\s+/);
      return [`${verb} ${name}`, cells.join(' ')];
    }),
  );
}

/** A line of expected.txt. */
export const rowOf = (door: string, cells: string): string => {
  const [verb, name] = door.split(' ') as [string, string];
  return `${verb.padEnd(6)} ${name.padEnd(38)} ${cells}`;
};

/** Cells as they are written there, from what each prober heard. */
export function cellsOf(heard: Iterable<readonly [Prober, Heard]>): string {
  const cells = new Map<string, string>();
  for (const [{ column, letter }, answer] of heard) {
    cells.set(column, (cells.get(column) ?? '') + signOf(answer, letter));
  }
  return [...cells.values()].join(' ');
}

const signOf = (heard: Heard, letter: string): string =>
  ({ may: letter, 'not-allowed': '-', 'not-found': '.', 'not-signed-in': '!', broken: '?' })[heard];

/** Puts rows that are missing at the end of the file, for somebody to compare with what is meant and to move. */
export function addRows(found: ReadonlyMap<string, string>): void {
  const known = expectation();
  for (const [door, cells] of found) {
    if (!known.has(door)) appendFileSync(FILE, `${rowOf(door, cells)}\n`);
  }
}
