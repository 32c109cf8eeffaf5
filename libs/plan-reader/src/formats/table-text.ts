import type { SourceBlock } from './source';

const CAPTION_ROWS = 3;

/**
 * A sheet's or page's rows as blocks: rows over the table that hold one thing (its title, a date) and notes under it
 * are lines; the rest is the table.
 */
export function rowsToBlocks(rows: string[][]): SourceBlock[] {
  const full = rows.filter((row) => row.some((cell) => /\S/.test(cell)));
  let first = 0;
  while (first < full.length && first < CAPTION_ROWS && distinct(full[first]).length <= 1) first += 1;
  let last = full.length;
  while (last > first && isNote(full[last - 1])) last -= 1;
  const line = (row: string[]): SourceBlock => ({ kind: 'line', text: distinct(row).join(' ') });
  const table = full.slice(first, last);
  return [
    ...full.slice(0, first).map(line),
    ...(table.length > 0 ? [{ kind: 'table', rows: table } as SourceBlock] : []),
    ...full.slice(last).map(line),
  ];
}

function distinct(row: string[] | undefined): string[] {
  return [...new Set((row ?? []).map((cell) => cell.trim()).filter((cell) => cell.length > 0))];
}

function isNote(row: string[] | undefined): boolean {
  const cells = distinct(row);
  return cells.length === 1 && /^(?:注|备注|说明)\s*[:：]|牵头单位/.test(cells[0] ?? '');
}
