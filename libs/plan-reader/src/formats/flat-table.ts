import { labelRole } from '../clause/label-role';

/** What a column of a task table may be called. */
const COLUMN =
  /^(?:序号|编号|项次|(?:重点|主要|工作|目标|具体|主要工作|重点工作)*(?:任务|事项|内容|措施|举措|目标|项目|要求|指标)(?:名称|内容|分解|清单)?|工作|类别|分类|领域|备注|责任分工)$/;
const FEWEST = 3;
const MOST = 9;
const NUMBER = /^\d{1,3}[.、．]?$/;
const MOST_ROWS = 2_000;

interface Flat {
  rows: string[][];
  next: number;
}

/**
 * A task table that lost its lines when the page was made text: its head's columns and then its cells, with spaces
 * between them (序号 任务 牵头单位 / 1 … …) or each on a line of its own. A row begins with its number; a row that does not
 * have the head's number of cells ends the table. Null where none begins at `at`.
 */
export function flatTableAt(lines: string[], at: number): Flat | null {
  return spacedAt(lines, at) ?? stackedAt(lines, at);
}

function isColumn(label: string): boolean {
  return COLUMN.test(label) || labelRole(label) !== null;
}

function isHead(labels: string[]): boolean {
  return (
    labels.length >= FEWEST &&
    labels.length <= MOST &&
    /^(?:序号|编号|项次)$/.test(labels[0] ?? '') &&
    labels.every(isColumn) &&
    labels.some((label) => {
      const role = labelRole(label);
      return role !== null && role !== 'deadline' && role !== 'ignore';
    })
  );
}

/** 序号 工 作 任 务 牵头负责部门: letters set apart belong to one word, or to two. */
function headOf(line: string): string[] {
  const labels: string[] = [];
  let word = '';
  const close = () => {
    if (word) labels.push(...wordsOf(word));
    word = '';
  };
  for (const piece of line.trim().split(/[ \u3000]+/)) {
    if (piece.length > 1) {
      close();
      labels.push(piece);
    } else word += piece;
  }
  close();
  return labels;
}

function wordsOf(letters: string): string[] {
  for (let length = letters.length; length > 1; length -= 1) {
    const rest = letters.slice(length);
    if (isColumn(letters.slice(0, length))) return [letters.slice(0, length), ...(rest ? wordsOf(rest) : [])];
  }
  return [letters];
}

function spacedAt(lines: string[], at: number): Flat | null {
  const first = lines[at] ?? '';
  if (first.length > 80 || !/^\s*(?:序\s*号|编\s*号|项\s*次)[ \u3000]/.test(first)) return null;
  const head = headOf(first);
  if (!isHead(head)) return null;
  const rows = [head];
  let next = at + 1;
  for (; next < lines.length; next += 1) {
    const line = (lines[next] ?? '').trim();
    if (!line) continue;
    const cells = line.split(/[ \u3000]+/);
    if (!NUMBER.test(cells[0] ?? '') || cells.length < head.length) break;
    // A space within the task itself: what is too many belongs to the first column after the number.
    const extra = cells.length - head.length;
    rows.push([cells[0] ?? '', cells.slice(1, 2 + extra).join(''), ...cells.slice(2 + extra)]);
  }
  return rows.length > 1 ? { rows, next } : null;
}

function stackedAt(lines: string[], at: number): Flat | null {
  if (!/^\s*(?:序\s*号|编\s*号|项\s*次)\s*$/.test(lines[at] ?? '')) return null;
  const filled = (from: number) => {
    let n = from;
    while (n < lines.length && !/\S/.test(lines[n] ?? '')) n += 1;
    return n;
  };
  const head: string[] = [];
  let next = at;
  while (head.length <= MOST && next < lines.length) {
    const label = (lines[next] ?? '').replace(/\s/g, '');
    if (!isColumn(label)) break;
    head.push(label);
    next = filled(next + 1);
  }
  if (!isHead(head)) return null;
  const rows = [head];
  for (;;) {
    const row: string[] = [];
    let end = next;
    while (row.length < head.length && end < lines.length) {
      row.push((lines[end] ?? '').trim());
      end = filled(end + 1);
    }
    const whole =
      row.length === head.length &&
      NUMBER.test(row[0] ?? '') &&
      row.slice(1).every((cell) => !NUMBER.test(cell));
    if (!whole || rows.length > MOST_ROWS) break;
    rows.push(row);
    next = end;
  }
  return rows.length > 1 ? { rows, next } : null;
}
