import type { Word } from '@lianban/contract';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Page } from '../../ui/Page';
import { useSay } from '../../words/use-say';
import { Accounts } from './Accounts';
import { Locks } from './Locks';
import { Profile } from './Profile';
import { Sessions } from './Sessions';
import { Tokens } from './Tokens';

/** What the security administrator sees and decides, in order. */
const PARTS: readonly { readonly key: string; readonly word: Word; readonly of: () => ReactNode }[] = [
  { key: 'sessions', word: 'security.sessions', of: () => <Sessions /> },
  { key: 'accounts', word: 'security.accounts', of: () => <Accounts /> },
  { key: 'locks', word: 'security.locks', of: () => <Locks /> },
  { key: 'tokens', word: 'security.tokens', of: () => <Tokens /> },
  { key: 'profile', word: 'security.profile', of: () => <Profile /> },
];

/** The security administrator's page; which part is open stands in the address. */
export function SecurityPage(): ReactNode {
  const say = useSay();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('part');
  const open = PARTS.find(({ key }) => key === asked) ?? PARTS[0]!;
  return (
    <Page title={say('security.title')}>
      <Tabs
        activeKey={open.key}
        items={PARTS.map(({ key, word }) => ({ key, label: say(word) }))}
        onChange={(part) => setSearch({ part }, { replace: true })}
      />
      {open.of()}
    </Page>
  );
}
