import { boxTableAt } from './box-table';
import { flatTableAt } from './flat-table';
import { tableOfMarkup } from './markup-table';
import type { Source, SourceBlock } from './source';

/** Fewer tabs than this in a row, or rows in a run, and tabs are spacing, not a table. */
const CELLS_OF_A_TABLE = 3;
const ROWS_OF_A_TABLE = 2;
const RULE_ROW = /^\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?\|?$/;
const LONGEST_MARKUP = 400;

/** Plain text: one line a line; runs of rows parted by tabs or pipes, and tables left in HTML, are tables. */
export function readPlainText(text: string): Source {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\f\v]/);
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < lines.length;) {
    const markup = markupAt(lines, at);
    if (markup) {
      blocks.push(...markup.blocks);
      at = markup.next;
      continue;
    }
    const run = rowsAt(lines, at) ?? boxTableAt(lines, at) ?? flatTableAt(lines, at);
    if (run) {
      blocks.push({ kind: 'table', rows: run.rows });
      at = run.next;
    } else {
      blocks.push({ kind: 'line', text: lines[at] ?? '' });
      at += 1;
    }
  }
  return { blocks, mayBeWrapped: true };
}

function rowsAt(lines: string[], at: number): { rows: string[][]; next: number } | null {
  const pipes = piped(lines[at] ?? '') !== null;
  const cellsOf = pipes ? piped : tabbed;
  const rows: string[][] = [];
  let next = at;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    if (pipes && RULE_ROW.test(line.trim())) continue;
    const cells = cellsOf(line);
    if (
      !cells ||
      cells.length < (pipes ? 2 : CELLS_OF_A_TABLE) ||
      cells.length !== (rows[0]?.length ?? cells.length)
    )
      break;
    rows.push(cells);
  }
  return rows.length >= ROWS_OF_A_TABLE ? { rows, next } : null;
}

function tabbed(line: string): string[] | null {
  return line.includes('\t') ? line.split('\t').map((cell) => cell.trim()) : null;
}

function piped(line: string): string[] | null {
  const plain = line.trim();
  if (!plain.startsWith('|') || !plain.endsWith('|') || plain.length < 3) return null;
  return plain
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.replace(/<br\s*\/?>/gi, ' ').trim());
}

/** A table left in HTML among the lines, from <table to </table>. */
function markupAt(lines: string[], at: number): { blocks: SourceBlock[]; next: number } | null {
  if (!/<table[\s>]/i.test(lines[at] ?? '')) return null;
  for (let end = at; end < Math.min(lines.length, at + LONGEST_MARKUP); end += 1) {
    if (!/<\/table>/i.test(lines[end] ?? '')) continue;
    return { blocks: tableOfMarkup(lines.slice(at, end + 1).join('\n')), next: end + 1 };
  }
  return null;
}
