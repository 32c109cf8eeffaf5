import { convertToHtml, images } from 'mammoth';
import { readHtml } from './html';
import type { Source } from './source';

/** Word: by way of HTML, so that its tables and merged cells come as such. Pictures and macros are left out. */
export async function readDocx(bytes: Uint8Array): Promise<Source> {
  const { value } = await convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    {
      convertImage: images.imgElement(() => Promise.resolve({ src: '' })),
      includeDefaultStyleMap: true,
      externalFileAccess: false,
    },
  );
  return { ...readHtml(value), mayBeWrapped: true };
}
