import { unzipSync } from 'fflate';

/** Office documents are archives of XML; what is larger unpacked than this is not looked into. */
const MOST = 40 * 1024 * 1024;

/**
 * The text of a file as far as it can be had without opening it: plain text, and the XML inside .docx, .xlsx, .pptx and
 * .ofd. Null for pictures, PDF and the old binary formats.
 */
export function textOf(type: string, bytes: Uint8Array): string | null {
  if (type === 'text/plain') return decode(bytes);
  const archived = type === 'application/zip' || type.startsWith('application/vnd.openxmlformats');
  return archived ? textOfArchive(bytes) : null;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function textOfArchive(bytes: Uint8Array): string | null {
  let room = MOST;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => /\.xml$/i.test(name) && (room -= originalSize) >= 0,
    });
    // A word may be set in several runs: what stands between the marks is read as one.
    return Object.values(parts)
      .map((part) =>
        new TextDecoder()
          .decode(part)
          .replace(/<\/(?:w:p|a:p|si|row)>/g, '\n')
          .replace(/<[^>]*>/g, ''),
      )
      .join('\n');
  } catch {
    return null;
  }
}
