import type { Day } from './day';

/** The limit of a clock: so many working days from its start, or a fixed date. */
export type Limit = { budget: number } | { dueOn: Day };

/**
 * A suspension (暂缓). It keeps the days from `from` up to, not including, the review date `to` from
 * counting; on the review date the clock runs again by itself.
 */
export interface Suspension {
  /** When the office granted it; before that instant it is unknown to every computation. */
  grantedAt: Date;
  /** The first day that does not count; not before the day of the grant, for time once used stays used. */
  from: Day;
  /** The review date. */
  to: Day;
  /** When it was lifted before its review date, if it was. Days count again from the day after. */
  resumedAt?: Date | null;
}

/** An extension (延期): so many working days more, or a new date. One that is no later moves nothing. */
export type Extension = { grantedAt: Date } & ({ days: number } | { dueOn: Day });

/** A limit that the office set anew (退回重办, 调整): the due day is this one, later or earlier than the one before. */
export interface NewLimit {
  grantedAt: Date;
  limitOn: Day;
  /** This very day, though a calendar that came later closed it: the office kept the date as it was (domain §4). */
  exact?: boolean;
}

/**
 * What is stored of a clock (domain §4): its start, its limit, and a ledger that only grows. Light, due day,
 * used and remaining time are computed from it and a `now`; to ask about a past moment, pass that moment.
 */
export interface Clock {
  start: Date | Day;
  limit: Limit;
  suspensions: readonly Suspension[];
  extensions: readonly Extension[];
  limits?: readonly NewLimit[];
  /** When it stopped for good (submitted, closed, cancelled); from then on nothing about it changes. */
  stoppedAt?: Date | null;
}

/** A clock at one moment. Days are counted in working days of the region. */
export interface ClockState {
  startedOn: Day;
  /** The due day before any suspension and extension. */
  originalDueOn: Day;
  dueOn: Day;
  /** Counted days that have ended since the start; never decreases as time goes on. */
  used: number;
  /**
   * Counted days after today up to the due day: 0 on the due day, -1 on the first working day after it.
   * On closed days right after the due day it is 0 although `overdue`; ask `overdue`, not the sign.
   */
  remaining: number;
  /** Calendar days outside the suspensions, of all from the start to the due day: gone by and in all. */
  gone: number;
  whole: number;
  /** Whether today lies in a suspension. */
  suspended: boolean;
  /** Whether the due day has ended (24:00 Asia/Shanghai). */
  overdue: boolean;
  /** Whether the due day rests on days whose notice is not out, so that it may still move. */
  provisional: boolean;
}
