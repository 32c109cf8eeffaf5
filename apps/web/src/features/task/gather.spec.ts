import type { TimelineEntry } from '@lianban/contract';
import { gather } from './gather';

let id = 0;
const entry = (given: Partial<TimelineEntry>): TimelineEntry => ({
  id: String((id += 1)),
  name: 'case.raised',
  at: '2026-03-02T01:00:00Z',
  by: null,
  unitName: '北海市',
  note: null,
  ...given,
});
const liaison = { id: 'l', name: '赵北生', unitName: '北海市' };

describe('the line of what happened', () => {
  it('tells in one line of the cities that one round of the clock raised', () => {
    const lines = gather([
      entry({ name: 'task.dispatched', unitName: null }),
      entry({ unitName: '北海市' }),
      entry({ unitName: '钦州市', at: '2026-03-02T01:00:01Z' }),
      entry({ unitName: '玉林市' }),
    ]);
    expect(lines.map(({ entry: { name }, units }) => [name, units])).toEqual([
      ['task.dispatched', []],
      ['case.raised', ['北海市', '钦州市', '玉林市']],
    ]);
  });

  it.each([
    ['what another person did', { by: liaison }],
    ['what came an hour later', { at: '2026-03-02T02:00:00Z' }],
    ['what carries a note', { note: '请补充数据' }],
    ['another thing that happened', { name: 'assignment.deemed' }],
    ['what concerns no unit', { unitName: null }],
  ])('keeps %s apart', (_, other) => {
    expect(gather([entry({}), entry(other)])).toHaveLength(2);
  });

  it('does not gather across what lay between: the order of what happened stays', () => {
    const names = gather([entry({}), entry({ name: 'assignment.deemed' }), entry({})]).map(
      ({ entry: { name } }) => name,
    );
    expect(names).toEqual(['case.raised', 'assignment.deemed', 'case.raised']);
  });
});
