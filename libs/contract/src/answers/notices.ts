import type { Instrument, NoticeKind, NoticeRoute, NoticeRoutes, OpenHours } from '@lianban/rules';
import type { LiveEventName } from '../events';
import type { Language } from '../glossary';
import type { Instant, PersonRef, UnitRef } from './common';

/** A letter of the supervision ladder: the first of those that left together, and how many more they were. */
export interface NoticedLetter {
  readonly id: string;
  readonly instrument: Instrument;
  /** Of the first task that it is about, */
  readonly heading: string;
  /** and of how many. */
  readonly items: number;
  readonly others: number;
}

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
  /** Null where it is about a letter, which may be about several tasks. */
  readonly task: {
    readonly id: string;
    readonly planId: string;
    readonly number: string;
    readonly heading: string;
  } | null;
  readonly letter: NoticedLetter | null;
  /** To system administrators, where it is about one. */
  readonly webhook: { readonly id: string; readonly name: string } | null;
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

/** How one person is told. */
export interface NoticeSettingsAnswer {
  /** Where mail goes; null: no mail. */
  readonly address: string | null;
  readonly language: Language;
  /** What holds for each kind: the person's choice, not below the floor. */
  readonly routes: Readonly<Record<NoticeKind, NoticeRoute>>;
  /** What the offices of the person's tasks ask at least. */
  readonly floor: NoticeRoutes;
  /** The hours of working days in which mail goes out; null: at any hour. */
  readonly hours: OpenHours | null;
  /** Whether this installation can send mail at all. */
  readonly mailConfigured: boolean;
  /** 0 before anything was chosen. */
  readonly version: number;
}

/** What one office asks at least. */
export interface FloorAnswer {
  readonly office: UnitRef;
  readonly routes: NoticeRoutes;
  readonly sharesHeadings: boolean;
  /** Whether the reader decides that: somebody of the office. */
  readonly mayShare: boolean;
  readonly version: number;
}
