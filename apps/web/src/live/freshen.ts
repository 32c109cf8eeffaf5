import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Events come in bursts: a plan that is dispatched sends hundreds, and each page asks once. */
const GATHER_MS = 100;
/** While they go on, it asks this often: soon enough to follow, seldom enough for a thousand windows. */
const SPACING_MS = 600;

export interface Freshener {
  readonly add: (touched: readonly QueryKey[]) => void;
  readonly all: () => void;
  readonly stop: () => void;
}

/** Gathers what became old and asks for it again together. */
export function freshener(client: QueryClient): Freshener {
  let waiting = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asked = -Infinity;
  const flush = (): void => {
    timer = null;
    asked = Date.now();
    const due = waiting;
    waiting = new Map();
    due.forEach((queryKey) => askAgain(client, queryKey));
  };
  return {
    add: (touched) => {
      touched.forEach((key) => waiting.set(JSON.stringify(key), key));
      timer ??= setTimeout(flush, Math.max(GATHER_MS, asked + SPACING_MS - Date.now()));
    },
    all: () => askAgain(client, []),
    stop: () => {
      if (timer) clearTimeout(timer);
    },
  };
}

/**
 * A first reading that is under way may have read before the event and would not be repeated by invalidating it:
 * it is waited for.
 */
function askAgain(client: QueryClient, queryKey: QueryKey): void {
  for (const query of client.getQueryCache().findAll({ queryKey })) {
    const first = query.state.data === undefined && query.state.fetchStatus === 'fetching';
    const again = (): void => void client.invalidateQueries({ queryKey: query.queryKey, exact: true });
    if (first && query.promise) void query.promise.then(again, again);
    else again();
  }
}
