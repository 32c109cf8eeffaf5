import { convertToHtml, images } from 'mammoth';
import { readHtml } from './html';
import type { Source } from './source';
import { printNumbers } from './word/print-numbers';

/** Word: by way of HTML, so that its tables and merged cells come as such. Pictures and macros are left out. */
export async function readDocx(bytes: Uint8Array): Promise<Source> {
  const numbered = await printNumbers(bytes);
  const { value } = await convertToHtml(
    { buffer: Buffer.from(numbered.buffer, numbered.byteOffset, numbered.byteLength) },
    {
      convertImage: images.imgElement(() => Promise.resolve({ src: '' })),
      includeDefaultStyleMap: true,
      externalFileAccess: false,
    },
  );
  return { ...readHtml(value), mayBeWrapped: true };
}
