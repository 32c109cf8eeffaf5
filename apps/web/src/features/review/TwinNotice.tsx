import type { PlanAnswer } from '@lianban/contract';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSay } from '../../words/use-say';

/** Another plan has the same text or number: it may be a second import, or an earlier edition to compare with. */
export function TwinNotice({ plan }: { plan: PlanAnswer }): ReactNode {
  const say = useSay();
  if (!plan.twin) return null;
  const { id } = plan.twin;
  return (
    <Alert
      type="warning"
      showIcon
      title={<Link to={`/plans/${id}`}>{say('review.twin', plan.twin)}</Link>}
      action={plan.drafts && <Link to={`/plans/${plan.id}/compare?with=${id}`}>{say('compare.twin')}</Link>}
    />
  );
}
