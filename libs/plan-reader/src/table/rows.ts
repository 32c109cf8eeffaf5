import { readClause } from '../clause/grammar';
import type { Cell } from '../layout/page';
import { splitHeading } from '../outline/heading';
import { readNumbering } from '../outline/numbering';
import type { Item } from '../outline/outline';
import type { Span } from '../reading';
import type { Draft } from '../task/draft';
import { type Columns, readColumns } from './columns';

type Table = { span: Span; rows: Cell[][] };

/** Each row of a task table is a task. `before` is the head of the table before, for one broken over pages. */
export function draftsOfTable(
  text: string,
  item: Item,
  table: Table,
  before: Columns | null,
): { drafts: Draft[]; columns: Columns | null } {
  const own = readColumns(table.rows);
  const columns = own ?? (before && before.rows > 0 && fits(before, table) ? { ...before, rows: 0 } : null);
  if (!columns) return { drafts: [], columns: null };
  const drafts: Draft[] = [];
  const sections: string[] = [];
  let last: Draft | null = null;
  const rows = filledDown(table.rows.slice(columns.rows), columns);
  const merged = mergedColumns(rows, columns);
  rows.forEach((row) => {
    const heading = sectionOf(row);
    if (heading !== null) {
      sections.splice(0, sections.length, heading);
      return;
    }
    const draft = draftOf(text, [...item.path, ...sections], row, merged, columns, last);
    if (!draft) return;
    drafts.push(draft);
    last = draft;
  });
  return { drafts, columns };
}

/** Plain text keeps nothing of a merged cell but its first row: a task column left empty before one that is not says the same as above. */
function filledDown(rows: Cell[][], columns: Columns): Cell[][] {
  const last = columns.tasks.at(-1);
  let above: Cell[] = [];
  return rows.map((row) => {
    const leading = columns.tasks.slice(0, -1).filter((at) => (row[at]?.text ?? '') === '');
    const filled =
      leading.length > 0 && last !== undefined && (row[last]?.text ?? '') !== ''
        ? row.map((cell, at) => (leading.includes(at) ? (above[at] ?? cell) : cell))
        : row;
    above = filled;
    return filled;
  });
}

/** Task columns that say the same for several rows together: what they say is the heading of these rows. */
function mergedColumns(rows: Cell[][], columns: Columns): Set<number> {
  const text = (row: Cell[] | undefined, at: number) => row?.[at]?.text ?? '';
  return new Set(
    columns.tasks.filter((at) =>
      rows.some((row, n) => text(row, at) !== '' && text(row, at) === text(rows[n + 1], at)),
    ),
  );
}

function fits(columns: Columns, table: Table): boolean {
  const width = Math.max(...columns.units.map(({ at }) => at), ...columns.tasks);
  return (table.rows[0]?.length ?? 0) > width;
}

/** 一、提升政务服务, merged over the whole row: a heading for the rows below. */
function sectionOf(row: Cell[]): string | null {
  const filled = row.filter((cell) => cell.text.length > 0);
  const [first] = filled;
  if (
    !first ||
    new Set(filled.map((cell) => cell.text)).size > 1 ||
    (row.length > 1 && filled.length === 1 && row[0] !== first)
  )
    return null;
  if (first.text.length > 60 || /[。；]/.test(first.text) || /^\d+$/.test(first.text)) return null;
  const numbering = readNumbering(first.text);
  return numbering ? numbering.printed + first.text.slice(numbering.length) : first.text;
}

function draftOf(
  text: string,
  path: string[],
  row: Cell[],
  merged: Set<number>,
  columns: Columns,
  last: Draft | null,
): Draft | null {
  const filled = columns.tasks.filter((at) => (row[at]?.text ?? '') !== '');
  const categories = filled.slice(0, -1).filter((at) => merged.has(at));
  const [headingAt, ...bodyAt] = filled.filter((at) => !categories.includes(at));
  const cell = headingAt === undefined ? undefined : row[headingAt];
  const units = columns.units
    .map(({ at, role, label }) => ({ cell: row[at], role, label }))
    .filter(({ cell: unit }) => unit !== undefined && /\p{L}/u.test(unit.text) && unit.text.trim() !== '无');
  if (!cell || units.length === 0) return null;
  const numbering = readNumbering(cell.text);
  const from = numbering?.length ?? 0;
  const split = splitHeading(cell.text, from);
  const heading = cell.text.slice(split.heading[0], split.heading[1]);
  const order = columns.order === null ? '' : (row[columns.order]?.text ?? '').replace(/[.、．\s]/g, '');
  const number = order || (numbering?.number ?? '');
  const label = order ? `${order}. ${heading}` : (numbering?.printed ?? '') + heading;
  const body = bodyAt.length > 0 ? row[bodyAt[0] ?? 0] : undefined;
  const rest: Span | null = split.rest === null ? null : [cell.span[0] + split.rest, cell.span[1]];
  const spans = units.flatMap(({ cell: unit }) => (unit ? [unit.span] : []));
  const clauseSpan: Span = [
    Math.min(...spans.map((span) => span[0])),
    Math.max(...spans.map((span) => span[1])),
  ];
  const deadline = columns.deadline === null ? undefined : row[columns.deadline];
  const clause =
    units.length === 1
      ? (units[0]?.cell?.text ?? '')
      : units.map(({ label: column, cell: unit }) => `${column}：${unit?.text ?? ''}`).join('；');
  return {
    path: [...path, ...categories.map((at) => categoryOf(row[at]?.text ?? '')), label],
    number,
    heading,
    headingSpan: [cell.span[0] + split.heading[0], cell.span[0] + split.heading[1]],
    paragraph: false,
    bodySpan: body ? body.span : rest,
    clauseSpan,
    span: [Math.min(cell.span[0], clauseSpan[0]), Math.max(cell.span[1], clauseSpan[1], body?.span[1] ?? 0)],
    readings: units.map(({ cell: unit, role, label: column }) => {
      const span: Span = unit?.span ?? [0, 0];
      const same = /^(?:同上|〃|同前)$/.test(unit?.text.trim() ?? '');
      const above = same ? last?.readings.find((reading) => reading.column === column) : undefined;
      if (above) return { ...above, same: span };
      const reading = readClause(text, span[0], span[1]);
      for (const segment of reading.segments)
        if (
          role !== 'responsible' &&
          segment.role === 'responsible' &&
          role !== 'deadline' &&
          role !== 'ignore'
        )
          segment.role = role;
      return { reading, base: 0, column };
    }),
    clause,
    deadline: deadline && /\S/.test(deadline.text) ? deadline.span : null,
  };
}

function categoryOf(text: string): string {
  const numbering = readNumbering(text);
  return numbering ? numbering.printed + text.slice(numbering.length).replace(/[。：:]$/, '') : text;
}
