import { readPlainText } from './plain-text';
import type { Source } from './source';

const MARKS = /^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+(?!-))/;

/** Markdown: its marks dropped, its pipe tables read as tables; a line is a paragraph unless a blank line says otherwise. */
export function readMarkdown(text: string): Source {
  const plain = text
    .split(/\r\n|\n|\r/)
    .map((line) =>
      line
        .replace(MARKS, '')
        .replace(/\\([.\-*_#()[\]])/g, '$1')
        .replace(/\s#+\s*$/, ''),
    )
    .filter((line) => !/^\s*(?:```|---+|\*\*\*+|___+)\s*$/.test(line));
  return readPlainText(plain.join('\n'));
}
