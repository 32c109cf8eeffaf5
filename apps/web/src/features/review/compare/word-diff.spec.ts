import fc from 'fast-check';
import { differenceOf, type Stretch } from './word-diff';

const whole = (stretches: readonly Stretch[]): string => stretches.map(({ text }) => text).join('');
const marked = (stretches: readonly Stretch[]): string[] =>
  stretches.filter(({ same }) => !same).map(({ text }) => text);

describe('the words that differ', () => {
  it('are the new year and the unit that came in', () => {
    const { before, after } = differenceOf(
      '2023年底前建成铁路。责任单位：省交通厅',
      '2025年底前建成铁路。责任单位：省交通厅，南宁市人民政府',
    );
    expect(marked(before)).toEqual(['2023']);
    expect(marked(after)).toEqual(['2025', '，南宁市人民政府']);
  });

  it('are none between the same words', () => {
    expect(differenceOf('建设铁路', '建设铁路').before).toEqual([{ text: '建设铁路', same: true }]);
  });

  it('leave both sides readable, and the same words on both', () => {
    const words = fc.string({
      unit: fc.constantFrom('建', '设', '铁', '路', '2023', '，', ' '),
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const difference = differenceOf(before, after);
        expect([whole(difference.before), whole(difference.after)]).toEqual([before, after]);
        const same = (side: readonly Stretch[]) => whole(side.filter((stretch) => stretch.same));
        expect(same(difference.before)).toBe(same(difference.after));
      }),
    );
  });
});
