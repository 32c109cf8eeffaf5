import { Refusal } from '@lianban/rules';
import { fileTypeFromBuffer } from 'file-type/core';

/** What may be handed in as evidence, by the ending of its name: the types that its content may be found to be. */
const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  pdf: ['application/pdf'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  doc: ['application/x-cfb'],
  xls: ['application/x-cfb'],
  ppt: ['application/x-cfb'],
  wps: ['application/x-cfb'],
  et: ['application/x-cfb'],
  ofd: ['application/zip'],
  zip: ['application/zip'],
  png: ['image/png'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  txt: ['text/plain'],
  csv: ['text/plain'],
  md: ['text/plain'],
};

export const ACCEPTED_ENDINGS = Object.keys(ACCEPTED);

/**
 * The media type of a file, found from its content.
 *
 * @throws Refusal file-empty; file-not-what-it-says (content and the ending of the name differ, or it is of a kind that
 *   is not taken)
 */
export async function kindOf(name: string, bytes: Uint8Array): Promise<string> {
  if (bytes.length === 0) throw new Refusal('file-empty');
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const found = (await fileTypeFromBuffer(bytes))?.mime ?? (isText(bytes) ? 'text/plain' : null);
  const accepted = ACCEPTED[ending];
  if (!accepted || !found || !accepted.includes(found)) {
    throw new Refusal('file-not-what-it-says', { name, ending, accepted: ACCEPTED_ENDINGS.join('、') });
  }
  return found;
}

/** Text has no zero byte, and is UTF-8 or GB18030; what a browser would run is not taken for text by its name alone. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  });
}

/** A name as it may be shown and saved: no path, no control characters, not longer than a file system takes. */
export function cleanName(given: string): string {
  const bare = given
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  const ending = /\.[^.]{1,10}$/.exec(bare)?.[0] ?? '';
  return bare.length > 200 ? bare.slice(0, 200 - ending.length) + ending : bare;
}
