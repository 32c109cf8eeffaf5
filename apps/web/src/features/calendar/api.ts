import type { CalendarAnswer, DateMoveAnswer, DecideMovesBody, Many, Page } from '@lianban/contract';
import { ask, query } from '../../api/ask';

export const readYear = (year: number, region: string, signal: AbortSignal): Promise<CalendarAnswer> =>
  ask(`/calendar${query({ year: String(year), region })}`, { signal });

export const readMoves = (cursor: string | null, signal: AbortSignal): Promise<Page<DateMoveAnswer>> =>
  ask(`/calendar/moves${query({ cursor })}`, { signal });

export const decideMoves = (body: DecideMovesBody): Promise<Many> =>
  ask('/calendar/moves', { method: 'POST', body });
