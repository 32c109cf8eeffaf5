import { addDays, dayOf, dueOnOrNext, isWorkingDay, startOfDay, type Region } from '@lianban/calendar';

/** Why a person is told of something (domain §9): what they do about it differs from kind to kind. */
export const NOTICE_KINDS = [
  'assigned',
  'to-decide',
  'to-sign',
  'sent-back',
  'due-soon',
  'pressed',
  'mentioned',
  'answered',
  'changed',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How a notice travels beside the inbox, where it always is; each does more than the one before it. */
export const NOTICE_ROUTES = ['inbox', 'digest', 'mail'] as const;
export type NoticeRoute = (typeof NOTICE_ROUTES)[number];
export type NoticeRoutes = Readonly<Partial<Record<NoticeKind, NoticeRoute>>>;

/** ⚙ What holds for who chose nothing. */
const UNCHOSEN: Required<NoticeRoutes> = {
  assigned: 'mail',
  'to-decide': 'digest',
  'to-sign': 'mail',
  'sent-back': 'mail',
  'due-soon': 'mail',
  pressed: 'mail',
  mentioned: 'digest',
  answered: 'digest',
  changed: 'digest',
};

/** A person's choice, but never less than their office's floor. */
export function routeOf(kind: NoticeKind, chosen: NoticeRoutes, floor: NoticeRoutes): NoticeRoute {
  const rank = (route: NoticeRoute): number => NOTICE_ROUTES.indexOf(route);
  const own = chosen[kind] ?? UNCHOSEN[kind];
  const least = floor[kind] ?? 'inbox';
  return rank(own) >= rank(least) ? own : least;
}

/** Between which whole hours of a working day messages go out, 0 to 24 in Asia/Shanghai. */
export interface OpenHours {
  readonly opens: number;
  readonly closes: number;
}

/** ⚙ When the daily digest goes. */
const DIGEST_HOUR = 8;

const hourOf = (day: string, hour: number): Date => new Date(startOfDay(day).getTime() + hour * 3_600_000);

/**
 * When a notice goes out; null where it stays in the inbox. Quiet hours and days that are not worked hold messages
 * back, not the truth (domain §5).
 *
 * @param hours null: at any hour of any day
 */
export function goesAt(route: NoticeRoute, now: Date, hours: OpenHours | null, region: Region): Date | null {
  if (route === 'inbox') return null;
  const today = dayOf(now);
  const opens = hours?.opens ?? 0;
  const wanted = route === 'digest' ? Math.max(DIGEST_HOUR, opens) : opens;
  const worked = hours === null || isWorkingDay(today, region);
  const soonest = hourOf(today, wanted);
  if (worked && now <= soonest) return soonest;
  if (worked && route === 'mail' && (hours === null || now < hourOf(today, hours.closes))) return now;
  const tomorrow = addDays(today, 1);
  return hourOf(hours === null ? tomorrow : dueOnOrNext(tomorrow, region), wanted);
}

const FIRST_SECONDS = 30;
const LONGEST_SECONDS = 6 * 3600;

/** ⚙ How often what fails is tried. */
export const TRIES = 10;

/**
 * When what failed is tried again: after half a minute, then after twice as long each time, at most six hours; null
 * when it is given up.
 *
 * @param failures how often it failed by now
 */
export const tryAgainAt = (now: Date, failures: number): Date | null =>
  failures >= TRIES
    ? null
    : new Date(now.getTime() + 1000 * Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** (failures - 1)));
