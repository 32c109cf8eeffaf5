import type { LetterTemplateAnswer } from '@lianban/contract';
import { LETTER_INSTRUMENTS, type LetterInstrument } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { personRef } from '../../units/refs';
import { defaultTemplate } from './default-template';
import { requiredOf } from './placeholders';
import { LetterTemplateRow } from './template.entity';

/** The office's own template of a kind that is in use; null: the product's is. */
export const templateInUse = async (
  rows: EntityManager,
  officeId: string,
  instrument: string,
): Promise<string | null> => {
  const [latest] = await rows.query<{ id: string | null }[]>(
    `select case when bytes is null then null else id end as id from letter_template
      where office_id = $1 and instrument = $2 order by version desc limit 1`,
    [officeId, instrument],
  );
  return latest?.id ?? null;
};

/** The bytes of a template; of the product's where there is none of this id. */
export async function bytesOf(
  rows: EntityManager,
  id: string | null,
  instrument: LetterInstrument,
): Promise<Buffer> {
  if (!id) return defaultTemplate(instrument);
  const row = await rows.findOneOrFail(LetterTemplateRow, {
    where: { id },
    select: { id: true, bytes: true },
  });
  return row.bytes ?? defaultTemplate(instrument);
}

/** An office's templates, each with its versions, the latest first. */
export async function templatesOf(rows: EntityManager, officeId: string): Promise<LetterTemplateAnswer[]> {
  const saved: (Omit<LetterTemplateAnswer['history'][number], 'savedAt'> & {
    savedAt: Date;
    instrument: LetterInstrument;
  })[] = await rows.query(
    `select t.instrument, t.version, t.file_name as "fileName", t.saved_at as "savedAt", ${personRef('t.saved_by')} as by
       from letter_template t where t.office_id = $1 order by t.version desc limit 500`,
    [officeId],
  );
  return LETTER_INSTRUMENTS.map((instrument) => {
    const history = saved.filter((one) => one.instrument === instrument);
    const [latest] = history;
    return {
      instrument,
      version: latest?.fileName ? latest.version : 0,
      required: requiredOf(instrument).map((name) => `{${name}}`),
      history: history.map(({ version, fileName, savedAt, by }) => ({
        version,
        fileName,
        savedAt: savedAt.toISOString(),
        by,
      })),
    };
  });
}
