import { useEffect } from 'react';
import { neighbour, type Item } from './items';
import { isPagesKey } from './key-target';
import type { Current } from './use-current';

/** What a key does, by its name; `Mod` is Ctrl, or ⌘ on a Mac. */
export type KeyActions = Readonly<Record<string, (() => void) | undefined>>;

interface Keyed {
  readonly items: readonly Item[];
  readonly current: Current;
  readonly actions: KeyActions;
}

const nameOf = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string =>
  ctrlKey || metaKey ? `Mod+${shiftKey ? 'Shift+' : ''}${key.toLowerCase()}` : key;

/** The officer works through a plan without the mouse; every key is told by `?`. */
export function useReviewKeys({ items, current, actions }: Keyed): void {
  useEffect(() => {
    const go = (step: 1 | -1) => (): void => {
      const item = neighbour(items, current.id, step);
      if (item) current.choose(item.id, 'keys');
    };
    const all: KeyActions = { j: go(1), ArrowDown: go(1), k: go(-1), ArrowUp: go(-1), ...actions };
    const onKey = (event: KeyboardEvent): void => {
      const action = all[nameOf(event)];
      // While something is open over an item, its own keys count.
      if (!action || current.doing || !isPagesKey(event)) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [items, current, actions]);
}
