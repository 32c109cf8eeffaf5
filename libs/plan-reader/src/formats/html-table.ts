import { readColumns } from '../table/columns';
import type { Element, Node } from './html';
import type { SourceBlock } from './source';

const WIDEST = 60;
const TALLEST_MERGE = 500;

/** A table's cells, merged ones repeated. */
export function tableRows(table: Element): string[][] {
  const rows: string[][] = [];
  const carried = new Map<number, { text: string; left: number }>();
  for (const row of rowsOf(table)) {
    const cells: string[] = [];
    const carry = () => {
      for (let above = carried.get(cells.length); above; above = carried.get(cells.length)) {
        above.left -= 1;
        if (above.left === 0) carried.delete(cells.length);
        cells.push(above.text);
      }
    };
    for (const cell of row) {
      carry();
      const text = textOf(cell);
      const across = Math.min(WIDEST, span(cell, 'colspan'));
      const down = Math.min(TALLEST_MERGE, span(cell, 'rowspan'));
      for (let x = 0; x < across && cells.length < WIDEST; x += 1) {
        if (down > 1) carried.set(cells.length, { text, left: down - 1 });
        cells.push(text);
      }
    }
    carry();
    rows.push(cells);
  }
  return rows;
}

/** Whether its head says that it assigns tasks. */
export function isTaskTable(rows: string[][]): boolean {
  return readColumns(rows.map((row) => row.map((text) => ({ text, span: [0, 0] })))) !== null;
}

/** Any other table, a page's frame or its box of 索引号 and 发文机关, as lines: a label goes with the cell beside it. */
export function tableLines(rows: string[][]): SourceBlock[] {
  const lines: string[] = [];
  for (const row of rows) {
    for (let at = 0; at < row.length; at += 1) {
      const cell = row[at] ?? '';
      if (/[:：]\s*$/.test(cell) && row[at + 1] && cell.length <= 12) {
        lines.push(cell + (row[at + 1] ?? ''));
        at += 1;
      } else if (cell && cell !== row[at - 1]) lines.push(cell);
    }
  }
  return lines.map((text) => ({ kind: 'line', text }));
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  const look: Node[] = [...table.childNodes].reverse();
  for (let node = look.pop(); node; node = look.pop()) {
    if (!('childNodes' in node)) continue;
    if (node.nodeName === 'tr') {
      const cells = node.childNodes.filter(
        (child): child is Element => child.nodeName === 'td' || child.nodeName === 'th',
      );
      rows.push(cells);
    } else look.push(...[...node.childNodes].reverse());
  }
  return rows;
}

/** Whether a table stands within. */
export function holdsTable(cell: Element): boolean {
  const look: Node[] = [...cell.childNodes];
  for (let node = look.pop(); node; node = look.pop()) {
    if (node.nodeName === 'table') return true;
    if ('childNodes' in node) look.push(...node.childNodes);
  }
  return false;
}

function textOf(cell: Element): string {
  let text = '';
  const look: Node[] = [...cell.childNodes].reverse();
  for (let node = look.pop(); node; node = look.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value.replace(/\s+/g, ' ');
    if (node.nodeName === 'br' || node.nodeName === 'p' || node.nodeName === 'div' || node.nodeName === 'li')
      text += '\n';
    if ('childNodes' in node) look.push(...[...node.childNodes].reverse());
  }
  return text.trim();
}

function span(cell: Element, name: string): number {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(value) && value > 0 ? value : 1;
}
