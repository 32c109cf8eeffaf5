import { SettingOutlined } from '@ant-design/icons';
import type { NoticeAnswer } from '@lianban/contract';
import { Button, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { keys } from '../../api/keys';
import { usePages } from '../../api/use-pages';
import { LoadMore } from '../../ui/LoadMore';
import { Page } from '../../ui/Page';
import { EmptyState, PageState } from '../../ui/PageState';
import { useSay } from '../../words/use-say';
import { readInbox } from './api';
import { NoticeLine } from './NoticeLine';
import './notices.css';
import { useMarking, type Marking } from './use-marking';

/** 消息: what one person was told of, the latest first. */
export function InboxPage(): ReactNode {
  const say = useSay();
  const [unread, setUnread] = useState(false);
  const inbox = usePages(keys.notices({ unread }), readInbox(unread));
  const marking = useMarking();
  const newest = inbox.of.data?.[0]?.id;
  return (
    <Page
      title={say('notices.title')}
      actions={
        <>
          <Segmented
            value={unread}
            onChange={setUnread}
            options={[
              { value: false, label: say('notices.all') },
              { value: true, label: say('notices.unread') },
            ]}
          />
          <Button
            loading={marking.busy}
            disabled={!inbox.of.data?.some(({ readAt }) => !readAt)}
            onClick={() => newest && marking.readAll(newest)}
          >
            {say('notices.mark-all')}
          </Button>
          <Link to="/notices/settings">
            <Button icon={<SettingOutlined />}>{say('notices.settings')}</Button>
          </Link>
        </>
      }
    >
      <PageState of={inbox.of}>
        {(notices) =>
          notices.length === 0 ? (
            <EmptyState
              title={say(unread ? 'notices.empty-unread' : 'notices.empty')}
              hint={say('notices.empty-hint')}
            />
          ) : (
            <>
              <Lines notices={notices} marking={marking} />
              <LoadMore more={inbox.more} busy={inbox.busy} />
            </>
          )
        }
      </PageState>
    </Page>
  );
}

function Lines({ notices, marking }: { notices: readonly NoticeAnswer[]; marking: Marking }): ReactNode {
  return (
    <ul className="notices">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} marking={marking} />
      ))}
    </ul>
  );
}
