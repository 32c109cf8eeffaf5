import type { Page, RegisterImport, UnitAnswer, UnitPageAnswer } from '@lianban/contract';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { csvOf, exportTable, HEAD, importTable, rowsOfXlsx, xlsxOf } from '../support/tables';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

type Row = readonly string[];
/** 名称、简称、别名、曾用名、层级、类别、区划、上级、条、统筹办; what is left out is empty. */
const row = (name: string, ...more: string[]): Row => [
  name,
  ...more,
  ...HEAD.slice(more.length + 1).map(() => ''),
];
const bureau = (name: string, superior = '', line = ''): Row =>
  row(name, '', '', '', '市级', '政府部门', '', superior, line, '');
const preview = async (rows: readonly Row[]): Promise<RegisterImport> =>
  (await importTable(world.as('wu'), csvOf(rows), true)).body;
const bring = (bytes: Uint8Array): ReturnType<typeof importTable> =>
  importTable(world.as('wu'), bytes, false);
const find = async (q: string): Promise<UnitPageAnswer> => {
  const { items } = (await world.as('wu').get<Page<UnitAnswer>>(`/units?q=${encodeURIComponent(q)}`)).body;
  return (await world.as('wu').get<UnitPageAnswer>(`/units/${items[0]!.id}`)).body;
};
const registerNow = (): Promise<unknown> =>
  world.query(`select u.*, array(select n.name || n.kind || coalesce(n.until_on::text, '') from unit_name n
                 where n.unit_id = u.id order by 1) as names from unit u order by u.id`);

describe('the register as a table', () => {
  it.each(['xlsx', 'csv'] as const)('goes out as .%s, and coming back changes nothing', async (format) => {
    const { bytes, headers } = await exportTable(world.as('wu'), format);
    expect(headers.get('content-disposition')).toContain(
      `${encodeURIComponent('单位名录-2026-03-02')}.${format}`,
    );
    const before = await registerNow();
    const { body } = await importTable(world.as('wu'), bytes, true);
    expect(body.faults).toEqual([]);
    expect(new Set(body.rows.map(({ what }) => what))).toEqual(new Set(['left']));
    expect(body.rows).toHaveLength(8);
    await bring(bytes);
    expect(await registerNow()).toEqual(before);
  });

  it('is understood in English as well, whichever the reader’s language', async () => {
    const { bytes } = await exportTable(world.as('wu'), 'csv', 'en');
    expect(new TextDecoder().decode(bytes)).toContain('Official name,Short name');
    const { body } = await importTable(world.as('wu'), bytes, true);
    expect(new Set(body.rows.map(({ what }) => what))).toEqual(new Set(['left']));
  });

  it('says row by row what it would do, and does nothing until told', async () => {
    const before = await registerNow();
    const { rows, faults } = await preview([
      HEAD,
      bureau('北海市财政局', '北海市人民政府'),
      row('北海市人民政府', '', '', '', '市级', '人民政府', '450500', '自治区人民政府'),
      row('钦州市人民政府', '钦州', '', '', '市级', '人民政府', '450700', '广西壮族自治区人民政府'),
    ]);
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      { row: 2, name: '北海市财政局', what: 'added', changes: [] },
      { row: 3, name: '北海市人民政府', what: 'left', changes: [] },
      {
        row: 4,
        name: '钦州市人民政府',
        what: 'changed',
        changes: [{ column: 'short-name', before: '', after: '钦州' }],
      },
    ]);
    expect(await registerNow()).toEqual(before);
  });

  it('adds units with those above them in the same file, in any order', async () => {
    const rows = [
      HEAD,
      bureau('南宁市公路站', '南宁市交通局'),
      row(
        '南宁市交通局',
        '',
        '市交通局；交通局',
        '南宁市交通委（至 2019-01-31）；南宁市交通处',
        '市级',
        '政府部门',
        '南宁市',
        '南宁市人民政府',
        '自治区交通运输厅',
        '',
      ),
      row('南宁市人民政府', '', '', '', '市级', '人民政府', '', '自治区人民政府'),
      row('南宁市督查室', '', '', '', '市级', '政府部门', '450100', '南宁市人民政府', '', '是'),
    ];
    const { status, body } = await bring(csvOf(rows));
    expect([status, body.rows.map(({ what }) => what)]).toEqual([200, ['added', 'added', 'added', 'added']]);
    const low = await find('南宁市公路站');
    expect(low.above.map(({ shortName }) => shortName)).toEqual([
      '南宁市交通局',
      '南宁市人民政府',
      '自治区人民政府',
    ]);
    expect(await find('南宁市交通局')).toMatchObject({
      region: '450100',
      line: { shortName: '自治区交通运输厅' },
      names: [
        { name: '南宁市交通局', kind: 'official' },
        { name: '交通局', kind: 'alias' },
        { name: '市交通局', kind: 'alias' },
        { name: '南宁市交通委', kind: 'former', untilOn: '2019-01-31' },
        { name: '南宁市交通处', kind: 'former', untilOn: null },
      ],
    });
    expect((await find('南宁市督查室')).coordinationOffice).toBe(true);
    const [event] = await world.query<{ facts: object }[]>(
      `select facts from event where name = 'units.imported' order by id desc limit 1`,
    );
    expect(event!.facts).toEqual({ added: 4, changed: 0 });
  });

  it('leaves alone what a column that it has not would say', async () => {
    const { body } = await bring(
      csvOf([
        ['Official name', 'Short name'],
        ['南宁市交通局', '邕交局'],
      ]),
    );
    expect(body.rows[0]!.changes).toEqual([{ column: 'short-name', before: '', after: '邕交局' }]);
    expect(await find('南宁市交通局')).toMatchObject({ region: '450100', shortName: '邕交局', version: 2 });
  });

  it('is read from GB18030 and from a spreadsheet with numbers in it', async () => {
    // As spreadsheet programs of offices still write it: 单位全称,层级,类别 / 柳州市财政局,市级,政府部门
    const gb18030 =
      'b5a5cebbc8abb3c62cb2e3bcb62cc0e0b1f00d0ac1f8d6ddcad0b2c6d5febed62ccad0bcb62cd5feb8aeb2bfc3c50d0a';
    const old = await importTable(world.as('wu'), Uint8Array.from(Buffer.from(gb18030, 'hex')), true);
    expect(old.body).toMatchObject({ faults: [], rows: [{ name: '柳州市财政局', what: 'added' }] });
    const sheet = await xlsxOf([HEAD, ['柳州市水利局', null, null, null, 'Municipal', 'Department', 450200]]);
    const { body } = await importTable(world.as('wu'), sheet, true);
    expect(body).toMatchObject({ faults: [], rows: [{ name: '柳州市水利局', what: 'added' }] });
  });

  it('carries no formula out, and brings the name back as it was', async () => {
    const names = ['=HYPERLINK("http://x")局', '+86局', '-局', '@局', `'=局`];
    await bring(
      csvOf([HEAD, ...names.map((name) => bureau(name.startsWith(`'`) ? `'${name}` : `'${name}`))]),
    );
    for (const name of names) expect((await find(name)).name).toBe(name);
    const { bytes } = await exportTable(world.as('wu'), 'xlsx');
    const cells = (await rowsOfXlsx(bytes)).flat();
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    const back = await importTable(world.as('wu'), bytes, true);
    expect(new Set(back.body.rows.map(({ what }) => what))).toEqual(new Set(['left']));
  });
});

describe('a table with faults', () => {
  it('is told all of them at once, each by row and column, and nothing of it is taken', async () => {
    const before = await registerNow();
    const wrong: Row[] = [
      row('', '', '', '', '市级', '政府部门'),
      bureau('局'),
      bureau('甲、乙局'),
      bureau('玉林市财政局'),
      bureau('玉林市财政局'),
      row('玉林市甲局', '', '', '', '镇级', '政府部门'),
      row('玉林市乙局', '', '', '', '', '协会'),
      row('玉林市丙局', '', '', '', '市级', '政府部门', '459999'),
      bureau('玉林市丁局', '没有的政府'),
      bureau('玉林市戊局', '玉林市戊局'),
      bureau('玉林市己局', '玉林市庚局'),
      bureau('玉林市庚局', '玉林市辛局'),
      bureau('玉林市辛局', '玉林市己局'),
      bureau('玉林市壬局', '', '玉林市甲厅'),
      row('玉林市甲厅', '', '', '旧厅（至 2018-13-01）', '市级', '政府部门', '', '', '', '也许'),
      row('北海市另一督查室', '', '', '', '市级', '政府部门', '450500', '', '', '是'),
      bureau('南宁市交通委'),
      row(
        '广西壮族自治区北部湾经济区规划建设管理办公室',
        '',
        '',
        '',
        '省级',
        '政府部门',
        '450000',
        '',
        '',
        '',
      ),
      ...Array.from({ length: 14 }, (_, n) => row(`贵港市第${n}局`, '', '', '', '未知', '政府部门')),
    ];
    const { faults } = await preview([HEAD, ...wrong]);
    expect(faults.slice(0, -14).map(({ row: at, column, code }) => `${at} ${column} ${code}`)).toEqual([
      '2 name missing',
      '3 name not-a-name',
      '4 name not-a-name',
      '6 name twice',
      '7 tier no-such-tier',
      '8 tier missing',
      '8 kind no-such-kind',
      '9 region no-such-region',
      '10 superior no-such-unit',
      '11 superior is-itself',
      '12 superior circle',
      '13 superior circle',
      '14 superior circle',
      '16 former-names not-a-day',
      '16 office not-yes-or-no',
      '17 office second-office',
      '18 name is-former-name',
      '19 office office-has-posts',
    ]);
    expect(faults.find(({ row: at }) => at === 12)!.value).toBe(
      '玉林市己局 → 玉林市庚局 → 玉林市辛局 → 玉林市己局',
    );
    expect(faults.length).toBeGreaterThan(30);
    const refused = await bring(csvOf([HEAD, ...wrong]));
    expect([refused.status, refused.body.code]).toEqual([422, 'table-faulty']);
    expect(refused.body.facts).toEqual({ count: faults.length, faults });
    expect(refused.body.message).toBe(`表格中有 ${faults.length} 处错误，未导入任何内容。`);
    expect(await registerNow()).toEqual(before);
  });

  it('names a line that is not above', async () => {
    const { faults } = await preview([
      HEAD,
      bureau('百色市甲局'),
      bureau('百色市乙局', '', '百色市甲局'),
      row('广西壮族自治区交通运输厅', '', '', '', '市级', '政府部门', '450000'),
    ]);
    expect(faults).toEqual([
      { row: 3, column: 'line', code: 'line-not-above', value: '百色市甲局' },
      { row: 4, column: 'tier', code: 'line-not-above', value: '南宁市交通局' },
    ]);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, number, string]>([
    ['an empty file', () => new Uint8Array(), 400, 'file-empty'],
    ['no column for the name', () => csvOf([['简称', '层级']]), 415, 'table-unreadable'],
    ['a column twice', () => csvOf([['单位全称', '层级', 'Tier']]), 415, 'table-unreadable'],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 415, 'table-unreadable'],
    [
      'a zip that is no workbook',
      () => new TextEncoder().encode('PK\x03\x04 nothing'),
      415,
      'table-unreadable',
    ],
    [
      'a workbook under a password',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]),
      415,
      'file-encrypted',
    ],
    ['quotes that never close', () => new TextEncoder().encode('单位全称\n"北海'), 415, 'table-unreadable'],
    [
      '10,001 rows',
      () => csvOf([HEAD, ...Array.from({ length: 10_001 }, (_, n) => [`局${n}`])]),
      422,
      'table-too-long',
    ],
  ])('is refused whole: %s', async (_, file, status, code) => {
    const answer = await importTable(world.as('wu'), await file(), true);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is nobody’s who runs no office', async () => {
    const answer = await importTable(world.as('li'), csvOf([HEAD]), true);
    expect([answer.status, answer.body.code]).toEqual([403, 'not-allowed']);
    expect((await world.as('li').get('/units/export?format=csv')).status).toBe(403);
    expect((await world.as('wu').get('/units/export?format=pdf')).status).toBe(400);
  });
});

describe('a table of 5,000 rows', () => {
  /** The statements about units that `work` sends to the database; what follows from events goes on beside it. */
  async function statements(work: () => Promise<unknown>): Promise<number> {
    const source = world.installation.app.get(DataSource, { strict: false });
    const before = source.logger;
    let count = 0;
    source.logger = { ...before, logQuery: (sql: string) => void (count += Number(/\bunit/.test(sql))) };
    await work();
    source.logger = before;
    return count;
  }
  const many = (size: number, kind: string): Uint8Array =>
    csvOf([
      HEAD,
      ...Array.from({ length: size }, (_, n) =>
        row(`河池市第${n}站`, '', `${n}站`, '', '县级', kind, '', n === 0 ? '' : `河池市第${n >> 1}站`),
      ),
    ]);

  it('is added, changed and left in as many statements as one of ten', async () => {
    const few = await statements(() => bring(many(10, '事业单位')));
    expect(await statements(() => bring(many(5000, '事业单位')))).toBe(few);
    expect(await statements(() => bring(many(5000, '国有企业')))).toBe(few);
    const { above } = await find('河池市第4999站');
    expect(above).toHaveLength(13);
    const { bytes } = await exportTable(world.as('wu'), 'csv');
    const { body } = await importTable(world.as('wu'), bytes, true);
    expect(body.rows.length).toBeGreaterThan(5000);
    expect(body.rows.filter(({ what }) => what !== 'left')).toEqual([]);
  });
});

describe('whatever units are called', () => {
  it('the table that goes out is the register that comes back', async () => {
    const name = fc
      .stringMatching(/^[局厅 "',=+@A（）-]{2,6}$/)
      .map((text) => text.trim())
      .filter((text) => text.length >= 2);
    const unit = fc.record({ name, short: name, aliases: fc.array(name, { maxLength: 3 }), former: name });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(unit, { selector: (one) => one.name, minLength: 1, maxLength: 5 }),
        async (units) => {
          for (const { short, aliases, former, ...one } of units) {
            const body = { ...one, shortName: short, aliases, tier: 'county', kind: 'department' };
            const added = await world.as('wu').post<UnitAnswer>('/units', body);
            if (added.status !== 201) continue;
            await world.move('wu', 'PATCH', `/units/${added.body.id}`, 1, {
              formerNames: [{ name: former, untilOn: '2018-11-13' }],
            });
          }
          const { bytes } = await exportTable(world.as('wu'), 'csv');
          const { body } = await importTable(world.as('wu'), bytes, true);
          expect(body.faults).toEqual([]);
          expect(body.rows.filter(({ what }) => what !== 'left')).toEqual([]);
        },
      ),
      { numRuns: 8 },
    );
  });
});
