import type { TimelineEntry } from '@lianban/contract';
import type { ReactNode } from 'react';
import { Stamp } from '../../ui/Stamp';
import { sayIfWord } from '../../words/trade-words';
import { useSay, type Say } from '../../words/use-say';

/** Who did it: a person, or the clock. */
export const doerOf = (say: Say, { by }: TimelineEntry): string =>
  by ? `${by.unitName} ${by.name}` : say('task.by-clock');

/** What was done, and to whose part: one's own needs no saying. */
export function deedOf(say: Say, { name, by, unitName }: TimelineEntry, units?: readonly string[]): string {
  const what = sayIfWord(say, `event.${name}`, name);
  const whose = (units ?? (unitName ? [unitName] : [])).filter((unit) => unit !== by?.unitName);
  if (whose.length === 0) return what;
  return say('task.deed-of', { what, units: whose.join('、'), count: whose.length });
}

interface HappenedProps {
  readonly entry: TimelineEntry;
  /** All units to which it happened together. */
  readonly units?: readonly string[];
}

/** One thing that happened, in a line. */
export function Happened({ entry, units }: HappenedProps): ReactNode {
  const say = useSay();
  return (
    <span>
      {doerOf(say, entry)} <strong>{deedOf(say, entry, units)}</strong>{' '}
      <span className="soft">
        <Stamp at={entry.at} />
      </span>
    </span>
  );
}
