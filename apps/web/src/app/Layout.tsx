import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Layout as Frame, Menu } from 'antd';
import { Suspense, useState, type ReactNode } from 'react';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { useMe } from '../api/use-session';
import { Bell } from '../features/notices/Bell';
import { useLive } from '../live/use-live';
import { LanguageSwitch } from '../ui/LanguageSwitch';
import { Loading } from '../ui/PageState';
import { useNarrow } from '../ui/use-narrow';
import { useSay } from '../words/use-say';
import { AccountMenu } from './AccountMenu';
import { ConnectionState } from './ConnectionState';
import { roomOf, ROOMS } from './rooms';

/** What stands around every page inside the sign-in: the bar above, the rooms at the left, the live connection. */
export function Layout(): ReactNode {
  const say = useSay();
  const me = useMe();
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  useLive(me.personId);
  const { pathname } = useLocation();
  // Nothing else can be done here yet.
  if ((me.mustEnrol || me.mustRenew) && pathname !== '/account') return <Navigate replace to="/account" />;
  return (
    <Frame className="frame">
      <a className="skip" href="#content">
        {say('frame.skip')}
      </a>
      <Frame.Header className="bar">
        {narrow && (
          <Button
            type="text"
            icon={<MenuOutlined />}
            aria-label={say('frame.menu')}
            aria-expanded={open}
            onClick={() => setOpen(true)}
          />
        )}
        <Link to="/" className="brand">
          {say('product.name')}
        </Link>
        <span className="bar-unit">{me.unit.name}</span>
        <ConnectionState />
        <Bell />
        <LanguageSwitch />
        <AccountMenu />
      </Frame.Header>
      <Frame>
        {narrow ? (
          <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={260} title={me.unit.name}>
            <Rooms onChosen={() => setOpen(false)} />
          </Drawer>
        ) : (
          <Frame.Sider width={176} className="side">
            <Rooms />
          </Frame.Sider>
        )}
        <Frame.Content id="content" tabIndex={-1} className="content" role="main">
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </Frame.Content>
      </Frame>
    </Frame>
  );
}

function Rooms({ onChosen }: { onChosen?: () => void }): ReactNode {
  const say = useSay();
  const { may } = useMe();
  const { pathname } = useLocation();
  const rooms = ROOMS.filter(({ needs }) => !needs || may.includes(needs));
  return (
    <nav aria-label={say('frame.menu')}>
      <Menu
        mode="inline"
        selectedKeys={[roomOf(pathname)]}
        onClick={onChosen}
        items={rooms.map(({ path, word, icon }) => ({
          key: path,
          icon,
          label: <Link to={path}>{say(word)}</Link>,
        }))}
      />
    </nav>
  );
}
