import { Workbook, type CellValue } from 'exceljs';
import type { Source, SourceBlock } from './source';
import { rowsToBlocks } from './table-text';

const WIDEST = 60;
const MOST_ROWS = 20_000;

/** A workbook: each sheet's rows, merged cells repeated. Formulas give their stored results; nothing is calculated or run. */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Source> {
  const workbook = new Workbook();
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy);
  const blocks: SourceBlock[] = [];
  for (const sheet of workbook.worksheets) {
    if (sheet.state !== 'visible') continue;
    const width = Math.min(WIDEST, sheet.columnCount);
    const rows: string[][] = [];
    for (let y = 1; y <= Math.min(MOST_ROWS, sheet.rowCount); y += 1) {
      const row = sheet.getRow(y);
      rows.push(
        Array.from({ length: width }, (_, x) => {
          const { value, numFmt } = row.getCell(x + 1).master;
          return textOf(value, numFmt);
        }),
      );
    }
    blocks.push(...rowsToBlocks(rows));
  }
  return { blocks, mayBeWrapped: false };
}

function textOf(value: CellValue, format?: string): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayAs(value, format ?? '');
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('text' in value) return String(value.text);
  if ('result' in value) return textOf(value.result, format);
  return '';
}

/** A date as its cell shows it, as far as year, month and day go: what shows a month alone means the month. */
function dayAs(value: Date, format: string): string {
  const [year = '', month = '', day = ''] = value.toISOString().slice(0, 10).split('-');
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]/g, '').toLowerCase();
  if (!/[ymd]/.test(shown) || /d/.test(shown)) return `${year}年${Number(month)}月${Number(day)}日`;
  return /m/.test(shown) ? `${year}年${Number(month)}月` : `${year}年`;
}
