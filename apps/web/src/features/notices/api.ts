import type {
  FloorAnswer,
  NoticeAnswer,
  NoticeCount,
  NoticeSettingsAnswer,
  Page,
  ReadNotices,
  ReadNoticesBody,
  SetFloorBody,
  SetNoticeSettingsBody,
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

export const readSettings = (signal: AbortSignal): Promise<NoticeSettingsAnswer> =>
  ask('/notices/settings', { signal });

export const keepSettings = (version: number, body: SetNoticeSettingsBody): Promise<NoticeSettingsAnswer> =>
  ask('/notices/settings', { method: 'PATCH', version, body });

export const readFloors = (signal: AbortSignal): Promise<FloorAnswer[]> => ask('/notices/floors', { signal });

export const keepFloor = (officeId: string, version: number, body: SetFloorBody): Promise<FloorAnswer> =>
  ask(`/notices/floors/${officeId}`, { method: 'PATCH', version, body });
