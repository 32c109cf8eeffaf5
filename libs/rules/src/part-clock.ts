import {
  addDays,
  clockState,
  dayOf,
  type Clock,
  type ClockState,
  type Day,
  type Region,
} from '@lianban/calendar';

export type { DayRule, ExplainedDay } from '@lianban/calendar';

/** What a move does to the clocks of a task's parts (domain §3, column "effect"). */
export type ClockEffect = 'start' | 'stop' | 'run' | 'pause' | 'resume';

/** Instants are ISO 8601 in UTC: the ledger is stored, and travels, as it is. */
export interface ClockLedger {
  readonly suspensions: readonly {
    readonly grantedAt: string;
    readonly from: Day;
    readonly to: Day;
    readonly resumedAt: string | null;
    /** 暂缓, or the time in which the part lay with the office, or was closed until it was reopened. */
    readonly why: 'suspension' | 'stopped';
  }[];
  readonly extensions: readonly { readonly grantedAt: string; readonly dueOn: Day }[];
  /** An exact one is a date that was kept though a later calendar closed the day. */
  readonly limits: readonly {
    readonly grantedAt: string;
    readonly limitOn: Day;
    readonly exact?: boolean;
  }[];
}

export const EMPTY_LEDGER: ClockLedger = { suspensions: [], extensions: [], limits: [] };

/** What is stored of one part's clock (domain §4): start, limit, a ledger that only grows, and where it stopped. */
export interface PartClock {
  readonly startedAt: Date;
  /** As dispatched; kept for ever. Null: reported on by period, without a due date. */
  readonly limitOn: Day | null;
  readonly ledger: ClockLedger;
  readonly stoppedAt: Date | null;
  /** The due day that holds until the office confirms another one; left out: what the ledger comes to. */
  readonly confirmedOn?: Day | null;
}

/** The calendar's clock; null where no date is due. */
export function clockOf({ startedAt, limitOn, ledger, stoppedAt }: PartClock): Clock | null {
  const [first] = ledger.limits;
  const limit = limitOn ?? first?.limitOn;
  if (!limit) return null;
  return {
    start: startedAt,
    limit: { dueOn: limit },
    suspensions: ledger.suspensions.map(({ grantedAt, resumedAt, from, to }) => ({
      from,
      to,
      grantedAt: new Date(grantedAt),
      resumedAt: resumedAt === null ? null : new Date(resumedAt),
    })),
    extensions: ledger.extensions.map(({ grantedAt, dueOn }) => ({ dueOn, grantedAt: new Date(grantedAt) })),
    limits: ledger.limits.map(({ grantedAt, limitOn: on, exact }) => ({
      limitOn: on,
      grantedAt: new Date(grantedAt),
      exact,
    })),
    stoppedAt,
  };
}

/**
 * How the part's clock stands at `now`, by the date that was confirmed: a calendar that came later moves nothing
 * silently (domain §4). Null where no date is due.
 */
export function clockAt(part: PartClock, now: Date, region: Region): ClockState | null {
  const clock = clockOf(part);
  if (!clock) return null;
  const state = clockState(clock, now, region);
  if (!part.confirmedOn || part.confirmedOn === state.dueOn) return state;
  return clockState(heldTo(clock, part.confirmedOn, momentOf(part, now)), now, region);
}

/** The clock that `clockAt` reads, for whoever explains it day by day. */
export function confirmedClockOf(part: PartClock, now: Date, region: Region): Clock | null {
  const clock = clockOf(part);
  return clock && part.confirmedOn && movesTo(part, now, region)
    ? heldTo(clock, part.confirmedOn, momentOf(part, now))
    : clock;
}

/** The due day as the ledger has it at `now`, by today's calendar. */
export function dueOnAt(part: PartClock, now: Date, region: Region): Day | null {
  const clock = clockOf(part);
  return clock && clockState(clock, now, region).dueOn;
}

/** The day to which a newer calendar would move the date, if the office confirms it; null where it stays. */
export function movesTo(part: PartClock, now: Date, region: Region): Day | null {
  const dueOn = part.confirmedOn ? dueOnAt(part, now, region) : null;
  return dueOn === part.confirmedOn ? null : dueOn;
}

/**
 * A write stands on the date that was confirmed: where that is not what today's calendar makes of the ledger, the
 * ledger says so from just before the write, so that what the write adds counts from it.
 *
 * @param before the clock that the write found
 * @param after what the write made of it
 */
export function onConfirmed(before: PartClock, after: PartClock, now: Date, region: Region): PartClock {
  if (!before.confirmedOn || !movesTo(before, now, region)) return after;
  const justBefore = new Date(momentOf(before, now).getTime() - 1);
  const kept = { grantedAt: justBefore.toISOString(), limitOn: before.confirmedOn, exact: true };
  return { ...after, ledger: grown(after.ledger, { limits: [kept] }) };
}

const heldTo = (clock: Clock, limitOn: Day, grantedAt: Date): Clock => ({
  ...clock,
  limits: [...(clock.limits ?? []), { grantedAt, limitOn, exact: true }],
});

/** The last moment that still counts for a clock: now, or when it stopped. */
const momentOf = ({ stoppedAt }: PartClock, now: Date): Date =>
  stoppedAt && stoppedAt < now ? stoppedAt : now;

/** Whether today lies in a suspension (暂缓); also where no date is due. */
export function isPaused({ ledger }: Pick<PartClock, 'ledger'>, now: Date): boolean {
  const today = dayOf(now);
  return ledger.suspensions.some(
    ({ grantedAt, from, to, resumedAt, why }) =>
      // Who is given its part back is at it again the same day, though the day does not count.
      why === 'suspension' &&
      new Date(grantedAt) <= now &&
      from <= today &&
      today < to &&
      !(resumedAt && new Date(resumedAt) <= now),
  );
}

/** Stops for good, or until it runs again. A clock that stands already stays where it stopped. */
export const stop = (part: PartClock, now: Date): PartClock => ({
  ...part,
  stoppedAt: part.stoppedAt ?? now,
});

/** Runs again: the days it stood do not count, the day of the act that set it going among them (domain §4). */
export function run(part: PartClock, now: Date): PartClock {
  if (!part.stoppedAt) return part;
  const stood = {
    grantedAt: part.stoppedAt.toISOString(),
    from: dayOf(part.stoppedAt),
    to: addDays(dayOf(now), 1),
    resumedAt: null,
    why: 'stopped',
  } as const;
  return { ...part, stoppedAt: null, ledger: grown(part.ledger, { suspensions: [stood] }) };
}

/** 暂缓: days do not count from today up to the review date, on which it runs again by itself. */
export function pause(part: PartClock, now: Date, reviewOn: Day): PartClock {
  const from = dayOf(now);
  const entry = {
    grantedAt: now.toISOString(),
    from,
    to: reviewOn,
    resumedAt: null,
    why: 'suspension',
  } as const;
  return { ...part, ledger: grown(part.ledger, { suspensions: [entry] }) };
}

/** 恢复 before the review date: days count again from the day after. A clock that does not stand still is left alone. */
export function resume(part: PartClock, now: Date): PartClock {
  const today = dayOf(now);
  const stands = (entry: ClockLedger['suspensions'][number]): boolean =>
    entry.why === 'suspension' && !entry.resumedAt && today < entry.to;
  if (!part.ledger.suspensions.some(stands)) return part;
  const suspensions = part.ledger.suspensions.map((entry) =>
    stands(entry) ? { ...entry, resumedAt: now.toISOString() } : entry,
  );
  return { ...part, ledger: { ...part.ledger, suspensions } };
}

/** 延期: the new date stands beside the original one, which is kept for ever. */
export const extend = (part: PartClock, now: Date, dueOn: Day): PartClock => ({
  ...part,
  ledger: grown(part.ledger, { extensions: [{ grantedAt: now.toISOString(), dueOn }] }),
});

/** A limit that the office sets anew, later or earlier. */
export const setLimit = (part: PartClock, now: Date, limitOn: Day): PartClock => ({
  ...part,
  ledger: grown(part.ledger, { limits: [{ grantedAt: now.toISOString(), limitOn }] }),
});

const grown = (ledger: ClockLedger, by: Partial<ClockLedger>): ClockLedger => ({
  suspensions: [...ledger.suspensions, ...(by.suspensions ?? [])],
  extensions: [...ledger.extensions, ...(by.extensions ?? [])],
  limits: [...ledger.limits, ...(by.limits ?? [])],
});
