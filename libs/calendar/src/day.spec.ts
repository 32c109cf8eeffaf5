import fc from 'fast-check';
import { addDays, type Day, dayOf, daysBetween, endOfDay, isDay, startOfDay } from './day';

const anyDay = fc.integer({ min: 8_000, max: 60_000 }).map((n): Day => addDays('1970-01-01', n));
const anyInstant = fc.date({ min: new Date('1992-01-01'), max: new Date('2130-01-01'), noInvalidDate: true });

describe('A day in Asia/Shanghai', () => {
  it('begins at 16:00 UTC of the day before and ends when the next begins', () => {
    expect(startOfDay('2026-02-17').toISOString()).toBe('2026-02-16T16:00:00.000Z');
    expect(endOfDay('2026-02-17').toISOString()).toBe('2026-02-17T16:00:00.000Z');
  });

  it('changes at midnight in Shanghai, not in London', () => {
    expect(dayOf(new Date('2026-02-17T15:59:59.999Z'))).toBe('2026-02-17');
    expect(dayOf(new Date('2026-02-17T16:00:00.000Z'))).toBe('2026-02-18');
  });

  it('agrees with the time zone data of the platform', () => {
    const inShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
    fc.assert(fc.property(anyInstant, (instant) => expect(dayOf(instant)).toBe(inShanghai.format(instant))));
  });

  it('holds exactly the instants from its beginning up to its end', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const day = dayOf(instant);
        expect(startOfDay(day) <= instant && instant < endOfDay(day)).toBe(true);
      }),
    );
  });

  it('counts calendar days there and back, over leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9_000, max: 9_000 }), (day, days) =>
        expect(daysBetween(day, addDays(day, days))).toBe(days),
      ),
    );
  });
});

describe('What is no day', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-2-3', '2026/02/03', '20260203', '', '2026-02-03T00:00:00Z'])(
    'refuses %p with a sentence',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => startOfDay(text)).toThrow('write it as YYYY-MM-DD');
    },
  );

  it('refuses an invalid Date', () => {
    expect(() => dayOf(new Date(NaN))).toThrow('invalid Date');
  });
});
