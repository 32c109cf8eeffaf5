import { QueryClient } from '@tanstack/react-query';
import { Refused } from './refused';
import { currentSession, subscribeSession } from './session';

/**
 * What was read is good until an event says otherwise; the short time only keeps a page that is opened twice
 * in a moment from asking twice.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => !(error instanceof Refused && error.status < 500) && failures < 2,
    },
    mutations: { retry: false },
  },
});

/** What one person read is not shown to the next who signs in at this window, however the first one's session ended. */
export function keepToOnePerson(): void {
  let reader: string | null = null;
  subscribeSession(() => {
    const session = currentSession();
    if (session.status !== 'signed-in' || session.me.personId === reader) return;
    if (reader) queries.clear();
    reader = session.me.personId;
  });
}
