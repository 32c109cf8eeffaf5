import fc from 'fast-check';
import { addDays, type Day } from './day';
import { dueAfter, dueOnOrNext, isWorkingDay, ruleFor, workingDaysBetween } from './working-days';

const GUANGZHOU = '440100';
const NANNING = '450100';

const anyRegion = fc.constantFrom(GUANGZHOU, NANNING, '450000', '000000');
const anyDay = fc.integer({ min: 0, max: 365 * 5 }).map((n): Day => addDays('2024-01-01', n));
const anyBudget = fc.integer({ min: 0, max: 300 });

describe('A budget of working days', () => {
  it.each([
    ['the day of the act is not counted', '2026-03-02', 1, '2026-03-03'],
    ['a weekend is not counted', '2026-03-06', 1, '2026-03-09'],
    ['an act on a Saturday runs from Monday', '2026-03-07', 1, '2026-03-09'],
    ['a make-up Sunday is counted (2026-01-04)', '2025-12-31', 1, '2026-01-04'],
    ['a make-up Saturday is counted (2026-02-14)', '2026-02-12', 2, '2026-02-14'],
    [
      'it crosses the Spring Festival 2026: nine days closed, two Saturdays worked',
      '2026-02-12',
      8,
      '2026-03-02',
    ],
    ['it crosses the Spring Festival 2025', '2025-01-24', 3, '2025-02-05'],
    ['it crosses 国庆 and 中秋 2025 together', '2025-09-30', 1, '2025-10-09'],
    ['it ends in a year without a notice', '2027-12-30', 3, '2028-01-04'],
    ['without any budget it is due at once', '2026-03-02', 0, '2026-03-02'],
    ['without any budget on a closed day, on the next working day', '2026-10-03', 0, '2026-10-08'],
  ])('%s', (_story, start, budget, due) => {
    expect(dueAfter(start, budget, GUANGZHOU)).toBe(due);
  });

  it('runs from the day in Shanghai at the instant of the act', () => {
    expect(dueAfter(new Date('2026-03-02T15:59:00Z'), 1, GUANGZHOU)).toBe('2026-03-03');
    expect(dueAfter(new Date('2026-03-02T16:00:00Z'), 1, GUANGZHOU)).toBe('2026-03-04');
  });

  it('is longer in 南宁 than in 广州 over 三月三', () => {
    expect(dueAfter('2024-04-10', 2, GUANGZHOU)).toBe('2024-04-12');
    expect(dueAfter('2024-04-10', 2, NANNING)).toBe('2024-04-16');
  });

  it.each([-1, 1.5, NaN, 10_001])('of %p is refused with a sentence', (budget) => {
    expect(() => dueAfter('2026-03-02', budget, GUANGZHOU)).toThrow('is not a number of working days');
  });

  it('is refused in a year that nobody means', () => {
    expect(() => dueAfter('9026-03-02', 5, GUANGZHOU)).toThrow('from 1992 to 2199');
    expect(() => dueAfter('1926-03-02', 5, GUANGZHOU)).toThrow('from 1992 to 2199');
  });
});

describe('A fixed date', () => {
  it.each([
    ['stays on a working day', '2026-09-30', '2026-09-30'],
    ['stays on a make-up Sunday', '2026-09-20', '2026-09-20'],
    ['moves over 国庆', '2026-10-01', '2026-10-08'],
    ['moves over a weekend', '2026-10-31', '2026-11-02'],
  ])('%s', (_story, day, due) => {
    expect(dueOnOrNext(day, GUANGZHOU)).toBe(due);
  });
});

describe('Working days, whatever the day, budget and region', () => {
  it('are what going from day to day counts', () => {
    fc.assert(
      fc.property(anyDay, anyBudget, anyRegion, (start, budget, region) => {
        let day = start;
        for (let left = budget; left > 0; left -= Number(isWorkingDay(day, region))) day = addDays(day, 1);
        if (budget === 0) while (!isWorkingDay(day, region)) day = addDays(day, 1);
        expect(dueAfter(start, budget, region)).toBe(day);
      }),
    );
  });

  it('end on a working day', () => {
    fc.assert(
      fc.property(anyDay, anyBudget, anyRegion, (start, budget, region) =>
        expect(ruleFor(dueAfter(start, budget, region), region).working).toBe(true),
      ),
    );
  });

  it('are given back by the days between start and due day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), anyRegion, (start, budget, region) =>
        expect(workingDaysBetween(start, dueAfter(start, budget, region), region)).toBe(budget),
      ),
    );
  });

  it('never come sooner for a later start or a longer budget', () => {
    fc.assert(
      fc.property(anyDay, anyBudget, anyRegion, (start, budget, region) => {
        const due = dueAfter(start, budget, region);
        expect(dueAfter(addDays(start, 1), budget, region) >= due).toBe(true);
        if (budget > 0) expect(dueAfter(start, budget + 1, region) > due).toBe(true);
      }),
    );
  });

  it('add up, and count backwards with the sign turned', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, anyRegion, (a, b, c, region) => {
        const count = (from: Day, to: Day) => workingDaysBetween(from, to, region);
        expect(count(a, b) + count(b, c)).toBe(count(a, c));
        expect(count(b, a) + count(a, b)).toBe(0);
      }),
    );
  });
});
