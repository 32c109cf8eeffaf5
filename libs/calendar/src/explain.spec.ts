import fc from 'fast-check';
import type { Clock } from './clock';
import { clockState } from './clock-state';
import type { Day } from './day';
import { explain } from './explain';

const GUANGZHOU = '440100';
const morning = (day: Day) => new Date(`${day}T09:00:00+08:00`);
const clock = (limit: Clock['limit'], start: Day, suspensions: Clock['suspensions'] = []): Clock => ({
  start,
  limit,
  suspensions,
  extensions: [],
});
const told = (days: ReturnType<typeof explain>) =>
  days.map(({ day, because, rule, running }) => [day, because, rule.rule, rule.name, running]);

describe('Why a clock is due when it is', () => {
  it('three working days over the Spring Festival 2026', () => {
    const days = explain(clock({ budget: 3 }, '2026-02-12'), morning('2026-02-12'), GUANGZHOU);
    expect(told(days)).toEqual([
      ['2026-02-12', 'start-day', 'weekday', undefined, 0],
      ['2026-02-13', 'working', 'weekday', undefined, 1],
      ['2026-02-14', 'working', 'make-up', '春节', 2],
      ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((n) => [`2026-02-${n}`, 'closed', 'holiday', '春节', 2]),
      ['2026-02-24', 'working', 'weekday', undefined, 3],
    ]);
    expect(days.filter(({ due, originalDue }) => due && originalDue).map(({ day }) => day)).toEqual([
      '2026-02-24',
    ]);
    expect(days[3]?.rule.source).toBe('国办发明电〔2025〕7号');
  });

  it('a suspension in the middle: the days that did not count say so', () => {
    const pause = { grantedAt: morning('2026-03-03'), from: '2026-03-04', to: '2026-03-06' };
    const days = explain(clock({ budget: 3 }, '2026-03-02', [pause]), morning('2026-03-04'), GUANGZHOU);
    expect(told(days).map(([day, because, , , running]) => [day, because, running])).toEqual([
      ['2026-03-02', 'start-day', 0],
      ['2026-03-03', 'working', 1],
      ['2026-03-04', 'suspended', 1],
      ['2026-03-05', 'suspended', 1],
      ['2026-03-06', 'working', 2],
      ['2026-03-07', 'closed', 2],
      ['2026-03-08', 'closed', 2],
      ['2026-03-09', 'working', 3],
    ]);
    expect(days.find(({ originalDue }) => originalDue)?.day).toBe('2026-03-05');
    expect(days.at(-1)?.due).toBe(true);
  });

  it('三月三 in 南宁, by name and with what is not certain about it', () => {
    const [, friday] = explain(clock({ budget: 1 }, '2026-04-16'), morning('2026-04-16'), '450100');
    expect(friday?.rule).toMatchObject({ rule: 'regional-holiday', name: '广西三月三', provisional: true });
  });

  it('a fixed date that had passed before the start: the start day alone', () => {
    expect(
      explain(clock({ dueOn: '2026-03-02' }, '2026-03-04'), morning('2026-03-04'), GUANGZHOU),
    ).toHaveLength(1);
  });

  it('agrees with the state of the clock, for any budget, start and suspension', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
    const until = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 60 }),
        day,
        until,
        until,
        (start, budget, from, to, today) => {
          const any = clock({ budget }, start, [{ grantedAt: morning(from), from, to }]);
          const now = morning(today);
          const days = explain(any, now, '450100');
          const state = clockState(any, now, '450100');
          expect(days.at(-1)).toMatchObject({ day: state.dueOn, due: true, running: budget });
          expect(days.filter((d) => d.counted && d.day > today && d.day <= state.dueOn)).toHaveLength(
            Math.max(0, state.remaining),
          );
          expect(days.find(({ originalDue }) => originalDue)?.day).toBe(state.originalDueOn);
        },
      ),
    );
  });
});
