import { deflateRawSync } from 'node:zlib';
import { NotAPlan } from '../not-a-plan';
import { readPlan } from '../read-plan';
import { inspectZip, ZipRefused } from './zip';

const refusal = async (bytes: Uint8Array, name: string) => {
  const error: unknown = await readPlan(bytes, name).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof NotAPlan ? error.code : error;
};

describe('what cannot be read', () => {
  it('is refused by what it is', async () => {
    expect(await refusal(new Uint8Array(), 'a.txt')).toBe('file-empty');
    expect(await refusal(new Uint8Array(21 * 1024 * 1024), 'a.txt')).toBe('file-too-large');
    expect(
      await refusal(
        Uint8Array.from({ length: 400 }, (_, at) => at % 7),
        'a.txt',
      ),
    ).toBe('file-not-a-document');
    expect(await refusal(Buffer.from('PK\u0003\u0004garbage'), 'a.docx')).toBe('file-not-a-document');
    expect(await refusal(Buffer.from('  \n\n '), 'a.txt')).toBe('file-without-text');
    const compound = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await refusal(compound, 'a.docx')).toBe('file-encrypted');
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.doc')).toBe('file-not-a-document');
  });
});

describe('a zip file', () => {
  it('is looked into', () =>
    expect(inspectZip(zip('word/document.xml', Buffer.from('<w/>')))).toEqual([
      { name: 'word/document.xml', size: 4 },
    ]));
  it('is refused where it unpacks to too much', () =>
    expect(() => inspectZip(zip('xl/a.xml', Buffer.alloc(201 * 1024 * 1024)))).toThrow(ZipRefused));
  it('is refused where it declares entities', () =>
    expect(() =>
      inspectZip(
        zip(
          'word/document.xml',
          Buffer.from('<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'),
        ),
      ),
    ).toThrow(ZipRefused));
});

it('reads text that kept its page’s paragraph marks', async () => {
  const text =
    '文号：晋政发〔2018〕13号\n<p>某省实施方案</p><p><strong> 一、任务</strong></p><p>(一)激励计划。完善政策。(省人社厅牵头)</p><p><br/></p><p>某省人民政府</p>';
  const { title, documentNumber, tasks } = await readPlan(Buffer.from(text), 'a.txt');
  expect([title, documentNumber, tasks[0]?.path]).toEqual([
    '某省实施方案',
    '晋政发〔2018〕13号',
    ['一、任务', '（一）激励计划'],
  ]);
});

it('reads UTF-16 and GB18030 alike', async () => {
  const text = '某市方案\n一、建设平台。（责任单位：市大数据局）';
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  expect((await readPlan(wide, 'a.txt')).tasks[0]?.units[0]?.name).toBe('市大数据局');
});

/** A zip file of one part. */
function zip(name: string, data: Buffer): Buffer {
  const packed = deflateRawSync(data);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([head, Buffer.from(name), packed, central, Buffer.from(name), end]);
}
