import { clockState } from '@lianban/calendar';
import fc from 'fast-check';
import { lightOf, rollUp, worstLight, type LightFacts } from './light';

/** Dispatched on a Monday, due on a Friday ten weeks later: 2026-03-02 to 2026-05-15, in Nanning. */
const CLOCK = { start: '2026-03-02', limit: { dueOn: '2026-05-15' }, suspensions: [], extensions: [] };
const clockOn = (day: string): LightFacts['clock'] =>
  clockState(CLOCK, new Date(`${day}T02:00:00Z`), '450100');

const facts = (today: string, more: Partial<LightFacts> = {}): LightFacts => ({
  taskState: 'in-progress',
  state: 'accepted',
  dispatched: true,
  clock: clockOn(today),
  paused: false,
  percentage: 0,
  missed: 0,
  ...more,
});

describe('the light of one part', () => {
  it.each<[string, Partial<LightFacts>, string, string, string, number]>([
    ['green on its first day', {}, '2026-03-02', 'green', 'on-course', 50],
    ['yellow when 10 to 30 points behind the line', { percentage: 20 }, '2026-04-01', 'yellow', 'behind', 21],
    ['red when more than 30 behind', { percentage: 10 }, '2026-04-01', 'red', 'behind', 31],
    [
      'yellow when due in 5 days with less than 80 %',
      { percentage: 79 },
      '2026-05-11',
      'yellow',
      'due-soon',
      4,
    ],
    ['green then with 80 %', { percentage: 90 }, '2026-05-12', 'green', 'on-course', 3],
    ['not red on the due day itself', { percentage: 95 }, '2026-05-15', 'green', 'on-course', 0],
    ['red the day after', { percentage: 99 }, '2026-05-16', 'red', 'overdue', 0],
    ['red by working days after that', { percentage: 99 }, '2026-05-20', 'red', 'overdue', 3],
    ['yellow after one missed period', { missed: 1, percentage: 90 }, '2026-04-01', 'yellow', 'missed', 1],
    ['red after two in a row', { missed: 2, percentage: 90 }, '2026-04-01', 'red', 'missed', 2],
    ['grey while its clock stands still', { paused: true }, '2026-06-20', 'grey', 'suspended', 0],
    ['grey while its task is suspended', { taskState: 'suspended' }, '2026-06-20', 'grey', 'suspended', 0],
    ['green when its part is done, however late', { state: 'done' }, '2026-06-20', 'green', 'done', 0],
    ['blue when the task is closed', { taskState: 'closed' }, '2026-06-20', 'blue', 'closed', 0],
    ['blue when it is archived', { taskState: 'archived' }, '2026-06-20', 'blue', 'closed', 0],
    ['grey when it is cancelled', { taskState: 'cancelled' }, '2026-06-20', 'grey', 'cancelled', 0],
    ['grey before dispatch', { dispatched: false }, '2026-06-20', 'grey', 'not-dispatched', 0],
    ['green where only periods are set', { clock: null }, '2026-06-20', 'green', 'no-due-date', 0],
    [
      'yellow there as well, when one is missed',
      { clock: null, missed: 1 },
      '2026-06-20',
      'yellow',
      'missed',
      1,
    ],
  ])('is %s', (_, more, today, light, reason, count) => {
    const lit = lightOf(facts(today, more));
    expect([lit.light, lit.reason]).toEqual([light, reason]);
    if (reason !== 'on-course') expect(lit.count).toBe(count);
  });

  it('never turns from red to green as days pass and nothing is reported', () => {
    const day = fc.integer({ min: 0, max: 120 });
    const on = (days: number): string => new Date(Date.UTC(2026, 2, 2 + days)).toISOString().slice(0, 10);
    const gravity = { green: 0, yellow: 1, red: 2, grey: 0, blue: 0 } as const;
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 100 }), (one, other, percentage) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
        const before = lightOf(facts(on(earlier), { percentage }));
        const after = lightOf(facts(on(later), { percentage }));
        expect(gravity[after.light]).toBeGreaterThanOrEqual(gravity[before.light]);
      }),
    );
  });
});

describe('the whole', () => {
  it('is as its worst part, so that one red city shows', () => {
    const lit = (light: 'red' | 'yellow' | 'green' | 'blue') => ({
      light,
      reason: 'on-course' as const,
      count: 0,
    });
    expect(worstLight([lit('green'), lit('red'), lit('yellow')])?.light).toBe('red');
    expect(worstLight([])).toBeNull();
  });

  it('is 100 % only when every part is, each counted by its weight', () => {
    const parts = (...all: [percentage: number, weight: number][]) =>
      all.map(([percentage, weight]) => ({ percentage, weight }));
    expect(rollUp(parts([100, 1], [100, 1], [99, 1]))).toBe(99);
    expect(rollUp(parts([100, 1], [100, 5]))).toBe(100);
    expect(rollUp(parts([100, 3], [0, 1]))).toBe(75);
    expect(rollUp([])).toBe(0);
  });
});
