import { readSource } from '../read-plan';

const read = (...lines: string[]) =>
  readSource({ blocks: lines.map((text) => ({ kind: 'line', text })), mayBeWrapped: false }).tasks.map(
    ({ heading, body }) => [heading, body.replace(/\n/g, '')],
  );

describe('how far a clause reaches', () => {
  it('on a line of its own after items without clauses, it is their heading’s', () =>
    expect(read('（一）完善设施', '1.硬化道路。', '2.改造电网。', '责任单位：县交通局、县供电公司')).toEqual([
      ['完善设施', '1.硬化道路。2.改造电网。'],
    ]));
  it('beside a heading, it is of all that is under it', () =>
    expect(read('一、扩大覆盖面（责任单位：市人社局）', '1.引导参保。', '2.走访慰问。')).toEqual([
      ['扩大覆盖面', '1.引导参保。2.走访慰问。'],
    ]));
  it('on a line of its own in every item, it is the item’s', () =>
    expect(
      read('一、任务', '1.硬化道路。', '责任单位：县交通局', '2.改造电网。', '责任单位：县供电公司').map(
        ([heading]) => heading,
      ),
    ).toEqual(['硬化道路', '改造电网']));
  it('within the last item, it is that item’s', () =>
    expect(
      read('一、任务', '1.硬化道路。', '2.改造电网。（县供电公司）').map(([heading]) => heading),
    ).toEqual(['改造电网']));
});
