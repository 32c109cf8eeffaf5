import type { PlanComparison, Word } from '@lianban/contract';
import { Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSay } from '../../../words/use-say';
import { Changed, Sides } from './rows';

type Kind = Exclude<keyof PlanComparison, 'earlier' | 'later'>;

/** What a person looks for first stands first; what was kept comes last. */
const KINDS: readonly Kind[] = ['changed', 'split', 'merged', 'dropped', 'added', 'kept'];

/** Every item of either plan, by what became of it. */
export function Comparison({ comparison }: { comparison: PlanComparison }): ReactNode {
  const say = useSay();
  const [shown, setShown] = useState<Kind | 'all'>('all');
  const label = (kind: Kind): string =>
    say(`compare.${kind}` satisfies Word, { count: comparison[kind].length });
  const sections = KINDS.filter((kind) => (shown === 'all' ? comparison[kind].length > 0 : kind === shown));
  return (
    <>
      <Segmented<Kind | 'all'>
        className="compare-counts"
        value={shown}
        onChange={setShown}
        options={[
          { value: 'all', label: say('compare.all') },
          ...KINDS.map((kind) => ({ value: kind, label: label(kind) })),
        ]}
      />
      {sections.map((kind) => (
        <details key={kind} className="panel compare-section" open={kind !== 'kept' || shown === 'kept'}>
          <summary>{label(kind)}</summary>
          {comparison[kind].length === 0 && <p className="soft">{say('compare.nothing')}</p>}
          <Rows comparison={comparison} kind={kind} />
        </details>
      ))}
    </>
  );
}

function Rows({ comparison, kind }: { comparison: PlanComparison; kind: Kind }): ReactNode {
  const { earlier, later } = comparison;
  const plans = { earlierId: earlier.id, laterId: later.id };
  if (kind === 'changed') {
    return comparison.changed.map((pair) => <Changed key={pair.after.id} {...plans} {...pair} />);
  }
  return sidesOf(comparison, kind).map(({ before, after }) => (
    <Sides key={(after[0] ?? before[0])?.id} {...plans} before={before} after={after} />
  ));
}

function sidesOf(comparison: PlanComparison, kind: Exclude<Kind, 'changed'>): SidesOf[] {
  const sides: Readonly<Record<typeof kind, () => SidesOf[]>> = {
    kept: () => comparison.kept.map(({ before, after }) => ({ before: [before], after: [after] })),
    split: () => comparison.split.map(({ before, after }) => ({ before: [before], after })),
    merged: () => comparison.merged.map(({ before, after }) => ({ before, after: [after] })),
    dropped: () => comparison.dropped.map((before) => ({ before: [before], after: [] })),
    added: () => comparison.added.map((after) => ({ before: [], after: [after] })),
  };
  return sides[kind]();
}

type SidesOf = Pick<Parameters<typeof Sides>[0], 'before' | 'after'>;
