import type { PlanAnswer } from '@lianban/contract';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSay } from '../../words/use-say';
import { AmendPlan } from './changes/AmendPlan';

/** Beside the plan's title: where it comes from, and the way to change what it is called. */
export function PlanFacts({ plan }: { plan: PlanAnswer }): ReactNode {
  const say = useSay();
  const { documentNumber, code, issuer, issuedOn, office, fileName } = plan;
  const facts = [
    documentNumber ?? code,
    issuer,
    issuedOn,
    office.name,
    say('review.file', { file: fileName }),
  ];
  return (
    <span className="review-facts">
      {plan.may.includes('draft.settle') && <AmendPlan plan={plan} />}
      {facts.filter(Boolean).join(' · ')}
      {plan.tasks.length > 0 && (
        <>
          {' · '}
          <Link to={`/plans/${plan.id}/tree`}>{say('plan-tree.open')}</Link>
        </>
      )}
    </span>
  );
}
