import { SwapOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { keys } from '../../../api/keys';
import { useWatch } from '../../../live/use-live';
import { Page } from '../../../ui/Page';
import { EmptyState, PageState } from '../../../ui/PageState';
import { useSay } from '../../../words/use-say';
import { comparePlans, readPlan } from '../api';
import { Comparison } from './Comparison';
import { EarlierPlan } from './EarlierPlan';
import './compare.css';

/** A plan against an earlier one of the office: which items were kept, changed, split, dropped or added. */
export function ComparePage(): ReactNode {
  const say = useSay();
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const earlierId = search.get('with');
  useWatch('plan', id);
  const plan = useQuery({ queryKey: keys.plan(id), queryFn: ({ signal }) => readPlan(id, signal) });
  return (
    <PageState of={plan}>
      {(later) => (
        <Page
          title={say('compare.title')}
          aside={<Link to={`/plans/${later.id}`}>{say('compare.back')}</Link>}
        >
          <div className="compare-head panel">
            <div>
              <span className="soft">{say('compare.later')}</span>
              <div>{later.title}</div>
            </div>
            {earlierId && (
              <Link to={`/plans/${earlierId}/compare?with=${later.id}`} title={say('compare.swap')}>
                <Button icon={<SwapOutlined />} tabIndex={-1} aria-label={say('compare.swap')} />
              </Link>
            )}
            <EarlierPlan
              later={later}
              value={earlierId}
              onChange={(chosen) => setSearch({ with: chosen }, { replace: true })}
            />
          </div>
          {earlierId ? (
            <Compared laterId={later.id} earlierId={earlierId} />
          ) : (
            <EmptyState title={say('compare.choose')} hint={say('compare.choose-hint')} />
          )}
        </Page>
      )}
    </PageState>
  );
}

function Compared({ laterId, earlierId }: { laterId: string; earlierId: string }): ReactNode {
  useWatch('plan', earlierId);
  const comparison = useQuery({
    queryKey: keys.comparison(laterId, earlierId),
    queryFn: ({ signal }) => comparePlans(laterId, earlierId, signal),
    // The earlier plan may have changed without this one: nothing but asking tells.
    staleTime: 0,
  });
  return <PageState of={comparison}>{(data) => <Comparison comparison={data} />}</PageState>;
}
