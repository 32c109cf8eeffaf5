import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { keys } from '../../api/keys';
import { useSay } from '../../words/use-say';
import { countUnread } from './api';
import './notices.css';

/** In the bar of every page: how many notices are unread, and the way to them. */
export function Bell(): ReactNode {
  const say = useSay();
  const { data } = useQuery({
    queryKey: keys.noticeCount,
    queryFn: ({ signal }) => countUnread(signal),
  });
  const count = data?.unread ?? 0;
  return (
    <Link to="/notices" className="bell" aria-label={say('notices.bell', { count })}>
      <Badge count={count} overflowCount={99} size="small" offset={[8, -4]}>
        <BellOutlined />
      </Badge>
    </Link>
  );
}
