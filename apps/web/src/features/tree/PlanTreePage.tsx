import type { Page as PageOf, PlanAnswer, TreeNode } from '@lianban/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { ask, query } from '../../api/ask';
import { keys } from '../../api/keys';
import { usePages } from '../../api/use-pages';
import { useWatch } from '../../live/use-live';
import { LoadMore } from '../../ui/LoadMore';
import { Page } from '../../ui/Page';
import { EmptyState, PageState } from '../../ui/PageState';
import { useSay } from '../../words/use-say';
import { TreeTable } from './TreeTable';

/** 任务树: a plan's tasks in the order of the document with everything below them, progress and lights. */
export function PlanTreePage(): ReactNode {
  const say = useSay();
  const { id = '' } = useParams();
  useWatch('plan', id);
  const plan = useQuery({
    queryKey: keys.plan(id),
    queryFn: ({ signal }) => ask<PlanAnswer>(`/plans/${encodeURIComponent(id)}`, { signal }),
  });
  const tree = usePages(keys.planTree(id), (cursor, signal) =>
    ask<PageOf<TreeNode>>(`/plans/${encodeURIComponent(id)}/tree${query({ cursor })}`, { signal }),
  );
  return (
    <Page
      title={plan.data?.title ?? say('plan-tree.title')}
      aside={tree.of.data && say('plan-tree.count', { count: tree.of.data.length })}
      actions={
        <>
          <Link to={`/plans/${id}`}>
            <Button>{say('plan-tree.review')}</Button>
          </Link>
          <Button onClick={() => window.print()}>{say('frame.print')}</Button>
        </>
      }
    >
      <PageState of={tree.of}>
        {(nodes) =>
          nodes.length === 0 ? (
            <EmptyState title={say('plan-tree.empty')} hint={say('plan-tree.empty-hint')} />
          ) : (
            <section className="panel">
              <TreeTable nodes={nodes} />
              <LoadMore more={tree.more} busy={tree.busy} />
            </section>
          )
        }
      </PageState>
    </Page>
  );
}
