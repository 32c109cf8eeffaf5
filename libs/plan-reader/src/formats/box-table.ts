const EDGE = /^\s*[┌┏╔╭├┣│┃║└┗]/;
const TOP = /^\s*[┌┏╔╭]/;
const BOTTOM = /^\s*[└┗╚╰]/;
const BORDERS = /[│┃║┤├┼┬┴┌┐└┘┏┓┗┛┣┫┳┻╋]/;
const RULE = /^[─━═\s]+$/;
const TALLEST = 5_000;

interface BoxCell {
  text: string;
}

/**
 * A table drawn with ┌─┬┐, as plain text of the 2000s has it: a cell goes on over lines until a rule closes it, and a
 * rule that stops short of a column leaves that column's cell merged over both rows. Null where none begins at `at`.
 */
export function boxTableAt(lines: string[], at: number): { rows: string[][]; next: number } | null {
  if (!TOP.test(lines[at] ?? '')) return null;
  const rows: BoxCell[][] = [];
  let current: BoxCell[] | null = null;
  let next = at + 1;
  for (; next < Math.min(lines.length, at + TALLEST); next += 1) {
    const line = lines[next] ?? '';
    if (BOTTOM.test(line)) return { rows: textsOf(rows), next: next + 1 };
    if (!EDGE.test(line)) break;
    const pieces = line.trim().split(BORDERS).slice(1, -1);
    const ruled = pieces.some((piece) => RULE.test(piece) && piece.trim() !== '');
    if (!current) rows.push((current = pieces.map(() => ({ text: '' }))));
    if (ruled) rows.push((current = nextRow(current, pieces)));
    pieces.forEach((piece, column) => {
      const cell = current?.[column];
      if (cell && !(RULE.test(piece) && piece.trim() !== '')) cell.text += piece.trim();
    });
  }
  return rows.length > 1 ? { rows: textsOf(rows), next } : null;
}

/** Columns that the rule crosses begin a new cell; the others go on. */
function nextRow(row: BoxCell[], pieces: string[]): BoxCell[] {
  return row.map((cell, column) => {
    const piece = pieces[column] ?? '';
    return RULE.test(piece) && piece.trim() !== '' ? { text: '' } : cell;
  });
}

function textsOf(rows: BoxCell[][]): string[][] {
  return rows.map((row) => row.map((cell) => cell.text.replace(/\s+/g, '')));
}
