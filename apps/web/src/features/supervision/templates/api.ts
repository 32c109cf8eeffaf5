import type { LetterTemplatesAnswer, ResetTemplateBody } from '@lianban/contract';
import type { LetterInstrument } from '@lianban/rules';
import { ask, query } from '../../../api/ask';
import { upload } from '../../../api/upload';

export const readTemplates = (officeId: string, signal: AbortSignal): Promise<LetterTemplatesAnswer> =>
  ask(`/letter-templates${query({ officeId })}`, { signal });

export function replaceTemplate(
  officeId: string,
  instrument: LetterInstrument,
  file: File,
): Promise<LetterTemplatesAnswer> {
  const form = new FormData();
  // Fields before the file: the server reads them as they come.
  form.append('officeId', officeId);
  form.append('instrument', instrument);
  form.append('file', file, file.name);
  return upload('/letter-templates', form, () => undefined);
}

export const resetTemplate = (body: ResetTemplateBody): Promise<LetterTemplatesAnswer> =>
  ask('/letter-templates/reset', { method: 'POST', body });

/** @param version 0: the product's; left out: the one in use */
export const pathOf = (
  what: 'file' | 'sample',
  officeId: string,
  instrument: LetterInstrument,
  version?: number,
): string =>
  `/letter-templates/${what}${query({ officeId, instrument, version: version === undefined ? null : String(version) })}`;
