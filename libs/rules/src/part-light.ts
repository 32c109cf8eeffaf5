import { addDays, dayOf, type Day, type Region } from '@lianban/calendar';
import { lightOf, lightStanding, type Lit } from './light';
import { clockAt, isPaused, type PartClock } from './part-clock';
import { missedInARow, missedPeriods, type PeriodFacts, type PeriodSpan } from './period';
import type { AssignmentState, ReportingPeriod, TaskState } from './words';

/** All that one part's light follows from: its clock, what was accepted, and when it reported. */
export interface PartFacts extends PartClock {
  readonly taskState: TaskState;
  readonly reportingPeriod: ReportingPeriod | null;
  readonly state: AssignmentState;
  readonly percentage: number;
  /** When each report left the unit; empty where no period is set. */
  readonly reportedAt: readonly Date[];
  readonly region: Region;
}

/** The light of one part at `now`, any past moment included (domain §4). */
export function litAt(part: PartFacts, now: Date): Lit {
  const { taskState, state } = part;
  const standing = { taskState, state, dispatched: true, paused: isPaused(part, now) };
  const light = lightStanding(standing);
  if (light) return light;
  const periods = periodFacts(part);
  return lightOf({
    ...standing,
    clock: clockAt(part, now, part.region),
    percentage: part.percentage,
    missed: periods ? missedInARow(periods, now) : 0,
  });
}

/** The periods that ended without a report of this part. */
export function missedBy(part: PartFacts, now: Date): PeriodSpan[] {
  const periods = periodFacts(part);
  return periods ? missedPeriods(periods, now) : [];
}

function periodFacts(part: PartFacts): PeriodFacts | null {
  if (!part.reportingPeriod) return null;
  return {
    kind: part.reportingPeriod,
    dispatchedAt: part.startedAt,
    reportedAt: part.reportedAt,
    pauses: part.ledger.suspensions.map(({ from, to, resumedAt }) => ({ from, to: lastOf(to, resumedAt) })),
    doneAt: part.stoppedAt,
  };
}

/** A suspension that was lifted ends with the day of lifting. */
function lastOf(to: Day, resumedAt: string | null): Day {
  const lifted = resumedAt && addDays(dayOf(new Date(resumedAt)), 1);
  return lifted && lifted < to ? lifted : to;
}
