import type { Box } from '@lianban/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ask } from '../../api/ask';
import { keys } from '../../api/keys';
import { Page } from '../../ui/Page';
import { PageState } from '../../ui/PageState';
import { useSay } from '../../words/use-say';
import { BoxCard } from './BoxCard';
import { EmptyDesk } from './EmptyDesk';
import './desk.css';

/** What waits for the person at this window, oldest due date first; the page that one starts from. */
export function DeskPage(): ReactNode {
  const say = useSay();
  const box = useQuery({ queryKey: keys.box, queryFn: ({ signal }) => ask<Box>('/box', { signal }) });
  const groups = (box.data?.groups ?? []).filter(({ total }) => total > 0);
  const count = groups.reduce((sum, { total }) => sum + total, 0);
  return (
    <Page
      title={say('desk.title')}
      aside={box.data && count > 0 ? say('desk.waiting', { count }) : undefined}
    >
      <PageState of={box}>
        {() =>
          groups.length === 0 ? (
            <EmptyDesk />
          ) : (
            <div className="desk">
              {groups.map((group) => (
                <BoxCard key={group.kind} group={group} />
              ))}
            </div>
          )
        }
      </PageState>
    </Page>
  );
}
