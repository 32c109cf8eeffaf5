import type { RegisterRow } from '@lianban/contract';

/** How many rows add, change and leave a unit. */
export function tallyOf(rows: readonly RegisterRow[]): Record<RegisterRow['what'], number> {
  const tally = { added: 0, changed: 0, left: 0 };
  for (const { what } of rows) tally[what] += 1;
  return tally;
}
