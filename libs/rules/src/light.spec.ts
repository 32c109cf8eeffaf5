import fc from 'fast-check';
import { isOverdue, lightOf, rollUp, worstLight, type LightFacts } from './light';

/** Dispatched on a Monday, due on a Friday ten weeks later: 2026-03-02 to 2026-05-15, in Nanning. */
const facts = (more: Partial<LightFacts> = {}): LightFacts => ({
  taskState: 'in-progress',
  state: 'accepted',
  dispatchedOn: '2026-03-02',
  dueOn: '2026-05-15',
  percentage: 0,
  region: '450100',
  ...more,
});

describe('the light of one part', () => {
  it.each<[string, Partial<LightFacts>, string, string, string, number]>([
    ['green on its first day', {}, '2026-03-02', 'green', 'on-course', 50],
    ['yellow when 10 to 30 points behind the line', { percentage: 20 }, '2026-04-01', 'yellow', 'behind', 21],
    ['red when more than 30 behind', { percentage: 10 }, '2026-04-01', 'red', 'behind', 31],
    [
      'yellow when due within 5 working days with less than 80 %',
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
    ['green when its part is done, however late', { state: 'done' }, '2026-06-20', 'green', 'done', 0],
    ['blue when the task is closed', { taskState: 'closed' }, '2026-06-20', 'blue', 'closed', 0],
    ['grey before dispatch', { dispatchedOn: null }, '2026-06-20', 'grey', 'not-dispatched', 0],
    ['green where only periods are set', { dueOn: null }, '2026-06-20', 'green', 'no-due-date', 0],
  ])('is %s', (_, more, today, light, reason, count) => {
    const lit = lightOf(facts(more), today);
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
        const before = lightOf(facts({ percentage }), on(earlier));
        const after = lightOf(facts({ percentage }), on(later));
        expect(gravity[after.light]).toBeGreaterThanOrEqual(gravity[before.light]);
      }),
    );
  });

  it('is overdue exactly when the day is past the due day and the part is not done', () => {
    expect(isOverdue(facts(), '2026-05-15')).toBe(false);
    expect(isOverdue(facts(), '2026-05-16')).toBe(true);
    expect(isOverdue(facts({ state: 'done' }), '2026-05-16')).toBe(false);
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

  it('is 100 % only when every part is', () => {
    expect(rollUp([100, 100, 99])).toBe(99);
    expect(rollUp([100, 100])).toBe(100);
    expect(rollUp([])).toBe(0);
  });
});
