import { REGISTER_COLUMNS, type RegisterColumn } from '@lianban/contract';
import { decodeText, inspectZip } from '@lianban/plan-reader';
import { Refusal } from '@lianban/rules';
import { parse } from 'csv-parse/sync';
import { Workbook, type CellValue } from 'exceljs';
import { restored } from '../../http/cell';
import { columnCalled } from './words';

export const MOST_ROWS = 10_000;
/** What a workbook may unpack to: a register of so many rows takes a tenth of it. */
const MOST_BYTES = 48 * 1024 * 1024;

/** The register as a file brought it. A column that is not in `columns` says nothing of any unit. */
export interface RegisterTable {
  readonly columns: readonly RegisterColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<RegisterColumn, string>>>;
}

interface Line {
  readonly row: number;
  readonly texts: readonly string[];
}

/**
 * An .xlsx or a .csv, UTF-8 or GB18030: the first row names the columns, in Chinese or English, in any order.
 *
 * @throws Refusal file-empty, file-encrypted, file-too-complex, table-unreadable, table-too-long
 */
export async function readTable(bytes: Uint8Array): Promise<RegisterTable> {
  if (bytes.length === 0) throw new Refusal('file-empty');
  const [head, ...body] = await linesOf(bytes);
  const columns = (head?.texts ?? []).map(columnCalled);
  const known = columns.filter((column) => column !== undefined);
  if (!known.includes('name') || new Set(known).size < known.length) throw new Refusal('table-unreadable');
  const lines = body.filter(({ texts }) => texts.some((text) => text !== ''));
  if (lines.length > MOST_ROWS) throw new Refusal('table-too-long', { most: MOST_ROWS });
  return {
    columns: REGISTER_COLUMNS.filter((column) => known.includes(column)),
    rows: lines.map(({ row, texts }) => ({
      row,
      cells: Object.fromEntries(
        columns.flatMap((column, at) => (column ? [[column, restored(texts[at] ?? '').trim()]] : [])),
      ),
    })),
  };
}

function linesOf(bytes: Uint8Array): Promise<Line[]> | Line[] {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start.startsWith('PK')) return workbookLines(bytes);
  if (start === '\xd0\xcf\x11\xe0') throw new Refusal('file-encrypted');
  if (bytes.subarray(0, 4096).includes(0)) throw new Refusal('table-unreadable');
  return separatedLines(decodeText(bytes));
}

function separatedLines(text: string): Line[] {
  const [first = ''] = text.split(/\r?\n/, 1);
  const delimiter = first.includes('\t') && !first.includes(',') ? '\t' : ',';
  try {
    const records: string[][] = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      to: MOST_ROWS + 2,
    });
    return records.map((texts, at) => ({ row: at + 1, texts: texts.map((cell) => cell.trim()) }));
  } catch {
    throw new Refusal('table-unreadable');
  }
}

async function workbookLines(bytes: Uint8Array): Promise<Line[]> {
  const workbook = new Workbook();
  try {
    const size = inspectZip(bytes).reduce((sum, part) => sum + part.size, 0);
    if (size > MOST_BYTES) throw new Refusal('file-too-complex');
    // ExcelJS takes a whole buffer; an upload may be a part of one.
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  } catch (fault) {
    if (fault instanceof Refusal) throw fault;
    throw new Refusal('table-unreadable');
  }
  const sheet = workbook.worksheets.find(({ state }) => state === 'visible');
  if (!sheet) throw new Refusal('table-unreadable');
  const width = Math.min(sheet.columnCount, 100);
  const lines: Line[] = [];
  sheet.eachRow((row, number) => {
    const texts = Array.from({ length: width }, (_, at) => textOf(row.getCell(at + 1).value).trim());
    lines.push({ row: number, texts });
  });
  return lines;
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('text' in value) return textOf(value.text);
  if ('result' in value) return textOf(value.result);
  return '';
}
