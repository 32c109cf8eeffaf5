import type { NoticeKind } from '@lianban/rules';
import type { LiveEventName } from '../events';
import type { Instant, PersonRef, UnitRef } from './common';

/** One event as one person is told of it. */
export interface NoticeAnswer {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly event: LiveEventName;
  readonly at: Instant;
  /** Null: the clock. */
  readonly by: PersonRef | null;
  /** The unit in whose name one is told. */
  readonly unit: UnitRef | null;
  readonly task: {
    readonly id: string;
    readonly planId: string;
    readonly number: string;
    readonly heading: string;
  };
  /** Where it is about a request for coordination. */
  readonly coordinationId: string | null;
  readonly readAt: Instant | null;
}

export interface NoticeCount {
  readonly unread: number;
}

/** What was marked read together; `batch` takes it back. */
export interface ReadNotices {
  readonly batch: string;
  readonly count: number;
}
