import JSZip from 'jszip';
import { eachTag } from './elements';
import { Numbering, type Place } from './numbering';

const DOCUMENT = 'word/document.xml';

interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * A Word document with the numbers that Word would print written into its paragraphs, and its references to footnotes
 * left out; the bytes as they came where it has neither.
 */
export async function printNumbers(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const part = (name: string) => zip.file(name)?.async('string') ?? Promise.resolve(null);
  const [document, numbering, styles] = await Promise.all(
    [DOCUMENT, 'word/numbering.xml', 'word/styles.xml'].map(part),
  );
  if (!document) return bytes;
  const edits = editsOf(document, new Numbering(numbering ?? null, styles ?? null));
  if (edits.length === 0) return bytes;
  zip.file(DOCUMENT, edited(document, edits));
  return zip.generateAsync({ type: 'uint8array' });
}

/** A paragraph's own place, or its style's; a list of 0 takes it out of its style's. */
interface Paragraph {
  prefix: string;
  /** Where its text begins: after its properties. */
  at: number;
  list: string | null;
  level: number | null;
  style: string | null;
  /** How deep in its properties: what a change replaced stands in them as properties of its own. */
  depth: number;
}

function editsOf(document: string, numbering: Numbering): Edit[] {
  const edits: Edit[] = [];
  const open: Paragraph[] = [];
  let numberFrom = -1;
  eachTag(document, ({ name, prefix, attributes, from, to, closing }) => {
    const paragraph = open.at(-1);
    if (name === 'p' && !closing)
      open.push({ prefix, at: to, list: null, level: null, style: null, depth: 0 });
    else if (name === 'p') open.pop();
    else if ((name === 'footnoteReference' || name === 'endnoteReference') && !closing)
      edits.push({ from, to, text: '' });
    if (!paragraph || name === 'p') return;
    if (name === 'pPr') paragraph.depth += closing ? -1 : 1;
    else if (paragraph.depth !== 1) return;
    if (name === 'pStyle' && !closing) paragraph.style ??= attributes.val ?? null;
    else if (name === 'ilvl' && !closing) paragraph.level ??= Number(attributes.val ?? 0);
    else if (name === 'numId' && !closing) paragraph.list ??= attributes.val ?? null;
    else if (name === 'numPr' && !closing) numberFrom = from;
    else if (name === 'numPr' && numberFrom >= 0) edits.push({ from: numberFrom, to, text: '' });
    else if (name === 'pPr' && closing && paragraph.depth === 0) {
      const place = placeOf(paragraph, numbering);
      const number = place ? numbering.next(place) : '';
      if (number) edits.push({ from: to, to, text: runOf(paragraph.prefix, number) });
    }
  });
  return edits;
}

function placeOf({ list, level, style }: Paragraph, numbering: Numbering): Place | null {
  const styled = style === null ? null : numbering.placeOfStyle(style);
  if (list === '0') return null;
  const own = list ?? styled?.list;
  return own === undefined ? null : { list: own, level: level ?? styled?.level ?? 0 };
}

function runOf(prefix: string, number: string): string {
  const text = number.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<${prefix}r><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}r>`;
}

function edited(text: string, edits: Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    if (edit.from < at) continue;
    parts.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  return parts.join('') + text.slice(at);
}
