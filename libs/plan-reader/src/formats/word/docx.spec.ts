import JSZip from 'jszip';
import { readPlan } from '../../read-plan';
import { numberText } from './number-text';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const text = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
const plain = (words: string) => `<w:p>${text(words)}</w:p>`;
const listed = (level: number, words: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${text(words)}</w:p>`;
const styled = (style: string, words: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${text(words)}</w:p>`;
const cell = (words: string, properties = '', paragraph = plain) =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const level = (at: number, format: string, words: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${words}"/></w:lvl>`;

const NUMBERING = `<w:numbering ${W}>
  <w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="8">${level(0, 'decimal', '%1')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
</w:numbering>`;
const STYLES = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="order"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`;

async function docx(body: string): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  zip.file('word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`);
  zip.file('word/numbering.xml', NUMBERING);
  zip.file('word/styles.xml', STYLES);
  return zip.generateAsync({ type: 'uint8array' });
}

describe('a Word document', () => {
  it('whose numbers Word prints and does not store is read with them', async () => {
    const { tasks } = await readPlan(
      await docx(
        plain('某县推进乡村建设实施方案') +
          listed(0, '总体要求') +
          listed(0, '重点任务') +
          listed(1, '完善设施') +
          listed(2, '硬化道路。（责任单位：县交通局）') +
          listed(2, '改造电网。（责任单位：县供电公司）') +
          listed(1, '提升环境') +
          listed(2, '清洁村庄。（责任单位：县农业农村局）'),
      ),
      'a.docx',
    );
    expect(tasks.map(({ path }) => path)).toEqual([
      ['二、重点任务', '（一）完善设施', '1. 硬化道路'],
      ['二、重点任务', '（一）完善设施', '2. 改造电网'],
      ['二、重点任务', '（二）提升环境', '1. 清洁村庄'],
    ]);
  });

  it('with a table of merged cells, whose first column Word numbers', async () => {
    const order = (words: string) => styled('order', words);
    const { tasks } = await readPlan(
      await docx(
        plain('某市重点任务分工表') +
          `<w:tbl>${row(cell('序号'), cell('领域'), cell('任务'), cell('责任单位', '<w:gridSpan w:val="2"/>'), cell('完成时限'))}
          ${row(cell(''), cell(''), cell(''), cell('牵头单位'), cell('配合单位'), cell(''))}
          ${row(cell('', '', order), cell('政务服务', '<w:vMerge w:val="restart"/>'), cell('归集数据'), cell('市大数据局'), cell('市直各部门'), cell('2023年6月底前'))}
          ${row(cell('', '', order), cell('', '<w:vMerge/>'), cell('开通专窗'), cell('市行政审批局'), cell('同上'), cell('长期坚持'))}</w:tbl>`,
      ),
      'b.docx',
    );
    expect(
      tasks.map(({ path, number, units, deadline }) => [
        path,
        number,
        units.map(({ name, role }) => `${name} ${role}`),
        deadline?.date,
      ]),
    ).toEqual([
      [['政务服务', '1. 归集数据'], '1', ['市大数据局 lead', '市直各部门 participant'], '2023-06-30'],
      [['政务服务', '2. 开通专窗'], '2', ['市行政审批局 lead', '市直各部门 participant'], null],
    ]);
  });

  it('whose parts are nested without end is refused', async () => {
    const deep = '<w:sdt>'.repeat(3_000) + '</w:sdt>'.repeat(3_000);
    await expect(readPlan(await docx(deep), 'c.docx')).rejects.toThrow('不是可读的文档');
  });
});

it.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCountingThousand', '十'],
  [21, 'japaneseCounting', '二十一'],
  [102, 'chineseCounting', '一百〇二'],
  [3, 'decimalEnclosedCircleChinese', '③'],
  [2, 'ideographTraditional', '乙'],
  [4, 'upperLetter', 'D'],
  [12, 'decimal', '12'],
])('%i in %s is %s', (value, format, want) => expect(numberText(value, format)).toBe(want));
