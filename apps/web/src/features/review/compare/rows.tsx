import type { ComparedDraft, ComparedField, ComparedPair } from '@lianban/contract';
import { Fragment, useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useSay } from '../../../words/use-say';
import { differenceOf, type Stretch } from './word-diff';

interface BothPlans {
  readonly earlierId: string;
  readonly laterId: string;
}

/** Items of the earlier plan at the left, what became of them at the right. */
export function Sides({
  earlierId,
  laterId,
  before,
  after,
}: BothPlans & { before: readonly ComparedDraft[]; after: readonly ComparedDraft[] }): ReactNode {
  return (
    <div className="compare-row">
      <div className="compare-side">
        {before.map((draft) => (
          <DraftLink key={draft.id} planId={earlierId} draft={draft} />
        ))}
      </div>
      <div className="compare-side">
        {after.map((draft) => (
          <DraftLink key={draft.id} planId={laterId} draft={draft} />
        ))}
      </div>
    </div>
  );
}

/** One item in both plans, with the words that differ. */
export function Changed({
  earlierId,
  laterId,
  before,
  after,
  changes,
}: BothPlans & ComparedPair & { changes: readonly ComparedField[] }): ReactNode {
  const say = useSay();
  return (
    <div className="compare-row">
      <DraftLink planId={earlierId} draft={before} />
      <DraftLink planId={laterId} draft={after} />
      <dl className="compare-fields">
        {changes.map((field) => (
          <Fragment key={field}>
            <dt>{say(`compare.${field}`)}</dt>
            <Differing before={before[field]} after={after[field]} />
          </Fragment>
        ))}
      </dl>
    </div>
  );
}

function DraftLink({ planId, draft }: { planId: string; draft: ComparedDraft }): ReactNode {
  const { id, number, heading } = draft;
  return (
    <Link to={`/plans/${planId}?draft=${id}`}>
      <b>{number}</b> {heading}
    </Link>
  );
}

function Differing({ before, after }: { before: string; after: string }): ReactNode {
  const difference = useMemo(() => differenceOf(before, after), [before, after]);
  return (
    <>
      <dd>{difference.before.map((stretch, at) => mark(stretch, at, 'del'))}</dd>
      <dd>{difference.after.map((stretch, at) => mark(stretch, at, 'ins'))}</dd>
    </>
  );
}

function mark({ text, same }: Stretch, at: number, As: 'del' | 'ins'): ReactNode {
  return same ? <Fragment key={at}>{text}</Fragment> : <As key={at}>{text}</As>;
}
