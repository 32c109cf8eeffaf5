import fc from 'fast-check';
import { clockState } from './clock-state';
import type { Clock, Extension, Limit, Suspension } from './clock';
import { courseOf } from './course';
import { addDays, type Day, dayOf } from './day';
import { shipped } from './shipped';

const DAY_MS = 86_400_000;
const DISPATCHED = new Date('2026-01-12T02:00:00Z');
const region = fc.constantFrom('440100', '450100');
const instant = fc
  .integer({ min: 0, max: 400 * 24 })
  .map((h) => new Date(DISPATCHED.getTime() + (h * DAY_MS) / 24));
const length = fc.integer({ min: 1, max: 60 });

const limit: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ budget: fc.integer({ min: 0, max: 120 }) }),
  fc.record({ dueOn: fc.integer({ min: 0, max: 300 }).map((n): Day => addDays('2026-01-12', n)) }),
);
const suspension: fc.Arbitrary<Suspension> = fc
  .tuple(instant, fc.integer({ min: 0, max: 10 }), length, fc.option(length))
  .map(([grantedAt, wait, days, lifted]) => ({
    grantedAt,
    from: addDays(dayOf(grantedAt), wait),
    to: addDays(dayOf(grantedAt), wait + days),
    resumedAt: lifted ? new Date(grantedAt.getTime() + lifted * DAY_MS) : null,
  }));
const extension: fc.Arbitrary<Extension> = fc
  .tuple(instant, length)
  .chain(([grantedAt, days]) =>
    fc.constantFrom<Extension>({ grantedAt, days }, { grantedAt, dueOn: addDays(dayOf(grantedAt), days) }),
  );
const clock: fc.Arbitrary<Clock> = fc.record({
  start: fc.constant(DISPATCHED),
  limit,
  suspensions: fc.array(suspension, { maxLength: 4 }),
  extensions: fc.array(extension, { maxLength: 2 }),
  stoppedAt: fc.option(instant),
});

/** The clock as it was stored at a moment: later entries were not written yet. */
function storedAt(moment: Date, { suspensions, extensions, stoppedAt, ...rest }: Clock): Clock {
  return {
    ...rest,
    suspensions: suspensions
      .filter(({ grantedAt }) => grantedAt <= moment)
      .map((entry) => ({
        ...entry,
        resumedAt: entry.resumedAt && entry.resumedAt <= moment ? entry.resumedAt : null,
      })),
    extensions: extensions.filter(({ grantedAt }) => grantedAt <= moment),
    stoppedAt: stoppedAt && stoppedAt <= moment ? stoppedAt : null,
  };
}

describe('Whatever is written into a clock’s ledger', () => {
  it('used working time never decreases', () => {
    fc.assert(
      fc.property(clock, instant, instant, region, (any, a, b, where) => {
        const [earlier, later] = a <= b ? [a, b] : [b, a];
        expect(clockState(any, later, where).used).toBeGreaterThanOrEqual(
          clockState(any, earlier, where).used,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('the original due day never changes, and the due day never comes before it', () => {
    fc.assert(
      fc.property(clock, instant, region, (any, now, where) => {
        const bare = { ...any, suspensions: [], extensions: [], stoppedAt: null };
        const { originalDueOn, dueOn } = clockState(any, now, where);
        expect(originalDueOn).toBe(clockState(bare, now, where).dueOn);
        expect(dueOn >= originalDueOn).toBe(true);
      }),
    );
  });

  it('a past moment looks as it looked then', () => {
    fc.assert(
      fc.property(clock, instant, region, (any, moment, where) =>
        expect(clockState(any, moment, where)).toEqual(clockState(storedAt(moment, any), moment, where)),
      ),
    );
  });

  it('without extensions, as much counts up to the due day as the limit gave', () => {
    fc.assert(
      fc.property(clock, instant, region, fc.integer({ min: 1, max: 120 }), (any, now, where, budget) => {
        const bare: Clock = { ...any, limit: { budget }, extensions: [], stoppedAt: null };
        const { start, due, pauses, tally } = courseOf(bare, now, where, shipped);
        let counted = 0;
        for (let day = start + 1; day <= due; day += 1) {
          if (!pauses.some(({ from, to }) => from <= day && day < to)) counted += tally.working(day - 1, day);
        }
        expect(counted).toBe(budget);
      }),
    );
  });
});

describe('A ledger that is not sound', () => {
  const sound = { grantedAt: new Date('2026-03-10T02:00:00Z'), from: '2026-03-10', to: '2026-03-20' };
  const course = (entry: Suspension) =>
    courseOf(
      { start: DISPATCHED, limit: { budget: 60 }, suspensions: [entry], extensions: [] },
      DISPATCHED,
      '440100',
      shipped,
    );

  it('is refused when a suspension would take back time that was used', () => {
    expect(() => course(sound)).not.toThrow();
    expect(() => course({ ...sound, from: '2026-03-09' })).toThrow('time once used stays used');
  });

  it('is refused when a suspension has no review date after its beginning', () => {
    expect(() => course({ ...sound, to: '2026-03-10' })).toThrow('needs a review date after it');
  });
});
