import { Button } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useRouteError } from 'react-router';
import { EmptyState } from '../ui/PageState';
import { useSay } from '../words/use-say';

/** A page that could not be fetched or drawn; what stands around it stays. */
export function Broke(): ReactNode {
  const say = useSay();
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  return (
    <EmptyState title={say('error.title')} hint={say('page.broke')}>
      <Button type="primary" onClick={() => window.location.reload()}>
        {say('page.reload')}
      </Button>
    </EmptyState>
  );
}
