import type { NoticeRoutes, OpenHours } from '@lianban/rules';
import type { Language } from './glossary';

/** POST /api/notices/read */
export interface ReadNoticesBody {
  readonly ids?: readonly string[];
  /** All that are not newer than this one. */
  readonly upTo?: string;
}

/** POST /api/notices/unread */
export interface UnreadNoticesBody {
  readonly ids?: readonly string[];
  /** What was marked read together. */
  readonly batch?: string;
}

/** PATCH /api/notices/settings: all of it. */
export interface SetNoticeSettingsBody {
  readonly address: string | null;
  readonly language: Language;
  readonly routes: NoticeRoutes;
  readonly hours: OpenHours | null;
}

/** PATCH /api/notices/floors/:id */
export interface SetFloorBody {
  readonly routes: NoticeRoutes;
  /** Whether webhooks may carry headings of the office's tasks. Left out: as it is. Only the office itself decides it. */
  readonly sharesHeadings?: boolean;
}
