import { Workbook } from 'exceljs';
import type { RefusalAnswer, RegisterImport } from '@lianban/contract';
import type { Answer, Window } from './window';

export const HEAD = [
  '单位全称',
  '简称',
  '别名',
  '曾用名',
  '层级',
  '类别',
  '行政区划代码',
  '上级单位',
  '业务指导单位',
  '统筹办',
];

/** Rows as a .csv that a spreadsheet program would write. */
export const csvOf = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'),
  );

export async function xlsxOf(rows: readonly (readonly unknown[])[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.addWorksheet('名录').addRows(rows.map((row) => [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The cells of the first sheet, as text, row by row. */
export async function rowsOfXlsx(bytes: Uint8Array): Promise<string[][]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const rows: string[][] = [];
  workbook.worksheets[0]!.eachRow((row) => rows.push(HEAD.map((_, at) => row.getCell(at + 1).text)));
  return rows;
}

/** What the register answers to a table. */
export function importTable(
  window: Window,
  bytes: Uint8Array,
  dryRun: boolean,
): Promise<Answer<RegisterImport & RefusalAnswer>> {
  const form = new FormData();
  form.set('dryRun', String(dryRun));
  form.set('file', new Blob([Buffer.from(bytes)]), '名录');
  return window.upload('/units/import', form);
}

/** The register as a file. */
export async function exportTable(
  window: Window,
  format: 'xlsx' | 'csv',
  language = 'zh-CN',
): Promise<{ readonly bytes: Uint8Array; readonly headers: Headers }> {
  const response = await fetch(`${window.url}/api/units/export?format=${format}`, {
    headers: { authorization: `Bearer ${await window.ready()}`, 'accept-language': language },
  });
  if (response.status !== 200) throw new Error(await response.text());
  return { bytes: new Uint8Array(await response.arrayBuffer()), headers: response.headers };
}
