import dayjs from 'dayjs';
import { goesAlong, splitBody, takenBeside, type TypedPart } from './split-form';

const parts: TypedPart[] = [
  { name: ' 自治区渔业局 ', shortName: ' ', unitIds: ['u1'], personIds: ['p1', 'p2'] },
  { name: '自治区农垦局', shortName: '农垦局', unitIds: [], personIds: ['p3'] },
];

describe('a unit that is split', () => {
  it('offers to each part what no other has taken', () => {
    expect([...takenBeside(parts, 0, 'personIds')]).toEqual(['p3']);
    expect([...takenBeside([...parts, undefined], 2, 'unitIds')]).toEqual(['u1']);
  });

  it('tells how much goes along', () => {
    expect(goesAlong(parts, 'personIds')).toBe(3);
    expect(goesAlong([undefined], 'openIds')).toBe(0);
  });

  it('sends each part with what it takes, and nothing for what was left empty', () => {
    expect(splitBody({ parts, basis: ' 桂办发〔2026〕3号 ', on: dayjs('2026-03-01') })).toEqual({
      basis: '桂办发〔2026〕3号',
      on: '2026-03-01',
      parts: [
        { name: '自治区渔业局', unitIds: ['u1'], personIds: ['p1', 'p2'] },
        { name: '自治区农垦局', shortName: '农垦局', personIds: ['p3'] },
      ],
    });
  });
});
