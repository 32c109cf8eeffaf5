import { extname } from 'node:path';
import { NotAPlan } from '../not-a-plan';
import { decodeText } from './decode';
import { readDocx } from './docx';
import { readHtml } from './html';
import { readMarkdown } from './markdown';
import { PdfEncrypted, readPdf } from './pdf';
import { readPlainText } from './plain-text';
import { readSeparated } from './separated';
import type { Source } from './source';
import { readSpreadsheet } from './spreadsheet';
import { inspectZip } from './zip';

const LARGEST = 20 * 1024 * 1024;
/** So many closing tags, and one for every few lines, are no accident. */
const FEWEST_TAGS = 5;
const READABLE = '可读的是 .txt .md .html .docx .pdf .xlsx .csv .tsv。';

/**
 * The file's text and tables. What its bytes are decides, not what it is called; the name parts only what bytes cannot.
 *
 * @throws NotAPlan
 */
export async function openFile(bytes: Uint8Array, fileName: string): Promise<Source> {
  if (bytes.length === 0) throw new NotAPlan('file-empty', `${fileName} 是空文件。 The file is empty.`);
  if (bytes.length > LARGEST)
    throw new NotAPlan('file-too-large', `${fileName} 超过 20 MB。 The file is larger than 20 MB.`);
  try {
    const source = await sourceOf(bytes, fileName);
    if (
      !source.blocks.some((block) => (block.kind === 'line' ? /\S/.test(block.text) : block.rows.length > 0))
    ) {
      throw new NotAPlan(
        'file-without-text',
        `${fileName} 里没有文字（可能是扫描件）。 The file holds no text; it may be a scan.`,
      );
    }
    return source;
  } catch (error) {
    if (error instanceof NotAPlan) throw error;
    if (error instanceof PdfEncrypted) throw encrypted(fileName);
    throw notADocument(fileName);
  }
}

async function sourceOf(bytes: Uint8Array, fileName: string): Promise<Source> {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.slice(0, 1024).includes('%PDF-')) return readPdf(bytes);
  if (start.startsWith('PK')) return readOffice(bytes, fileName);
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw compound(bytes, fileName);
  if (isBinary(bytes)) throw notADocument(fileName);
  const text = decodeText(bytes);
  if (/^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype html|html))/i.test(text.slice(0, 512)))
    return readHtml(text);
  switch (extname(fileName).toLowerCase()) {
    case '.html':
    case '.htm':
      return readHtml(text);
    case '.md':
    case '.markdown':
      return readMarkdown(text);
    case '.csv':
      return readSeparated(text, ',');
    case '.tsv':
      return readSeparated(text, '\t');
    default:
      return isMarkup(text) ? readHtml(text.replace(/\r?\n/g, '<br>')) : readPlainText(text);
  }
}

function readOffice(bytes: Uint8Array, fileName: string): Promise<Source> {
  const names = inspectZip(bytes).map((part) => part.name);
  if (names.some((name) => name.startsWith('word/'))) return readDocx(bytes);
  if (names.some((name) => name.startsWith('xl/'))) return readSpreadsheet(bytes);
  throw notADocument(fileName);
}

/** An OLE file is an Office document under a password, or one of before 2007. */
function compound(bytes: Uint8Array, fileName: string): NotAPlan {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (whole.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return encrypted(fileName);
  return new NotAPlan(
    'file-not-a-document',
    `${fileName} 是旧版 Office 文件，请另存为 .docx 或 .xlsx。 Save it as .docx or .xlsx first.`,
  );
}

function encrypted(fileName: string): NotAPlan {
  return new NotAPlan(
    'file-encrypted',
    `${fileName} 有密码，请先解除。 The file is protected by a password.`,
  );
}

function notADocument(fileName: string): NotAPlan {
  return new NotAPlan(
    'file-not-a-document',
    `${fileName} 不是可读的文档；${READABLE} The file is not a document that can be read.`,
  );
}

/** Text saved with its page's paragraph marks still in it: <p>…</p> many times over. */
function isMarkup(text: string): boolean {
  const sample = text.slice(0, 200_000);
  const tags = sample.match(/<\/(?:p|div|span)>/gi)?.length ?? 0;
  return tags >= FEWEST_TAGS && tags * 4 >= sample.split('\n').length;
}

/** Text has no zero bytes, save in UTF-16, which has a mark. */
function isBinary(bytes: Uint8Array): boolean {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked) return false;
  let odd = 0;
  const sample = bytes.subarray(0, 8192);
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
  return odd * 200 > sample.length;
}
