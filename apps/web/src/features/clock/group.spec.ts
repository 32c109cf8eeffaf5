import { explain, type Clock } from '@lianban/calendar';
import fc from 'fast-check';
import { grouped } from './group';

const NOW = new Date('2026-06-01T01:00:00Z');
const clock = (suspensions: Clock['suspensions'] = []): Clock => ({
  start: '2026-04-15',
  limit: { dueOn: '2026-05-15' },
  suspensions,
  extensions: [],
});

describe('the days of a clock, by their reasons', () => {
  it('keeps the days in a row together, and each holiday with its notice', () => {
    const groups = grouped(explain(clock(), NOW, '450100'));
    expect(groups.map(({ because, rule, count }) => [because, rule.rule, rule.name, count])).toEqual([
      ['start-day', 'weekday', undefined, 1],
      ['working', 'weekday', undefined, 17],
      ['closed', 'regional-holiday', '广西三月三', 4],
      ['closed', 'weekend', undefined, 3],
      ['closed', 'holiday', '劳动节', 5],
      ['working', 'make-up', '劳动节', 1],
    ]);
    expect(groups[4]!.ranges).toEqual([{ from: '2026-05-01', to: '2026-05-05' }]);
  });

  it('takes a time in which the clock stood as one, whatever its days are', () => {
    const stood = { grantedAt: new Date('2026-04-27T01:00:00Z'), from: '2026-04-27', to: '2026-04-30' };
    const group = grouped(explain(clock([stood]), NOW, '450100')).find(
      ({ because }) => because === 'suspended',
    );
    expect(group).toMatchObject({ count: 3, ranges: [{ from: '2026-04-27', to: '2026-04-29' }] });
  });

  it('loses no day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (budget) => {
        const days = explain({ ...clock(), limit: { budget } }, NOW, '450100');
        expect(grouped(days).reduce((sum, { count }) => sum + count, 0)).toBe(days.length);
      }),
    );
  });
});
