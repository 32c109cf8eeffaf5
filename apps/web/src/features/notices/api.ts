import type {
  NoticeAnswer,
  NoticeCount,
  Page,
  ReadNotices,
  ReadNoticesBody,
  UnreadNoticesBody,
} from '@lianban/contract';
import { ask, query } from '../../api/ask';

export const readInbox =
  (unread: boolean) =>
  (cursor: string | null, signal: AbortSignal): Promise<Page<NoticeAnswer>> =>
    ask(`/notices${query({ unread: unread || null, cursor })}`, { signal });

export const countUnread = (signal: AbortSignal): Promise<NoticeCount> => ask('/notices/count', { signal });

export const markRead = (body: ReadNoticesBody): Promise<ReadNotices> =>
  ask('/notices/read', { method: 'POST', body });

export const markUnread = (body: UnreadNoticesBody): Promise<void> =>
  ask('/notices/unread', { method: 'POST', body });
