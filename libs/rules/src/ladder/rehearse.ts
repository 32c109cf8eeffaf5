import { addDays, dayOf, startOfDay, type Day } from '@lianban/calendar';
import type { LadderRules } from './ladder-rules';
import type { Rung, TriggerKind } from './ladder-words';
import { nextOpen } from './open-hours';
import { chooseRungs, nextLook, rungsDue, type LadderFacts, type TakenRung } from './rungs-due';

export interface Rehearsed {
  readonly on: Day;
  readonly rung: Rung;
  readonly because: TriggerKind;
  readonly count: number;
}

/**
 * 试运行: the rungs that `rules` would have taken for one part from `from` to `to`, both included, had every letter
 * been sent on its day. In memory; nothing is stored.
 */
export function rehearse(facts: LadderFacts, rules: LadderRules, from: Day, to: Day): Rehearsed[] {
  const found: Rehearsed[] = [];
  let taken: readonly TakenRung[] = [];
  const begun = dayOf(facts.startedAt);
  let day = begun > from ? begun : from;
  while (day <= to) {
    const now = startOfDay(day);
    const at = now < facts.startedAt ? facts.startedAt : now;
    const known = { ...facts, taken };
    const { take, passOver } = chooseRungs(rungsDue(known, rules, at));
    // A letter leaves in open hours; a case is raised at once.
    const leavesAt = nextOpen(at, rules, facts.region);
    for (const { rung, because, count } of take) {
      found.push({ on: rung === 'S5' ? day : dayOf(leavesAt), rung, because, count });
    }
    const more = [...take, ...passOver].map(({ rung, step }) => ({
      cycle: facts.cycle,
      rung,
      step,
      sentAt: rung === 'S5' ? at : leavesAt,
    }));
    taken = [...taken, ...more];
    const next = dayOf(nextLook({ ...facts, taken }, rules, at));
    day = next > day ? next : addDays(day, 1);
  }
  return found;
}
