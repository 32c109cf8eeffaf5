import { addDays, dayOf } from '@lianban/calendar';
import fc from 'fast-check';
import {
  clockAt,
  EMPTY_LEDGER,
  extend,
  isPaused,
  pause,
  resume,
  run,
  setLimit,
  stop,
  type PartClock,
} from './part-clock';

const NANNING = '450100';
/** Dispatched on Monday 2 March 2026, due on Friday 24 April. */
const part: PartClock = {
  startedAt: new Date('2026-03-02T01:30:00Z'),
  limitOn: '2026-04-24',
  ledger: EMPTY_LEDGER,
  stoppedAt: null,
};
const on = (day: string): Date => new Date(`${day}T02:00:00Z`);
const dueOn = (clock: PartClock, day: string): string | undefined => clockAt(clock, on(day), NANNING)?.dueOn;

describe('one part’s clock', () => {
  it('stands still while it is suspended, and the due day moves by the working days that it stood', () => {
    const paused = pause(part, on('2026-03-09'), '2026-03-16');
    expect(isPaused(paused, on('2026-03-13'))).toBe(true);
    expect(isPaused(paused, on('2026-03-16'))).toBe(false);
    // Five working days, and the 三月三 holiday of Guangxi on the way is closed as before.
    expect(dueOn(paused, '2026-03-16')).toBe('2026-05-06');
  });

  it('that does not stand still is not touched by a resumption', () => {
    const lifted = resume(pause(part, on('2026-03-09'), '2026-03-30'), on('2026-03-10'));
    expect(resume(lifted, on('2026-03-11'))).toBe(lifted);
    expect(resume(part, on('2026-03-11'))).toBe(part);
  });

  it('resumed early, is worked on at once, and counts again from the day after', () => {
    const lifted = resume(pause(part, on('2026-03-09'), '2026-03-30'), on('2026-03-10'));
    expect(isPaused(lifted, on('2026-03-09'))).toBe(true);
    expect(isPaused(lifted, on('2026-03-10'))).toBe(false);
    expect(dueOn(lifted, '2026-03-11')).toBe('2026-04-28');
  });

  it('extended after a suspension, is due on the date that was granted', () => {
    const both = extend(pause(part, on('2026-03-09'), '2026-03-16'), on('2026-03-20'), '2026-06-30');
    expect(dueOn(both, '2026-03-20')).toBe('2026-06-30');
    expect(clockAt(both, on('2026-03-20'), NANNING)?.originalDueOn).toBe('2026-04-24');
    // As it stood before the extension was granted.
    expect(dueOn(both, '2026-03-19')).toBe('2026-05-06');
  });

  it('takes a limit that the office sets anew, later or earlier, as it is', () => {
    expect(dueOn(setLimit(part, on('2026-03-09'), '2026-03-20'), '2026-03-09')).toBe('2026-03-20');
    expect(dueOn(setLimit(part, on('2026-03-09'), '2026-07-31'), '2026-03-09')).toBe('2026-07-31');
  });

  it('that lay with the office is given back the days that it lay there', () => {
    const stopped = stop(part, on('2026-03-16'));
    expect(clockAt(stopped, on('2026-03-27'), NANNING)).toEqual(clockAt(part, on('2026-03-16'), NANNING));
    const again = run(stopped, on('2026-03-20'));
    // Monday to Friday: five working days.
    expect(dueOn(again, '2026-03-20')).toBe('2026-05-06');
  });

  it('without a due date has no state, and stands still all the same', () => {
    const open: PartClock = { ...part, limitOn: null };
    expect(clockAt(open, on('2026-03-09'), NANNING)).toBeNull();
    expect(isPaused(pause(open, on('2026-03-09'), '2026-03-16'), on('2026-03-10'))).toBe(true);
  });
});

describe('whatever happens to a clock', () => {
  const steps = fc.array(
    fc.tuple(
      fc.constantFrom('stop', 'run', 'pause', 'resume', 'extend', 'limit', 'wait'),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 1, max: 60 }),
    ),
    { maxLength: 25 },
  );

  it('its used working time never decreases, and its original due day stays', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        let clock = part;
        let now = part.startedAt;
        let used = 0;
        for (const [what, days, ahead] of taken) {
          now = new Date(now.getTime() + days * 86_400_000);
          const day = addDays(dayOf(now), ahead);
          if (what === 'stop') clock = stop(clock, now);
          if (what === 'run') clock = run(clock, now);
          if (what === 'pause' && !clock.stoppedAt) clock = pause(clock, now, day);
          if (what === 'resume') clock = resume(clock, now);
          if (what === 'extend') clock = extend(clock, now, day);
          if (what === 'limit') clock = setLimit(clock, now, day);
          const state = clockAt(clock, now, NANNING)!;
          expect(state.used).toBeGreaterThanOrEqual(used);
          expect(state.originalDueOn).toBe('2026-04-24');
          expect(state.gone).toBeLessThanOrEqual(state.whole);
          used = state.used;
        }
      }),
    );
  });
});
