import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { keys } from '../../api/keys';
import { useMe } from '../../api/use-session';
import { Page } from '../../ui/Page';
import { EmptyState, PageState } from '../../ui/PageState';
import { useSay } from '../../words/use-say';
import { readPlans } from './api';
import { PlanTable } from './PlanTable';
import { UploadPlan } from './UploadPlan';
import './plans.css';

/** Every plan that the reader may see, newest first, and the upload for officers. */
export function PlansPage(): ReactNode {
  const say = useSay();
  const mayImport = useMe().may.includes('plan.import');
  const plans = useInfiniteQuery({
    queryKey: keys.plans,
    queryFn: ({ pageParam, signal }) => readPlans(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  return (
    <Page title={say('plans.title')}>
      {mayImport && <UploadPlan />}
      <PageState of={plans}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <EmptyState
                title={say('plans.empty')}
                hint={say(mayImport ? 'plans.empty-office' : 'plans.empty-unit')}
              />
            );
          }
          return (
            <>
              <PlanTable plans={items} />
              {plans.hasNextPage && (
                <Button loading={plans.isFetchingNextPage} onClick={() => void plans.fetchNextPage()}>
                  {say('act.more')}
                </Button>
              )}
            </>
          );
        }}
      </PageState>
    </Page>
  );
}
