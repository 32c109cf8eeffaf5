import { strToU8, zipSync } from 'fflate';
import { say, type Word } from '@lianban/contract';
import type { LetterInstrument } from '@lianban/rules';

/**
 * The templates that the product comes with, laid out by GB/T 9704-2012 (the format of official documents): A4, the
 * text block 156 × 225 mm, the office's name in red over a red line, title in size 2, text in 仿宋 of size 3 on 28.95 pt
 * lines with two characters of indent, the page number in the foot. Lengths are twips, sizes half points.
 */
export function defaultTemplate(instrument: LetterInstrument): Buffer {
  const entries = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': rels(['officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': rels(['styles', 'styles.xml'], ['footer', 'footer1.xml']),
    'word/styles.xml': STYLES,
    'word/footer1.xml': FOOTER,
    'word/document.xml': documentOf(instrument),
  };
  const bytes = Object.fromEntries(Object.entries(entries).map(([name, xml]) => [name, strToU8(HEAD + xml)]));
  // The same bytes every time, whenever they are made.
  return Buffer.from(zipSync(bytes, { mtime: '1980-01-01' }));
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/></Types>`;

function rels(...targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

const fonts = (eastern: string): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${eastern}" w:cs="Times New Roman"/>`;

const STYLES = `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋')}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>`;

const FIELD = (code: string): string =>
  `<w:r>${size(28)}<w:fldChar w:fldCharType="begin"/></w:r><w:r>${size(28)}<w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r>${size(28)}<w:fldChar w:fldCharType="separate"/></w:r><w:r>${size(28)}<w:t>1</w:t></w:r><w:r>${size(28)}<w:fldChar w:fldCharType="end"/></w:r>`;

function size(half: number, eastern = '宋体'): string {
  return `<w:rPr>${fonts(eastern)}<w:sz w:val="${half}"/><w:szCs w:val="${half}"/></w:rPr>`;
}

const FOOTER = `<w:ftr ${W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r>${size(28)}<w:t xml:space="preserve">— </w:t></w:r>${FIELD('PAGE')}<w:r>${size(28)}<w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;

interface Layout {
  readonly align?: 'center' | 'right' | 'both';
  readonly indent?: boolean;
  readonly half?: number;
  readonly font?: string;
  readonly bold?: boolean;
  readonly red?: boolean;
  /** A red line under it. */
  readonly ruled?: boolean;
  readonly before?: number;
  readonly after?: number;
  /** Lines as high as the type asks, for type larger than the line of the text. */
  readonly free?: boolean;
  /** From the right edge. */
  readonly right?: number;
  readonly keep?: boolean;
}

function paragraph(text: string, layout: Layout = {}): string {
  const { align, indent, half, font, bold, red, ruled, before = 0, after = 0, free, right, keep } = layout;
  const pPr = [
    keep ? '<w:keepNext/>' : '',
    ruled ? '<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="6" w:color="C00000"/></w:pBdr>' : '',
    `<w:spacing w:before="${before}" w:after="${after}"${free ? ' w:line="240" w:lineRule="auto"' : ''}/>`,
    indent ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : right ? `<w:ind w:right="${right}"/>` : '',
    align ? `<w:jc w:val="${align}"/>` : '',
  ].join('');
  const rPr = [
    font ? fonts(font) : '',
    bold ? '<w:b/>' : '',
    red ? '<w:color w:val="C00000"/>' : '',
    half ? `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>` : '',
  ].join('');
  return `<w:p><w:pPr>${pPr}</w:pPr><w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

const zh = (word: Word): string => say('zh-CN', word);
const text = (content: string): string => paragraph(content, { indent: true, align: 'both' });
/** A paragraph for each of a list. */
const each = (list: string): string => text(`{#${list} [loopOver: "paragraph"]}{段落}{/${list}}`);

const TALK = (): string =>
  [
    text(`${zh('letter-doc.held-on')}{约谈日期}`),
    paragraph(zh('letter-doc.minutes'), { indent: true, font: '黑体', keep: true }),
    each('约谈纪要'),
    paragraph(zh('letter-doc.commitments'), { indent: true, font: '黑体', keep: true }),
    table(
      [zh('letter-doc.at'), zh('letter-doc.commitment'), zh('letter-doc.due')],
      ['{#承诺}{序号}', '{内容}', '{时限}{/承诺}'],
      [900, 5644, 2300],
    ),
  ].join('');

function table(head: readonly string[], row: readonly string[], widths: readonly number[]): string {
  const cell = (content: string, width: number, bold: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph(
      content,
      {
        free: true,
        before: 60,
        after: 60,
        half: 28,
        ...(bold && { font: '黑体', align: 'center' }),
      },
    )}</w:tc>`;
  const line = (cells: readonly string[], bold: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${bold ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((one, at) => cell(one, widths[at]!, bold)).join('')}</w:tr>`;
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${line(head, true)}${line(row, false)}</w:tbl>`;
}

function documentOf(instrument: LetterInstrument): string {
  const body = [
    paragraph('{发文机关}', {
      align: 'center',
      half: 56,
      font: '宋体',
      bold: true,
      red: true,
      free: true,
      after: 240,
    }),
    paragraph('{文号}', { align: 'center', ruled: true, after: 400 }),
    paragraph('{标题}', { align: 'center', half: 44, font: '宋体', bold: true, after: 400 }),
    paragraph('{主送}'),
    each('正文'),
    instrument === 'talk' ? TALK() : '',
    paragraph('{发文机关}', { align: 'right', right: 640, before: 1158, keep: true }),
    paragraph('{成文日期}', { align: 'right', right: 1280 }),
    paragraph(
      `（${zh('letter-doc.signed-by')}{签发人}${instrument === 'talk' || instrument === 'circular' ? '' : `\u3000${zh('letter-doc.answer-by')}{答复时限}`}）`,
      { indent: true, before: 579 },
    ),
  ].join('');
  return `<w:document ${W} ${R}><w:body>${body}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}
