import type { Instant } from '@lianban/contract';

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as everyone in Asia/Shanghai reads it: 2026-02-17 09:30. */
export const readInstant = (instant: Instant): string => SHANGHAI.format(new Date(instant));

/** Its day alone. */
export const readDay = (instant: Instant): string => readInstant(instant).slice(0, 10);

/** The day it is now in Asia/Shanghai. */
export const today = (): string => readDay(new Date().toISOString());
