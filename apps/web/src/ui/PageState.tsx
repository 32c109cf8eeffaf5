import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { isRefused } from '../api/refused';
import { useSay } from '../words/use-say';
import { RefusalNotice } from './RefusalNotice';

interface Reading<T> {
  readonly of: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: T) => ReactNode;
}

/** Nothing there, or an address under which nothing can be. */
const ABSENT = ['not-found', 'body-malformed'] as const;

/**
 * A page that reads: a skeleton until there is something, then the thing itself, which stays on screen with the
 * refusal above it when reading it again fails.
 */
export function PageState<T>({ of, children }: Reading<T>): ReactNode {
  const { data, error } = of;
  const again = (): void => void of.refetch();
  if (data === undefined) {
    if (ABSENT.some((code) => isRefused(error, code))) return <Absent />;
    return error ? <RefusalNotice error={error} onRetry={again} /> : <Loading />;
  }
  return (
    <>
      {error && <RefusalNotice error={error} onRetry={again} />}
      {children(data)}
    </>
  );
}

export function Loading(): ReactNode {
  const say = useSay();
  return (
    <div role="status" aria-label={say('page.loading')} className="page-loading">
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  );
}

/** What one may not see looks as if it were not there. */
export function Absent(): ReactNode {
  const say = useSay();
  return (
    <EmptyState title={say('page.absent')} hint={say('page.absent-hint')}>
      <Link to="/">
        <Button>{say('page.to-desk')}</Button>
      </Link>
    </EmptyState>
  );
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children?: ReactNode;
}): ReactNode {
  return (
    <Empty
      className="empty-state"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <strong>{title}</strong>
          {hint && <p>{hint}</p>}
        </>
      }
    >
      {children}
    </Empty>
  );
}
