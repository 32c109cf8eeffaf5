import { parse } from 'csv-parse/sync';
import type { Source } from './source';
import { rowsToBlocks } from './table-text';

const MOST_ROWS = 50_000;

/** CSV or TSV with a task table. Cells that an export left empty under a merged one are filled from above. */
export function readSeparated(text: string, delimiter: ',' | '\t'): Source {
  const rows = parse(text, {
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    bom: true,
    to: MOST_ROWS,
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  const even = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  return { blocks: rowsToBlocks(even), mayBeWrapped: false };
}
