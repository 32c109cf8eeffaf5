import { addDays } from '@lianban/calendar';
import { monthsOf } from './months';

it('lays a year out by months, each beginning under its day of the week', () => {
  const days = Array.from({ length: 365 }, (_, n) => ({ day: addDays('2026-01-01', n) }));
  const months = monthsOf(days);
  expect(months.map(({ days: held }) => held.length)).toEqual([
    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ]);
  // 1 January 2026 is a Thursday, 1 February a Sunday, 1 June a Monday.
  expect([months[0], months[1], months[5]].map((month) => month!.offset)).toEqual([3, 6, 0]);
});
