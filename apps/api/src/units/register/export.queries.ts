import { PassThrough, Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { REGISTER_COLUMNS, say, type Language, type RegisterColumn } from '@lianban/contract';
import { stream } from 'exceljs';
import { neutral } from '../../http/cell';
import { Store } from '../../store/store';
import { cellsOf } from './cells';
import { registerAfter } from './register.rows';
import { headerOf } from './words';

/** Units read at once: the file goes out as it is made, however long the register is. */
const AT_ONCE = 500;

const WIDTHS: Partial<Record<RegisterColumn, number>> = { tier: 10, kind: 16, region: 12, office: 10 };

/** The register as a table goes out; what comes back unchanged changes nothing. */
@Injectable()
export class RegisterExportQueries {
  constructor(private readonly store: Store) {}

  /** UTF-8 with a byte order mark, by which spreadsheets know it. */
  csv(language: Language): Readable {
    return Readable.from(this.lines(language));
  }

  private async *lines(language: Language): AsyncGenerator<string> {
    yield `\ufeff${line(headers(language))}`;
    for await (const cells of this.rows(language)) yield line(cells);
  }

  xlsx(language: Language): Readable {
    const out = new PassThrough();
    this.writeWorkbook(out, language).catch((fault: Error) => out.destroy(fault));
    return out;
  }

  private async writeWorkbook(out: PassThrough, language: Language): Promise<void> {
    const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
    const sheet = workbook.addWorksheet(say(language, 'units.title'), {
      views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    });
    sheet.columns = REGISTER_COLUMNS.map((column) => ({
      header: headerOf(language, column),
      width: WIDTHS[column] ?? 32,
      // Text, so that a code keeps its zeros when somebody types another.
      style: { numFmt: '@' },
    }));
    const head = sheet.getRow(1);
    head.font = { bold: true };
    head.commit();
    for await (const cells of this.rows(language)) {
      if (out.destroyed) return;
      sheet.addRow(cells).commit();
    }
    sheet.commit();
    await workbook.commit();
  }

  private async *rows(language: Language): AsyncGenerator<string[]> {
    let units = await registerAfter(this.store.rows, '', AT_ONCE);
    while (units.length > 0) {
      for (const unit of units) {
        const cells = cellsOf(unit, language);
        yield REGISTER_COLUMNS.map((column) => neutral(cells[column]));
      }
      units = await registerAfter(this.store.rows, units.at(-1)!.name, AT_ONCE);
    }
  }
}

const headers = (language: Language): string[] =>
  REGISTER_COLUMNS.map((column) => headerOf(language, column));

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;
