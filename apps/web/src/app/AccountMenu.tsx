import { BellOutlined, KeyOutlined, LogoutOutlined, SafetyOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ask } from '../api/ask';
import { queries } from '../api/queries';
import { left } from '../api/session';
import { useMe } from '../api/use-session';
import { useSay } from '../words/use-say';

const PasswordDialog = lazy(async () => ({
  default: (await import('../features/password/PasswordDialog')).PasswordDialog,
}));

/** The person at this window: who they are, in which posts, and the way out. */
export function AccountMenu(): ReactNode {
  const say = useSay();
  const me = useMe();
  // Whoever has to change it is shown where.
  const [changing, setChanging] = useState(me.mustRenew);
  const posts = me.posts.map(({ unitName, role }) => `${unitName} · ${say(`role.${role}`)}`);
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'who',
              type: 'group',
              label: (
                <div className="account-posts">
                  <strong>{me.login}</strong>
                  {posts.map((post) => (
                    <span key={post}>{post}</span>
                  ))}
                </div>
              ),
            },
            { type: 'divider' },
            {
              key: 'account',
              icon: <SafetyOutlined />,
              label: <Link to="/account">{say('frame.my-account')}</Link>,
            },
            {
              key: 'notices',
              icon: <BellOutlined />,
              label: <Link to="/notices/settings">{say('notices.settings')}</Link>,
            },
            // Whom only a directory or a provider knows has none here.
            ...(me.hasPassword
              ? [
                  {
                    key: 'password',
                    icon: <KeyOutlined />,
                    label: say('frame.change-password'),
                    onClick: () => setChanging(true),
                  },
                ]
              : []),
            {
              key: 'out',
              icon: <LogoutOutlined />,
              label: say('frame.sign-out'),
              onClick: () => void leave(),
            },
          ],
        }}
      >
        <Button
          type="text"
          icon={<UserOutlined />}
          className="account"
          aria-label={`${say('frame.account')} ${me.name}`}
        >
          <span>{me.name}</span>
        </Button>
      </Dropdown>
      {changing && (
        <Suspense>
          <PasswordDialog onDone={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Leaves even where the server cannot be told: what this window knows is gone either way. */
async function leave(): Promise<void> {
  await ask('/session', { method: 'DELETE' }).catch(() => undefined);
  left();
  queries.clear();
}
