import { boxTableAt } from './box-table';
import { flatTableAt } from './flat-table';

const WANT = [
  ['序号', '工作任务', '责任单位'],
  ['1', '建设平台', '市大数据局'],
  ['2', '归集数据', '市直各部门'],
];

describe('a task table that lost its lines', () => {
  it('is read where spaces part its cells', () =>
    expect(
      flatTableAt(
        ['序号 工 作 任 务 责任单位', '1 建设平台 市大数据局', '', '2 归集 数据 市直各部门', '一、其他'],
        0,
      ),
    ).toEqual({ rows: WANT, next: 4 }));

  it('is read where each cell has a line', () =>
    expect(
      flatTableAt(
        [
          '序号',
          '工作任务',
          '责任单位',
          '1',
          '建设平台',
          '市大数据局',
          '2',
          '归集数据',
          '市直各部门',
          '附件',
        ],
        0,
      ),
    ).toEqual({ rows: WANT, next: 9 }));

  it.each([
    [['序号 名称 金额', '1 桥 30']],
    [['序号', '工作任务', '责任单位']],
    [['序号', '工作任务', '责任单位', '1', '建设平台', '2', '归集数据', '市直各部门']],
    [['1 建设平台 市大数据局']],
  ])('is none: %j', (lines) => expect(flatTableAt(lines, 0)).toBeNull());

  it('is read where it was drawn, a cell over several rows with each of them', () =>
    expect(
      boxTableAt(
        [
          '┌────┬────┐',
          '│ 任务 │责任单│',
          '│      │ 位 │',
          '├────┼────┤',
          '│建设平台│市大数│',
          '├────┤据局│',
          '│归集数据│    │',
          '└────┴────┘',
        ],
        0,
      ),
    ).toEqual({
      rows: [
        ['任务', '责任单位'],
        ['建设平台', '市大数据局'],
        ['归集数据', '市大数据局'],
      ],
      next: 8,
    }));
});
