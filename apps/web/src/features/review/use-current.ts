import type { Span } from '@lianban/contract';
import { useCallback, useMemo, useState } from 'react';
import type { Item } from './items';

export type ChosenBy = 'text' | 'list' | 'keys';

/** Where a person draws an item's bounds. */
export interface Place {
  readonly span: Span;
  readonly clauseSpan: Span;
}

/** What a person is in the middle of with the item in hand. */
export type Doing =
  | { readonly kind: 'edit' }
  | { readonly kind: 'boundary'; readonly place: Place }
  /** At an offset into the plan's text; null while none is chosen. */
  | { readonly kind: 'split'; readonly at: number | null };

/** The item in hand. What chose it stays where it is; the other side scrolls to it. */
export interface Current {
  readonly id: string | null;
  readonly by: ChosenBy;
  /** Grows with every choice, so that choosing the same item again scrolls again. */
  readonly turn: number;
  readonly doing: Doing | null;
  /** Whether the page opened at an item other than the first. */
  readonly asked: boolean;
  /** The items that were in hand in this visit. */
  readonly seen: ReadonlySet<string>;
  /** Does nothing while something is open over another item: what was typed there is not thrown away. */
  readonly choose: (id: string, by: ChosenBy) => void;
  readonly begin: (doing: Doing | null) => void;
}

interface State {
  readonly id: string | null;
  readonly by: ChosenBy;
  readonly turn: number;
  readonly doing: Doing | null;
  readonly seen: ReadonlySet<string>;
}

/**
 * @param asked a draft's or a task's id that the address names
 * @param first where the page opens otherwise
 */
export function useCurrent(items: readonly Item[], asked: string | null, first: Item | null): Current {
  const [state, setState] = useState<State>(() => {
    const named = items.find(({ id, task }) => id === asked || task?.id === asked);
    return {
      id: (named ?? first ?? items[0])?.id ?? null,
      by: 'keys',
      turn: 0,
      doing: null,
      seen: new Set(),
    };
  });
  const [opened] = useState(state.id);
  const choose = useCallback(
    (id: string, by: ChosenBy) =>
      setState((was) => {
        if (was.doing && was.id !== id) return was;
        return {
          ...was,
          id,
          by,
          turn: was.turn + 1,
          seen: was.id ? new Set([...was.seen, was.id]) : was.seen,
        };
      }),
    [],
  );
  const begin = useCallback((doing: Doing | null) => setState((was) => ({ ...was, doing })), []);
  // What is in hand may have gone into another item, or come from one that was taken back.
  const gone = state.id !== null && !items.some(({ id }) => id === state.id);
  const id = gone ? (items[0]?.id ?? null) : state.id;
  const doing = gone ? null : state.doing;
  const away = opened !== null && opened !== items[0]?.id;
  return useMemo(
    () => ({ ...state, id, doing, asked: away, choose, begin }),
    [state, id, doing, away, choose, begin],
  );
}
