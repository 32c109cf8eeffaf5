import { useSyncExternalStore } from 'react';

const NARROW = window.matchMedia('(max-width: 800px)');

function subscribe(listener: () => void): () => void {
  NARROW.addEventListener('change', listener);
  return () => NARROW.removeEventListener('change', listener);
}

/** Whether the window is a phone's: one column, navigation in a drawer. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => NARROW.matches);
