import { readSource } from '../read-plan';

const read = (rows: string[][]) =>
  readSource({
    blocks: [
      { kind: 'line', text: '某市重点任务清单' },
      { kind: 'table', rows },
    ],
    mayBeWrapped: false,
  }).tasks;

describe('a task table', () => {
  it('gives a task a row, and roles by its columns', () => {
    const [task] = read([
      ['序号', '任务', '牵头单位', '配合单位', '完成时限'],
      ['1', '建设平台。归集数据。', '市大数据局', '市公安局、财政局', '2024年6月底前'],
    ]);
    expect(task).toMatchObject({
      number: '1',
      heading: '建设平台',
      body: '归集数据。',
      leadBasis: 'labelled',
      deadline: { date: '2024-06-30' },
    });
    expect(task!.units.map(({ name, role }) => `${name} ${role}`)).toEqual([
      '市大数据局 lead',
      '市公安局 participant',
      '市财政局 participant',
    ]);
  });
  it('puts a merged column over its rows', () =>
    expect(
      read([
        ['重点任务', '具体措施', '责任单位'],
        ['强化保障', '落实用地', '市资规局'],
        ['强化保障', '落实用能', '市发改委'],
      ]).map(({ path }) => path),
    ).toEqual([
      ['强化保障', '落实用地'],
      ['强化保障', '落实用能'],
    ]));
  it('reads a head of two rows', () =>
    expect(
      read([
        ['任务', '责任单位', '责任单位'],
        ['任务', '牵头单位', '配合单位'],
        ['建设平台', '市大数据局', '市公安局'],
      ])[0]!.units.map(({ role }) => role),
    ).toEqual(['lead', 'participant']));
  it('reads 同上 as the units above', () => {
    const tasks = read([
      ['任务', '责任单位'],
      ['甲', '市财政局、审计局'],
      ['乙', '同上'],
    ]);
    expect(tasks[1]!.units.map(({ name, printed }) => [name, printed])).toEqual([
      ['市财政局', '同上'],
      ['市审计局', '同上'],
    ]);
  });
  it('takes a row merged whole for a heading', () =>
    expect(
      read([
        ['任务', '责任单位'],
        ['一、优化服务', '一、优化服务'],
        ['建设平台', '市大数据局'],
      ])[0]!.path,
    ).toEqual(['一、优化服务', '建设平台']));
  it.each([
    [
      [
        ['指标', '2023年', '2025年'],
        ['吞吐量', '3亿吨', '4亿吨'],
      ],
    ],
    [
      [
        ['姓名', '职务', '电话'],
        ['张三', '局长', '123'],
      ],
    ],
  ])('is not any other table', (rows) => expect(read(rows)).toEqual([]));
});
