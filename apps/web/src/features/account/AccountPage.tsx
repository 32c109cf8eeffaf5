import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useMe } from '../../api/use-session';
import { Page } from '../../ui/Page';
import { useSay } from '../../words/use-say';
import { Factors } from './Factors';
import { OwnSessions } from './OwnSessions';
import { OwnTokens } from './OwnTokens';
import './account.css';

/** One's own account: what one shows when signing in, where one is signed in, and what programs show. */
export function AccountPage(): ReactNode {
  const say = useSay();
  const { mustRenew } = useMe();
  return (
    <Page title={say('account.title')}>
      {mustRenew && <Alert type="warning" showIcon title={say('password.must')} />}
      <Factors />
      <OwnSessions />
      <OwnTokens />
    </Page>
  );
}
