import { dayOf, isWorkingDay, startOfDay } from '@lianban/calendar';
import fc from 'fast-check';
import { goesAt, NOTICE_KINDS, NOTICE_ROUTES, routeOf, TRIES, tryAgainAt } from './notice';

const GUANGXI = '450000';
const OFFICE_HOURS = { opens: 8, closes: 18 };
const shanghai = (at: string): Date => new Date(`${at}+08:00`);
const route = fc.constantFrom(...NOTICE_ROUTES);
const moment = fc.date({
  min: shanghai('2026-01-01T00:00'),
  max: shanghai('2026-12-20T00:00'),
  noInvalidDate: true,
});

describe('the floor of an office', () => {
  it('is never gone below, and never lowers a choice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NOTICE_KINDS), route, route, (kind, own, floor) => {
        const held = NOTICE_ROUTES.indexOf(routeOf(kind, { [kind]: own }, { [kind]: floor }));
        expect(held).toBe(Math.max(NOTICE_ROUTES.indexOf(own), NOTICE_ROUTES.indexOf(floor)));
      }),
    );
  });
});

describe('when a message goes', () => {
  it('is now, or the next hour of a working day at which it may', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom('mail', 'digest'), (now, way) => {
        const at = goesAt(way, now, OFFICE_HOURS, GUANGXI)!;
        const hour = (at.getTime() - startOfDay(dayOf(at)).getTime()) / 3_600_000;
        expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(isWorkingDay(dayOf(at), GUANGXI)).toBe(true);
        expect(hour).toBeGreaterThanOrEqual(8);
        expect(hour).toBeLessThan(18);
      }),
    );
  });

  it('waits over the Spring Festival for the make-up day that ends it', () => {
    // 2026: closed from 15 to 23 February, worked on Saturday 28.
    const eve = shanghai('2026-02-14T19:00');
    expect(goesAt('mail', eve, OFFICE_HOURS, GUANGXI)).toEqual(shanghai('2026-02-24T08:00'));
    expect(goesAt('digest', shanghai('2026-02-27T20:00'), OFFICE_HOURS, GUANGXI)).toEqual(
      shanghai('2026-02-28T08:00'),
    );
  });

  it('is any hour for who wants no quiet, and never for the inbox', () => {
    const night = shanghai('2026-02-17T23:30');
    expect(goesAt('mail', night, null, GUANGXI)).toEqual(night);
    expect(goesAt('digest', night, null, GUANGXI)).toEqual(shanghai('2026-02-18T08:00'));
    expect(goesAt('inbox', night, null, GUANGXI)).toBeNull();
  });
});

it('what fails is tried again later each time, and given up in the end', () => {
  const now = new Date('2026-03-02T01:30:00Z');
  const waits = Array.from(
    { length: TRIES - 1 },
    (_, n) => tryAgainAt(now, n + 1)!.getTime() - now.getTime(),
  );
  expect(waits[0]).toBe(30_000);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(tryAgainAt(now, TRIES)).toBeNull();
});
