import { TASK_STATES, type TaskState } from '@lianban/rules';

/** What the reader asks of the ledger. It stands in the address, so that a view can be sent to somebody. */
export interface LedgerFilter {
  readonly planId: string | null;
  readonly state: TaskState | null;
  readonly mine: boolean;
  readonly overdue: boolean;
  readonly q: string;
}

export const EVERYTHING: LedgerFilter = { planId: null, state: null, mine: false, overdue: false, q: '' };

const isState = (state: string | null): state is TaskState =>
  (TASK_STATES as readonly (string | null)[]).includes(state);

/** Reads the address; what it does not understand is left out, not refused. */
export function readFilter(search: URLSearchParams): LedgerFilter {
  const state = search.get('state');
  return {
    planId: search.get('plan') || null,
    state: isState(state) ? state : null,
    mine: search.get('mine') === 'true',
    overdue: search.get('overdue') === 'true',
    q: (search.get('q') ?? '').trim(),
  };
}

/** The address of a view, holding only what narrows it. */
export function writeFilter({ planId, state, mine, overdue, q }: LedgerFilter): Record<string, string> {
  return {
    ...(planId ? { plan: planId } : {}),
    ...(state ? { state } : {}),
    ...(mine ? { mine: 'true' } : {}),
    ...(overdue ? { overdue: 'true' } : {}),
    ...(q.trim() ? { q: q.trim() } : {}),
  };
}

export const narrows = (filter: LedgerFilter): boolean => Object.keys(writeFilter(filter)).length > 0;
