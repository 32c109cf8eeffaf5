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
