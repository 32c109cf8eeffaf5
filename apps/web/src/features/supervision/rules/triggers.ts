import { RUNGS, type Rung, type Trigger, type TriggerKind } from '@lianban/rules';

const KINDS: readonly TriggerKind[] = ['missed', 'behind', 'overdue', 'yellows', 'reds', 'after', 'blocks'];

/** What may lead to a rung. A reminder knows the due day alone; after which rung is asked where there is a milder one. */
export const kindsFor = (rung: Rung): readonly TriggerKind[] =>
  rung === 'S0' ? ['before-due'] : KINDS.filter((kind) => kind !== 'after' || RUNGS.indexOf(rung) > 1);

/** Rungs that another may follow: letters, milder than it. */
export const rungsBefore = (rung: Rung): readonly Rung[] => RUNGS.slice(1, RUNGS.indexOf(rung));

/** A trigger of a kind, with `numbers` where they are given. */
export function triggerOf(kind: TriggerKind, rung: Rung, numbers: readonly number[] = []): Trigger {
  const first = (otherwise: number): number => numbers[0] ?? otherwise;
  switch (kind) {
    case 'before-due':
      return { kind, days: numbers.length > 0 ? numbers : [5] };
    case 'missed':
      return { kind, periods: first(1) };
    case 'behind':
      return { kind, points: first(10) };
    case 'yellows':
    case 'reds':
      return { kind, count: first(2) };
    case 'overdue':
    case 'blocks':
      return { kind, days: first(5) };
    case 'after':
      return { kind, rung: rungsBefore(rung).at(-1) ?? 'S1', days: first(10) };
  }
}
