import fc from 'fast-check';
import { calendarOf, ruleIn } from './calendar';
import { dayNumbered, numberOf } from './day';
import { shipped, shippedData } from './shipped';
import { tallyOf } from './tally';

const anyNumber = fc.integer({ min: numberOf('2023-06-01'), max: numberOf('2029-06-01') });

describe('The tally of a region', () => {
  it('is shared by regions with the same additions, and by no other calendar', () => {
    expect(tallyOf(shipped, '450100')).toBe(tallyOf(shipped, '450202'));
    expect(tallyOf(shipped, '450100')).not.toBe(tallyOf(shipped, '440100'));
    expect(tallyOf(calendarOf(shippedData), '440100')).not.toBe(tallyOf(shipped, '440100'));
  });

  it('counts each working day once, over the turns of years', () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: 0, max: 800 }), (from, length) => {
        let counted = 0;
        for (let day = from + 1; day <= from + length; day += 1)
          counted += Number(ruleIn(shipped, dayNumbered(day), '450100').working);
        expect(tallyOf(shipped, '450100').working(from, from + length)).toBe(counted);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['2026-03-01', '2026-12-31', '440100', false, '2026 is settled nationwide'],
    ['2026-12-31', '2027-01-01', '440100', true, '2027 is not'],
    ['2026-04-10', '2026-04-30', '450100', true, '三月三 2026 was not read in the notice'],
    ['2026-04-21', '2026-04-30', '450100', false, 'the days after it are settled'],
    ['2027-01-01', '2027-01-01', '440100', true, 'the day itself is asked'],
  ])('from %s to %s in %s provisional: %p (%s)', (from, to, region, expected) => {
    expect(tallyOf(shipped, region).provisional(numberOf(from), numberOf(to))).toBe(expected);
  });
});
