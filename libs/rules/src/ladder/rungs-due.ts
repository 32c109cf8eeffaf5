import { addDays, dayOf, endOfDay, startOfDay, workingDaysBetween, type Day } from '@lianban/calendar';
import { pointsBehind } from '../light';
import { clockAt, isPaused } from '../part-clock';
import { litAt, missedBy, type PartFacts } from '../part-light';
import { periodOf } from '../period';
import { TIERS, type Tier } from '../words';
import type { LadderRules } from './ladder-rules';
import { RUNGS, type Rung, type Trigger, type TriggerKind } from './ladder-words';

/** A rung that was taken, or passed over for a graver one of the same day. */
export interface TakenRung {
  readonly cycle: number;
  readonly rung: Rung;
  /** Of S0, which reminder of which due day; empty for the others. */
  readonly step: string;
  /** When its letter was sent; null while it waits, and where it was passed over. */
  readonly sentAt: Date | null;
}

/** All that the ladder of one part follows from. */
export interface LadderFacts extends PartFacts {
  readonly cycle: number;
  readonly unitTier: Tier;
  readonly officeTier: Tier;
  /** Every other part of the task is done. */
  readonly othersDone: boolean;
  /** What was accepted when, oldest first. */
  readonly progress: readonly { readonly at: Date; readonly percentage: number }[];
  readonly taken: readonly TakenRung[];
}

export interface DueRung {
  readonly rung: Rung;
  readonly step: string;
  /** The trigger that was met, and what it counts: working days, points, periods. */
  readonly because: TriggerKind;
  readonly count: number;
}

/** Of lights, so many of the latest ends of periods are looked at. */
const LIGHTS_LOOKED_AT = 12;

/**
 * Which rungs are due at `now` and not taken in this cycle, the mildest first (domain §5). Nothing while the part is
 * done, suspended, or lies with the office. With the same facts a rung that is due stays due.
 */
export function rungsDue(facts: LadderFacts, rules: LadderRules, now: Date): DueRung[] {
  if (!isPressed(facts, now)) return [];
  const look = lookAt(facts, now);
  const taken = facts.taken.filter(({ cycle }) => cycle === facts.cycle);
  const gravest = Math.max(0, ...taken.map(({ rung }) => (rung === 'S5' ? 0 : RUNGS.indexOf(rung))));
  return [...rules.rungs]
    .filter(({ inUse }) => inUse)
    .sort((one, other) => RUNGS.indexOf(one.rung) - RUNGS.indexOf(other.rung))
    .flatMap(({ rung, triggers }): DueRung[] => {
      if (rung === 'S0') {
        const steps = triggers.flatMap((trigger) => look(trigger));
        return steps
          .filter(({ step }) => !taken.some((one) => one.rung === rung && one.step === step))
          .map((met) => ({ rung, ...met }));
      }
      // The ladder is climbed, not descended: after a graver letter no milder one comes in the same cycle.
      const over = RUNGS.indexOf(rung) < gravest || taken.some((one) => one.rung === rung);
      if (over) return [];
      // One reason is enough.
      for (const trigger of triggers) {
        const [met] = look(trigger);
        if (met) return [{ rung, ...met }];
      }
      return [];
    });
}

/**
 * Of those due together the gravest is taken and the milder ones are passed over: nobody is reminded of what they are
 * called to account for on the same day. Raising to the upper tier (S5) goes beside.
 */
export function chooseRungs(due: readonly DueRung[]): { take: DueRung[]; passOver: DueRung[] } {
  const within = due.filter(({ rung }) => rung !== 'S5');
  const gravest = within.at(-1);
  return {
    take: [...(gravest ? [gravest] : []), ...due.filter(({ rung }) => rung === 'S5')],
    passOver: within.slice(0, -1),
  };
}

/** Whether the ladder looks at the part at all. */
export function isPressed(facts: LadderFacts, now: Date): boolean {
  if (!['dispatched', 'in-progress', 'returned'].includes(facts.taskState)) return false;
  if (facts.state === 'done' || facts.state === 'reassigned') return false;
  if (facts.stoppedAt && facts.stoppedAt <= now) return false;
  return !isPaused(facts, now);
}

/** When this cycle began: at dispatch, or when the part was given back or its limit set anew. */
export function cycleStart({ cycle, startedAt, ledger }: LadderFacts): Date {
  if (cycle <= 1) return startedAt;
  const moments = [
    ...ledger.suspensions.filter(({ why }) => why === 'stopped').map(({ to }) => startOfDay(addDays(to, -1))),
    ...ledger.limits.map(({ grantedAt }) => new Date(grantedAt)),
  ];
  return moments.reduce((latest, at) => (at > latest ? at : latest), startedAt);
}

type Met = Omit<DueRung, 'rung'>;

function lookAt(facts: LadderFacts, now: Date): (trigger: Trigger) => Met[] {
  const since = cycleStart(facts);
  const clock = clockAt(facts, now, facts.region);
  const today = dayOf(now);
  const overdueBy = clock?.overdue ? Math.max(0, -clock.remaining) : -1;
  const met = (because: TriggerKind, count: number, holds: boolean, step = ''): Met[] =>
    holds ? [{ because, count, step }] : [];
  return (trigger) => {
    switch (trigger.kind) {
      case 'before-due':
        return [...trigger.days]
          .sort((one, other) => other - one)
          .flatMap((days) =>
            met(
              'before-due',
              Math.max(0, clock?.remaining ?? 0),
              clock !== null && clock.remaining <= days,
              `${days}@${clock?.dueOn}`,
            ),
          );
      case 'missed': {
        const missed = inARow(facts, now, dayOf(since));
        return met('missed', missed, missed >= trigger.periods);
      }
      case 'behind': {
        const behind = pointsBehind({ clock, percentage: percentageAt(facts, now) });
        return met('behind', behind, behind >= trigger.points);
      }
      case 'overdue':
        return met('overdue', overdueBy, overdueBy > trigger.days);
      case 'yellows':
      case 'reds': {
        const count = lightsOf(facts, trigger.kind === 'reds' ? 'red' : 'yellow', since, now, trigger.count);
        return met(trigger.kind, count, count >= trigger.count);
      }
      case 'after': {
        const sent = facts.taken.find(
          ({ cycle, rung }) => cycle === facts.cycle && rung === trigger.rung,
        )?.sentAt;
        if (!sent || sent > now) return [];
        const days = runningDays(facts, dayOf(sent), today);
        return met('after', days, days > trigger.days && litThen(facts, now) === 'red');
      }
      case 'blocks': {
        const below = TIERS.indexOf(facts.unitTier) > TIERS.indexOf(facts.officeTier);
        return met('blocks', overdueBy, below && facts.othersDone && overdueBy > trigger.days);
      }
    }
  };
}

/** Periods missed in a row that ended in this cycle. */
function inARow(facts: LadderFacts, now: Date, since: Day): number {
  const latest = facts.reportedAt
    .filter((at) => at <= now)
    .map(dayOf)
    .sort()
    .at(-1);
  return missedBy(facts, now).filter(({ to }) => since <= to && (!latest || latest <= to)).length;
}

function percentageAt({ progress }: LadderFacts, at: Date): number {
  return progress.filter((one) => one.at <= at).at(-1)?.percentage ?? 0;
}

const litThen = (facts: LadderFacts, at: Date): string =>
  litAt({ ...facts, percentage: percentageAt(facts, at) }, at).light;

/** At how many of the latest ends of periods of this cycle the light was so; counted as far as `enough`. */
function lightsOf(facts: LadderFacts, light: string, since: Date, now: Date, enough: number): number {
  const kind = facts.reportingPeriod ?? 'monthly';
  let count = 0;
  let { to } = periodOf(kind, addDays(periodOf(kind, dayOf(now)).from, -1));
  for (let looked = 0; looked < LIGHTS_LOOKED_AT && count < enough; looked += 1) {
    const end = new Date(endOfDay(to).getTime() - 1);
    if (end < since) break;
    if (litThen(facts, end) === light) count += 1;
    to = addDays(periodOf(kind, to).from, -1);
  }
  return count;
}

/** Working days after `from` up to `to` on which the part's clock ran: time once stopped is never counted. */
function runningDays({ ledger, region }: LadderFacts, from: Day, to: Day): number {
  let days = workingDaysBetween(from, to, region);
  let counted = from;
  const pauses = [...ledger.suspensions].sort((one, other) => one.from.localeCompare(other.from));
  for (const { from: first, to: next, resumedAt } of pauses) {
    const lifted = resumedAt ? addDays(dayOf(new Date(resumedAt)), 1) : next;
    const last = addDays(lifted < next ? lifted : next, -1);
    const begin = addDays(first, -1) > counted ? addDays(first, -1) : counted;
    const end = last < to ? last : to;
    if (begin >= end) continue;
    days -= workingDaysBetween(begin, end, region);
    counted = end;
  }
  return days;
}

/**
 * The next moment at which the part has to be looked at again if nothing else happens: the first midnight on which
 * something is due, at most `horizon` days from now. Found by halving, as what is due stays due.
 */
export function nextLook(facts: LadderFacts, rules: LadderRules, now: Date, horizon = 32): Date {
  const today = dayOf(now);
  const dueOn = (days: number): boolean =>
    rungsDue(facts, rules, startOfDay(addDays(today, days))).length > 0;
  if (!dueOn(horizon)) return startOfDay(addDays(today, horizon));
  let [low, high] = [0, horizon];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (dueOn(middle)) high = middle;
    else low = middle;
  }
  return startOfDay(addDays(today, high));
}
