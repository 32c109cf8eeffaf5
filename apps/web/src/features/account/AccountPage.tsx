import type { ReactNode } from 'react';
import { Page } from '../../ui/Page';
import { useSay } from '../../words/use-say';
import { OwnSessions } from './OwnSessions';

/** One's own account: where one is signed in. */
export function AccountPage(): ReactNode {
  const say = useSay();
  return (
    <Page title={say('account.title')}>
      <OwnSessions />
    </Page>
  );
}
