import type { ReactNode } from 'react';
import { Page } from '../../ui/Page';
import { useSay } from '../../words/use-say';
import { Factors } from './Factors';
import { OwnSessions } from './OwnSessions';
import './account.css';

/** One's own account: what one shows when signing in, and where one is signed in. */
export function AccountPage(): ReactNode {
  const say = useSay();
  return (
    <Page title={say('account.title')}>
      <Factors />
      <OwnSessions />
    </Page>
  );
}
