import type { Clock } from './clock';
import { clockState } from './clock-state';
import { type Day, endOfDay } from './day';

const NANNING = '450100';
/** Nine in the morning in Shanghai. */
const morning = (day: Day) => new Date(`${day}T09:00:00+08:00`);
const tenDays: Clock = {
  start: morning('2026-05-11'),
  limit: { budget: 10 },
  suspensions: [],
  extensions: [],
};
const on = (day: Day, clock: Clock = tenDays) => clockState(clock, morning(day), NANNING);

describe('A clock of ten working days, dispatched on Monday 2026-05-11', () => {
  it('is due two weeks later', () => {
    expect(on('2026-05-11')).toEqual({
      startedOn: '2026-05-11',
      originalDueOn: '2026-05-25',
      dueOn: '2026-05-25',
      used: 0,
      remaining: 10,
      gone: 0,
      whole: 14,
      suspended: false,
      overdue: false,
      provisional: false,
    });
  });

  it('uses a day when the day has ended', () => {
    expect(on('2026-05-12')).toMatchObject({ used: 0, remaining: 9 });
    expect(clockState(tenDays, endOfDay('2026-05-12'), NANNING)).toMatchObject({ used: 1, remaining: 8 });
  });

  it('is overdue from 24:00 of the due day, not before', () => {
    const lastMoment = new Date(endOfDay('2026-05-25').getTime() - 1);
    expect(clockState(tenDays, lastMoment, NANNING)).toMatchObject({ overdue: false, remaining: 0 });
    expect(clockState(tenDays, endOfDay('2026-05-25'), NANNING)).toMatchObject({
      overdue: true,
      remaining: -1,
    });
    expect(on('2026-05-29')).toMatchObject({ overdue: true, remaining: -4 });
  });

  it('stands still once it stopped', () => {
    const submitted = { ...tenDays, stoppedAt: morning('2026-05-20') };
    expect(on('2026-07-01', submitted)).toEqual(on('2026-05-20'));
    expect(on('2026-05-13', submitted)).toEqual(on('2026-05-13'));
  });
});

describe('Suspended from Monday 18 to Monday 25 May', () => {
  const suspension = { grantedAt: morning('2026-05-18'), from: '2026-05-18', to: '2026-05-25' };
  const clock: Clock = { ...tenDays, suspensions: [suspension] };

  it('is due five working days later, and keeps its original due day', () => {
    expect(on('2026-05-18', clock)).toMatchObject({ originalDueOn: '2026-05-25', dueOn: '2026-06-01' });
  });

  it('uses nothing meanwhile and goes on by itself on the review date', () => {
    expect(on('2026-05-18', clock)).toMatchObject({ suspended: true, used: 4, remaining: 6 });
    expect(on('2026-05-24', clock)).toMatchObject({ suspended: true, used: 4, remaining: 6 });
    expect(on('2026-05-25', clock)).toMatchObject({ suspended: false, used: 4, remaining: 5 });
  });

  it('was not known before it was granted', () => {
    expect(on('2026-05-15', clock)).toEqual(on('2026-05-15'));
  });

  it('counts again from the day after it was lifted early', () => {
    const lifted: Clock = { ...tenDays, suspensions: [{ ...suspension, resumedAt: morning('2026-05-20') }] };
    expect(on('2026-05-19', lifted)).toEqual(on('2026-05-19', clock));
    expect(on('2026-05-20', lifted)).toMatchObject({ suspended: true, dueOn: '2026-05-28' });
    expect(on('2026-05-21', lifted)).toMatchObject({ suspended: false, used: 4 });
  });

  it('does not move a clock that was overdue, but stops the days overdue from growing', () => {
    const late = { grantedAt: morning('2026-05-27'), from: '2026-05-27', to: '2026-06-05' };
    expect(on('2026-06-03', { ...tenDays, suspensions: [late] })).toMatchObject({
      dueOn: '2026-05-25',
      overdue: true,
      remaining: -1,
    });
  });
});

describe('Extended', () => {
  const suspensions = [{ grantedAt: morning('2026-05-18'), from: '2026-05-18', to: '2026-05-25' }];
  const extendedBy = (extension: { days: number } | { dueOn: Day }, clock = tenDays): Clock => ({
    ...clock,
    extensions: [{ grantedAt: morning('2026-05-22'), ...extension }],
  });

  it('by five working days', () => {
    expect(on('2026-05-22', extendedBy({ days: 5 }))).toMatchObject({
      originalDueOn: '2026-05-25',
      dueOn: '2026-06-01',
    });
  });

  it('after a suspension, from the due day that the suspension made', () => {
    expect(on('2026-05-22', extendedBy({ days: 5 }, { ...tenDays, suspensions })).dueOn).toBe('2026-06-08');
  });

  it('to a closed date: the next working day', () => {
    expect(on('2026-05-22', extendedBy({ dueOn: '2026-06-19' })).dueOn).toBe('2026-06-22');
  });

  it('to a date that is no later: nothing moves', () => {
    expect(on('2026-05-22', extendedBy({ dueOn: '2026-05-20' })).dueOn).toBe('2026-05-25');
  });

  it('to a date, and suspended afterwards: the new date moves too', () => {
    const later = [{ grantedAt: morning('2026-05-26'), from: '2026-05-26', to: '2026-05-29' }];
    const clock = extendedBy({ dueOn: '2026-06-01' }, { ...tenDays, suspensions: later });
    expect(on('2026-05-26', clock).dueOn).toBe('2026-06-04');
  });
});

describe('A fixed date', () => {
  const byNationalDay: Clock = { ...tenDays, limit: { dueOn: '2026-10-01' } };

  it('that is closed is due on the next working day', () => {
    expect(on('2026-09-30', byNationalDay)).toMatchObject({ dueOn: '2026-10-08', remaining: 1 });
  });

  it('moves with a suspension by the working days lost', () => {
    const suspensions = [{ grantedAt: morning('2026-09-01'), from: '2026-09-01', to: '2026-09-04' }];
    expect(on('2026-09-01', { ...byNationalDay, suspensions }).dueOn).toBe('2026-10-12');
  });

  it('in a year without a notice is provisional; one before it is not, however long the way', () => {
    expect(on('2026-06-01', { ...tenDays, limit: { dueOn: '2030-12-31' } })).toMatchObject({
      dueOn: '2030-12-31',
      provisional: true,
    });
    expect(
      on('2026-06-01', { ...tenDays, start: '2026-04-10', limit: { dueOn: '2026-12-31' } }).provisional,
    ).toBe(false);
    expect(on('2026-06-01', { ...tenDays, limit: { budget: 200 } }).provisional).toBe(true);
  });

  it('that a suspension moved rests on the days from the suspension on', () => {
    const suspendedFrom = (from: Day, to: Day): Clock => ({
      start: '2026-04-10',
      limit: { dueOn: '2026-11-30' },
      suspensions: [{ grantedAt: morning(from), from, to }],
      extensions: [],
    });
    expect(on('2026-08-03', suspendedFrom('2026-04-16', '2026-04-23')).provisional).toBe(true);
    expect(on('2026-08-03', suspendedFrom('2026-07-01', '2026-07-08')).provisional).toBe(false);
  });

  it('that had passed before the start is overdue at once, make-up Saturday 9 May counted', () => {
    const past: Clock = { ...tenDays, limit: { dueOn: '2026-05-07' } };
    expect(on('2026-05-11', past)).toMatchObject({
      dueOn: '2026-05-07',
      used: 0,
      remaining: -3,
      overdue: true,
    });
  });
});
