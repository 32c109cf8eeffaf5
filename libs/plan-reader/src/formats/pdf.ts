import { dirname, join } from 'node:path';
import type { Source } from './source';
import { readPlainText } from './plain-text';

const MOST_PAGES = 2_000;
/** A gap of so many character widths in a line parts columns. */
const COLUMN_GAP = 2.5;

export class PdfEncrypted extends Error {}

/** A piece of text on a page: where its line stands and what it says. */
interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * PDF: text in reading order, a printed line a line. Scripts in the file are never run.
 *
 * @throws PdfEncrypted when it opens only with a password
 */
export async function readPdf(bytes: Uint8Array): Promise<Source> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = dirname(require.resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(home, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await task.promise;
    const lines: string[] = [];
    for (let page = 1; page <= Math.min(MOST_PAGES, pdf.numPages); page += 1) {
      const content = await (await pdf.getPage(page)).getTextContent();
      const pieces = content.items.flatMap((item): Piece[] => {
        if (!('str' in item) || item.str.length === 0) return [];
        const [, , , scale = 0, x = 0, y = 0] = item.transform as number[];
        return [{ text: item.str, x, y, width: item.width, height: item.height || Math.abs(scale) || 10 }];
      });
      lines.push(...linesOf(pieces), '');
    }
    return readPlainText(lines.join('\n'));
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new PdfEncrypted();
    throw error;
  } finally {
    await task.destroy();
  }
}

/** Pieces of about the same height on the page are one line, left to right. */
function linesOf(pieces: Piece[]): string[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - piece.y) < Math.max(first.height, piece.height) * 0.5)
      row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => lineOf(row.sort((a, b) => a.x - b.x))).filter((line) => line.trim().length > 0);
}

function lineOf(row: Piece[]): string {
  let line = '';
  let edge: number | null = null;
  for (const piece of row) {
    const gap = edge === null ? 0 : piece.x - edge;
    if (gap > piece.height * COLUMN_GAP) line += '\t';
    else if (gap > piece.height * 0.5 && /[A-Za-z0-9]$/.test(line)) line += ' ';
    line += piece.text;
    edge = piece.x + piece.width;
  }
  return line;
}
