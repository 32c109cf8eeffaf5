import type { Day } from '@lianban/calendar';
import fc from 'fast-check';
import {
  clockAt,
  dueOnAt,
  EMPTY_LEDGER,
  extend,
  movesTo,
  onConfirmed,
  pause,
  run,
  setLimit,
  stop,
  type PartClock,
} from './part-clock';

const REGION = '450000';
const at = (day: Day): Date => new Date(`${day}T01:00:00Z`);

/** Counted to Friday 19 June 2026 before the notice closed it; today's calendar has Monday the 22nd. */
const WAITING: PartClock = {
  startedAt: at('2026-03-02'),
  limitOn: '2026-06-19',
  ledger: EMPTY_LEDGER,
  stoppedAt: null,
  confirmedOn: '2026-06-19',
};
const { confirmedOn: _, ...UNASKED } = WAITING;

describe('a date that a newer calendar would move', () => {
  it('holds until it is confirmed, to the end of the day that was confirmed', () => {
    expect(movesTo(WAITING, at('2026-06-01'), REGION)).toBe('2026-06-22');
    expect(clockAt(WAITING, at('2026-06-19'), REGION)).toMatchObject({ dueOn: '2026-06-19', overdue: false });
    expect(clockAt(WAITING, at('2026-06-20'), REGION)).toMatchObject({ overdue: true });
    expect(clockAt(UNASKED, at('2026-06-20'), REGION)).toMatchObject({ dueOn: '2026-06-22', overdue: false });
  });

  it('is nothing to ask about where the calendar comes to the same day', () => {
    const moved = { ...WAITING, confirmedOn: '2026-06-22' };
    expect(movesTo(moved, at('2026-06-01'), REGION)).toBeNull();
    expect(movesTo(UNASKED, at('2026-06-01'), REGION)).toBeNull();
    expect(onConfirmed(moved, moved, at('2026-06-01'), REGION)).toBe(moved);
  });

  it('is kept by a ledger that says so, closed day or not', () => {
    const now = at('2026-05-11');
    const kept = onConfirmed(WAITING, WAITING, now, REGION);
    expect(dueOnAt(kept, now, REGION)).toBe('2026-06-19');
    expect(movesTo(kept, at('2026-06-20'), REGION)).toBeNull();
  });

  it('is what an extension, a new limit and a suspension go on from', () => {
    const now = at('2026-05-11');
    const due = (after: PartClock): Day | null =>
      dueOnAt(onConfirmed(WAITING, after, now, REGION), now, REGION);
    expect(due(extend(WAITING, now, '2026-07-31'))).toBe('2026-07-31');
    expect(due(extend(WAITING, now, '2026-06-01'))).toBe('2026-06-19');
    expect(due(setLimit(WAITING, now, '2026-06-01'))).toBe('2026-06-01');
    // Two working days stood, the 11th and the 12th; the 22nd and the 23rd come after the 19th.
    expect(due(pause(WAITING, now, '2026-05-13'))).toBe('2026-06-23');
    expect(due(stop(WAITING, now))).toBe('2026-06-19');
  });

  it('counts on from where it was when it runs again', () => {
    const stopped = stop(WAITING, at('2026-05-11'));
    const now = at('2026-05-12');
    const again = onConfirmed(stopped, run(stopped, now), now, REGION);
    expect(dueOnAt(again, now, REGION)).toBe('2026-06-23');
  });

  it('never moves by itself, whatever day is asked about', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (days) => {
        const now = new Date(WAITING.startedAt.getTime() + days * 86_400_000);
        expect(clockAt(WAITING, now, REGION)?.dueOn).toBe('2026-06-19');
      }),
    );
  });
});
