import { CheckOutlined, UndoOutlined } from '@ant-design/icons';
import { noticePath, noticeTitle, type NoticeAnswer } from '@lianban/contract';
import type { NoticeKind } from '@lianban/rules';
import { Button, Tag, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { readInstant } from '../../words/dates';
import { useLanguage, useSay } from '../../words/use-say';
import type { Marking } from './use-marking';

const COLOURS: Record<NoticeKind, string> = {
  assigned: 'blue',
  'to-decide': 'geekblue',
  'to-sign': 'geekblue',
  'sent-back': 'volcano',
  'due-soon': 'gold',
  pressed: 'red',
  mentioned: 'purple',
  answered: 'green',
  changed: 'default',
};

/** One notice: why, what, who and when. Following its link marks it as read. */
export function NoticeLine({ notice, marking }: { notice: NoticeAnswer; marking: Marking }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { id, kind, event, at, by, unit, task, letter, readAt } = notice;
  const label = say(readAt ? 'notices.mark-unread' : 'notices.mark-read');
  return (
    <li className="notice panel" data-read={readAt !== null}>
      <Tag color={COLOURS[kind]}>{say(`notice-kind.${kind}`)}</Tag>
      <div className="notice-what">
        <Link to={noticePath(notice)} onClick={() => !readAt && marking.read({ ids: [id] })}>
          {noticeTitle(language, notice)}
        </Link>
        <p className="soft">
          {!letter && task && <>{task.number} · </>}
          {by ? by.name : say('notices.clock')} {say(`event.${event}`)}
          {unit && <> · {unit.shortName || unit.name}</>} · <time dateTime={at}>{readInstant(at)}</time>
        </p>
      </div>
      <Tooltip title={label}>
        <Button
          type="text"
          size="small"
          aria-label={label}
          icon={readAt ? <UndoOutlined /> : <CheckOutlined />}
          onClick={() => (readAt ? marking.unread({ ids: [id] }) : marking.read({ ids: [id] }))}
        />
      </Tooltip>
    </li>
  );
}
