import fc from 'fast-check';
import { isPeriodKey, missedInARow, missedPeriods, periodOf, type PeriodFacts } from './period';
import { REPORTING_PERIODS } from './words';

describe('a period', () => {
  it.each([
    ['weekly', '2026-03-02', '2026-W10', '2026-03-02', '2026-03-08'],
    // ISO 8601: a week belongs to the year of its Thursday.
    ['weekly', '2027-01-03', '2026-W53', '2026-12-28', '2027-01-03'],
    ['weekly', '2024-12-30', '2025-W01', '2024-12-30', '2025-01-05'],
    ['monthly', '2028-02-29', '2028-02', '2028-02-01', '2028-02-29'],
    ['quarterly', '2026-12-31', '2026-Q4', '2026-10-01', '2026-12-31'],
  ] as const)('%s of %s is %s', (kind, day, key, from, to) => {
    expect(periodOf(kind, day)).toEqual({ key, from, to });
    expect(isPeriodKey(key)).toBe(true);
  });

  it('holds its day, and days of one period have one name', () => {
    const days = fc
      .integer({ min: 0, max: 4000 })
      .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...REPORTING_PERIODS), days, (kind, day) => {
        const { key, from, to } = periodOf(kind, day);
        expect(from <= day && day <= to).toBe(true);
        expect(periodOf(kind, from).key).toBe(key);
        expect(periodOf(kind, to).key).toBe(key);
      }),
    );
  });

  it.each(['2026-13', '2026-W54', '2026-Q5', '2026', 'x'])('has no name such as %s', (name) => {
    expect(isPeriodKey(name)).toBe(false);
  });
});

describe('a missed period', () => {
  const monthly = (more: Partial<PeriodFacts> = {}): PeriodFacts => ({
    kind: 'monthly',
    dispatchedAt: new Date('2026-03-02T01:30:00Z'),
    reportedAt: [],
    pauses: [],
    doneAt: null,
    ...more,
  });
  const keys = (facts: PeriodFacts, now: string): string[] =>
    missedPeriods(facts, new Date(now)).map(({ key }) => key);

  it('is a whole one that ended without a report: the month of dispatch is not owed unless dispatched on its first day', () => {
    expect(keys(monthly(), '2026-04-30T15:59:59Z')).toEqual([]);
    expect(keys(monthly(), '2026-04-30T16:00:00Z')).toEqual(['2026-04']);
    const first = monthly({ dispatchedAt: new Date('2026-02-28T16:00:00Z') });
    expect(keys(first, '2026-04-01T00:00:00Z')).toEqual(['2026-03']);
  });

  it('is none in which a report left the unit, early or late', () => {
    const told = monthly({ reportedAt: [new Date('2026-04-30T15:00:00Z')] });
    expect(keys(told, '2026-05-31T16:00:00Z')).toEqual(['2026-05']);
  });

  it('one report serves the month and the quarter', () => {
    const reportedAt = [new Date('2026-05-20T02:00:00Z')];
    expect(keys(monthly({ reportedAt, kind: 'quarterly' }), '2026-07-01T02:00:00Z')).toEqual([]);
    expect(keys(monthly({ reportedAt }), '2026-07-01T02:00:00Z')).toEqual(['2026-04', '2026-06']);
  });

  it('is none in which the part stood still, and none after it was done', () => {
    const stood = monthly({ pauses: [{ from: '2026-04-20', to: '2026-05-10' }] });
    expect(keys(stood, '2026-07-01T02:00:00Z')).toEqual(['2026-06']);
    const done = monthly({ doneAt: new Date('2026-05-20T02:00:00Z') });
    expect(keys(done, '2026-09-01T02:00:00Z')).toEqual(['2026-04']);
  });

  it('counts in a row: who has caught up is not behind for what was missed before', () => {
    const facts = monthly({ reportedAt: [new Date('2026-06-10T02:00:00Z')] });
    expect(missedInARow(facts, new Date('2026-06-01T02:00:00Z'))).toBe(2);
    expect(missedInARow(facts, new Date('2026-06-11T02:00:00Z'))).toBe(0);
    expect(keys(facts, '2026-06-11T02:00:00Z')).toEqual(['2026-04', '2026-05']);
    expect(missedInARow(facts, new Date('2026-09-01T02:00:00Z'))).toBe(2);
  });
});
