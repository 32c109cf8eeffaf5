import { Button } from 'antd';
import { type ReactNode } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { resume } from '../api/refresh';
import { useSession } from '../api/use-session';
import { EmptyState, Loading } from '../ui/PageState';
import { useSay } from '../words/use-say';

/** Lets in who is signed in; the others go to the sign-in and come back to where they were going. */
export function Gate(): ReactNode {
  const say = useSay();
  const session = useSession();
  const { pathname, search } = useLocation();
  switch (session.status) {
    case 'signed-in':
      return <Outlet />;
    case 'unknown':
      return <Loading />;
    case 'unreachable':
      return (
        <EmptyState title={say('page.failed')} hint={say('page.unreachable')}>
          <Button type="primary" onClick={() => void resume()}>
            {say('act.retry')}
          </Button>
        </EmptyState>
      );
    case 'signed-out': {
      const next = `${pathname}${search}`;
      return (
        <Navigate
          replace
          to={session.left || next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`}
        />
      );
    }
  }
}
