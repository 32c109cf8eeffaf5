import { Controller, Get, Headers, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { dayOf } from '@lianban/calendar';
import { languageOf, say, type RegisterImport } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import { IsIn } from 'class-validator';
import { Allow } from '../../http/allow';
import { By, type Caller } from '../../http/caller';
import { Uploaded, type Upload } from '../../http/upload';
import { Store } from '../../store/store';
import { RegisterExportQueries } from './export.queries';
import { RegisterImportActions } from './import.actions';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

class ExportUnits {
  @IsIn(Object.keys(TYPES))
  format: keyof typeof TYPES;
}

/** The register out as a table, and back. */
@Controller('units')
export class RegisterController {
  constructor(
    private readonly store: Store,
    private readonly queries: RegisterExportQueries,
    private readonly actions: RegisterImportActions,
  ) {}

  @Get('export')
  @Allow('unit.export')
  export(
    @Query() { format }: ExportUnits,
    @Headers('accept-language') accepted: string | undefined,
  ): StreamableFile {
    const language = languageOf(accepted);
    const name = `${say(language, 'units.title')}-${dayOf(this.store.now())}.${format}`;
    return new StreamableFile(this.queries[format](language), {
      type: TYPES[format],
      disposition: `attachment; filename="units.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }

  /** A form with the file and `dryRun`, `true` or `false`. */
  @Post('import')
  @HttpCode(200)
  @Allow('unit.import')
  import(
    @By() by: Caller,
    @Uploaded() { bytes, fields }: Upload,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<RegisterImport> {
    const { dryRun = 'false' } = fields;
    if (dryRun !== 'true' && dryRun !== 'false') {
      throw new Refusal('body-malformed', { fields: [{ field: 'dryRun', rule: 'isBoolean' }] });
    }
    const language = languageOf(accepted);
    return dryRun === 'true'
      ? this.actions.preview(bytes, language)
      : this.actions.import(by, bytes, language);
  }
}
